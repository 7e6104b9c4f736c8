using System.ComponentModel.DataAnnotations;
using Mingjian.Activities.Delivering;
using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks;

/// <summary>A workbook of records was confirmed after its dry run.</summary>
[Display(Name = "开始 Excel 报送")]
public sealed record RecordImportStarted(
    Guid Stream,
    Guid ImportRunId,
    string FileName,
    string Digest,
    int Records
) : IFact
{
    Guid? IFact.About => ImportRunId;
}

/// <summary>It had stopped and goes on behind so many records.</summary>
[Display(Name = "继续 Excel 报送")]
public sealed record RecordImportContinued(
    Guid Stream,
    Guid ImportRunId,
    string FileName,
    int Behind
) : IFact
{
    Guid? IFact.About => ImportRunId;
}

/// <summary>Every record of the workbook is dealt with.</summary>
[Display(Name = "完成 Excel 报送")]
public sealed record RecordImportFinished(
    Guid Stream,
    Guid ImportRunId,
    string FileName,
    DeliveryCount Count
) : IFact
{
    Guid? IFact.About => ImportRunId;
}

/// <summary>It stopped before its end; what was stored up to here stays.</summary>
[Display(Name = "Excel 报送中断")]
public sealed record RecordImportStopped(
    Guid Stream,
    Guid ImportRunId,
    string FileName,
    int Dealt,
    string Problem
) : IFact
{
    Guid? IFact.About => ImportRunId;
}
