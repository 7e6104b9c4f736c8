using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

[Display(Name = "启动信用风险评价")]
public sealed record EvaluationOpened(
    Guid Stream,
    Guid EvaluationId,
    int Year,
    DateOnly From,
    DateOnly To
) : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "冻结评价数据")]
public sealed record EvaluationFrozen(Guid Stream, Guid EvaluationId, string Digest, int Members)
    : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "计分")]
public sealed record EvaluationComputed(Guid Stream, Guid EvaluationId, int Computed, int Changed)
    : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "预告知")]
public sealed record EvaluationPreviewed(Guid Stream, Guid EvaluationId, DateOnly StatementDueOn)
    : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "区县初评结束")]
public sealed record ProposalsClosed(Guid Stream, Guid EvaluationId) : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "市级审核")]
public sealed record EvaluationReviewed(Guid Stream, Guid EvaluationId, string Opinion)
    : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "退回初评")]
public sealed record EvaluationSentBack(Guid Stream, Guid EvaluationId, string Reason) : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "集体审定")]
public sealed record EvaluationDecided(
    Guid Stream,
    Guid EvaluationId,
    string Opinion,
    Attachment Minutes
) : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "评价结果公示")]
public sealed record EvaluationPosted(Guid Stream, Guid EvaluationId, Guid NoticeId) : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "评价结果公布")]
public sealed record EvaluationPublished(Guid Stream, Guid EvaluationId) : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "评价结果共享")]
public sealed record EvaluationShared(Guid Stream, Guid EvaluationId) : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

[Display(Name = "撤销评价")]
public sealed record EvaluationCancelled(Guid Stream, Guid EvaluationId, string Reason)
    : IOfficeFact
{
    Guid? IFact.About => EvaluationId;
}

/// <summary>The institution stated its case on the preview.</summary>
[Display(Name = "陈述申辩")]
public sealed record CaseStated(Guid Stream, Guid MemberId, string Text) : IFact
{
    Guid? IFact.About => MemberId;
}

/// <summary>The statement was accepted or not; an accepted one changes the input.</summary>
[Display(Name = "处理陈述申辩")]
public sealed record StatementDecided(
    Guid Stream,
    Guid MemberId,
    bool Accepted,
    string Reason,
    string InputBefore,
    string InputAfter
) : IFact
{
    Guid? IFact.About => MemberId;
}

[Display(Name = "区县初评意见")]
public sealed record GradeProposed(Guid Stream, Guid MemberId, bool Agrees, string Opinion)
    : IOfficeFact
{
    Guid? IFact.About => MemberId;
}
