using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>A list of a case is being filled from a file.</summary>
[Display(Name = "开始导入清单")]
public sealed record ListImportStarted(
    Guid Stream,
    Guid CaseId,
    Guid ImportRunId,
    string List,
    ImportMode Mode,
    string FileName,
    string Digest,
    int Rows
) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>An import that had stopped goes on behind this row.</summary>
[Display(Name = "继续导入清单")]
public sealed record ListImportContinued(
    Guid Stream,
    Guid CaseId,
    Guid ImportRunId,
    string List,
    int BehindRow
) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>Every row of the file is dealt with.</summary>
[Display(Name = "导入清单")]
public sealed record ListImported(
    Guid Stream,
    Guid CaseId,
    Guid ImportRunId,
    string List,
    int Added,
    int Updated,
    int Removed,
    int Refused
) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>An import stopped before its end; what was stored up to this row stays.</summary>
[Display(Name = "导入清单中断")]
public sealed record ListImportStopped(
    Guid Stream,
    Guid CaseId,
    Guid ImportRunId,
    string List,
    int LastRow,
    string Problem
) : IFact
{
    Guid? IFact.About => CaseId;
}
