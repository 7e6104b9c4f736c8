using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>An application was begun.</summary>
[Display(Name = "开始填写申请")]
public sealed record ApplicationStarted(Guid Stream, Guid CaseId, string Title) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>A draft that was never signed was thrown away.</summary>
[Display(Name = "放弃草稿")]
public sealed record DraftDiscarded(Guid Stream, Guid CaseId, string Title) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>Signed and handed in, in this round.</summary>
[Display(Name = "签名提交")]
public sealed record CaseSubmitted(
    Guid Stream,
    Guid CaseId,
    string Title,
    int Round,
    Signature Signature
) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>Taken back by the institution before acceptance.</summary>
[Display(Name = "撤回")]
public sealed record CaseWithdrawn(Guid Stream, Guid CaseId, string Title) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>Ended by the institution, which does not want any more what it signed.</summary>
[Display(Name = "放弃办理")]
public sealed record CaseAbandoned(Guid Stream, Guid CaseId, string Title, string Reason) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>受理.</summary>
[Display(Name = "受理")]
public sealed record CaseAccepted(Guid Stream, Guid CaseId, string Title, DateOnly On) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>退回补正, with the comments told.</summary>
[Display(Name = "退回补正")]
public sealed record CaseReturned(
    Guid Stream,
    Guid CaseId,
    string Title,
    int Round,
    DateOnly DueOn,
    IReadOnlyList<FieldRemark> Comments
) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>One comment as it was told.</summary>
public sealed record FieldRemark(string Field, string Text);

/// <summary>The preparing officer's opinion.</summary>
[Display(Name = "提出审查意见")]
public sealed record CaseProposed(
    Guid Stream,
    Guid CaseId,
    string Title,
    bool ToList,
    string Opinion
) : IOfficeFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>Sent back to the preparing officer.</summary>
[Display(Name = "退回重新审查")]
public sealed record CaseSentBack(Guid Stream, Guid CaseId, string Title, string Reason)
    : IOfficeFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>Decided, by another person than the preparer.</summary>
[Display(Name = "作出决定")]
public sealed record CaseDecided(
    Guid Stream,
    Guid CaseId,
    string Title,
    bool Granted,
    string Reason,
    DateOnly On
) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>纳入名录.</summary>
[Display(Name = "纳入名录")]
public sealed record InstitutionListed(Guid Stream, string Number, string Name, DateOnly On)
    : IPublicFact;

/// <summary>Listed again under its old number.</summary>
[Display(Name = "重新纳入名录")]
public sealed record InstitutionListedAgain(Guid Stream, string Number, string Name, DateOnly On)
    : IPublicFact;

/// <summary>存量: listed before the system; the record comes from the bureau's own list.</summary>
[Display(Name = "导入存量信息")]
public sealed record LegacyRecordImported(
    Guid Stream,
    string Number,
    string Name,
    DateOnly ListedOn
) : IFact;

/// <summary>An imported record was confirmed by the institution's first signature.</summary>
[Display(Name = "确认存量信息")]
public sealed record LegacyRecordConfirmed(Guid Stream, string Number) : IFact;

/// <summary>锁定、恢复、注销或移出.</summary>
[Display(Name = "名录状态变更")]
public sealed record StandingChanged(
    Guid Stream,
    string Number,
    Standing Before,
    Standing After,
    string Ground,
    DateOnly On
) : IPublicFact;

/// <summary>A change of standing is proposed.</summary>
[Display(Name = "提议状态变更")]
public sealed record StandingProposed(
    Guid Stream,
    Guid ProposalId,
    Standing Next,
    string Ground,
    bool ByInstitution
) : IFact
{
    Guid? IFact.About => ProposalId;
}

/// <summary>事先告知 of a proposed change of standing.</summary>
[Display(Name = "事先告知")]
public sealed record StandingNotified(
    Guid Stream,
    Guid ProposalId,
    Standing Next,
    DateOnly StatementDueOn
) : IFact
{
    Guid? IFact.About => ProposalId;
}

/// <summary>The institution's 陈述申辩.</summary>
[Display(Name = "陈述申辩")]
public sealed record StandingStated(Guid Stream, Guid ProposalId, string Statement) : IFact
{
    Guid? IFact.About => ProposalId;
}

/// <summary>The proposal was carried out or dropped.</summary>
[Display(Name = "决定状态变更")]
public sealed record StandingDecided(
    Guid Stream,
    Guid ProposalId,
    Standing Next,
    bool CarriedOut,
    string Reason
) : IFact
{
    Guid? IFact.About => ProposalId;
}

/// <summary>A change filing was begun.</summary>
[Display(Name = "开始填写变更")]
public sealed record ChangeFilingStarted(Guid Stream, Guid CaseId, string Title) : IFact
{
    Guid? IFact.About => CaseId;
}

/// <summary>增设资料: a further paper is asked for from a day on.</summary>
[Display(Name = "要求提交其他资料")]
public sealed record ExtraPaperDefined(Guid Stream, Guid DefinitionId, string Title, DateOnly From)
    : IFact;

/// <summary>A further paper is no longer asked for.</summary>
[Display(Name = "停止要求其他资料")]
public sealed record ExtraPaperWithdrawn(Guid Stream, Guid DefinitionId, string Title, DateOnly To)
    : IFact;
