using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting;

/// <summary>A report was compiled and handed to review.</summary>
[Display(Name = "报告提交审核")]
public sealed record ReportCompiled(Guid Stream, Guid DraftId, string Number, int Edition) : IFact
{
    Guid? IFact.About => DraftId;
}

/// <summary>A report passed its review.</summary>
[Display(Name = "报告审核通过")]
public sealed record ReportReviewed(Guid Stream, Guid DraftId, string Number, int Edition) : IFact
{
    Guid? IFact.About => DraftId;
}

/// <summary>A report was sent back to its compiler.</summary>
[Display(Name = "报告退回编制")]
public sealed record ReportReturned(Guid Stream, Guid DraftId, string Number, string Reason) : IFact
{
    Guid? IFact.About => DraftId;
}

/// <summary>A report was signed and delivered.</summary>
[Display(Name = "报告签发")]
public sealed record ReportSigned(
    Guid Stream,
    Guid DraftId,
    string Number,
    int Edition,
    string FileDigest,
    string ReceiptNumber
) : IFact
{
    Guid? IFact.About => DraftId;
}

/// <summary>A report was given up before it was signed.</summary>
[Display(Name = "放弃编制报告")]
public sealed record ReportDraftAbandoned(Guid Stream, Guid DraftId, string Number, string Reason)
    : IFact
{
    Guid? IFact.About => DraftId;
}

/// <summary>A signed report was withdrawn.</summary>
[Display(Name = "报告作废")]
public sealed record ReportWithdrawn(
    Guid Stream,
    Guid WithdrawalId,
    string Number,
    int Edition,
    string Reason
) : IFact
{
    Guid? IFact.About => WithdrawalId;
}

/// <summary>An institution says that it never sent a report.</summary>
[Display(Name = "否认报告")]
public sealed record ReportRepudiated(
    Guid Stream,
    Guid RepudiationId,
    string Number,
    int Edition,
    string Explanation
) : IFact
{
    Guid? IFact.About => RepudiationId;
}

/// <summary>An officer found whether the institution sent it.</summary>
[Display(Name = "决定否认事项")]
public sealed record RepudiationDecided(
    Guid Stream,
    Guid RepudiationId,
    string Number,
    bool Upheld,
    string Reason
) : IFact
{
    Guid? IFact.About => RepudiationId;
}
