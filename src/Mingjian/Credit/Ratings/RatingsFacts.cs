using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>The result of an evaluation, as decided; not public before its publicity.</summary>
[Display(Name = "审定信用风险等级")]
public sealed record GradeDecided(
    Guid Stream,
    Guid RatingId,
    int Year,
    Grade? Grade,
    NotRatedReason? NotRated,
    string Score
) : IOfficeFact
{
    Guid? IFact.About => RatingId;
}

[Display(Name = "公示信用风险等级")]
public sealed record NoticePosted(
    Guid Stream,
    Guid RatingId,
    Guid NoticeId,
    Grade? Grade,
    NotRatedReason? NotRated,
    Term Term
) : IPublicFact
{
    Guid? IFact.About => RatingId;
}

[Display(Name = "进入复核")]
public sealed record ReviewOpened(Guid Stream, Guid RatingId, Guid ObjectionId) : IShowsOutside
{
    Guid? IFact.About => RatingId;
}

[Display(Name = "复核维持")]
public sealed record ResultKept(Guid Stream, Guid RatingId, Guid ObjectionId) : IShowsOutside
{
    Guid? IFact.About => RatingId;
}

[Display(Name = "复核变更")]
public sealed record ResultChanged(
    Guid Stream,
    Guid RatingId,
    Guid ObjectionId,
    Grade? Before,
    NotRatedReason? WasNotRated,
    Grade? After,
    NotRatedReason? IsNotRated,
    string Score
) : IShowsOutside
{
    Guid? IFact.About => RatingId;
}

[Display(Name = "评价结果确定")]
public sealed record ResultFixed(Guid Stream, Guid RatingId, DateOnly On, Term Publication)
    : IShowsOutside
{
    Guid? IFact.About => RatingId;
}

[Display(Name = "公布信用风险等级")]
public sealed record GradePublished(
    Guid Stream,
    Guid RatingId,
    Guid PublicationId,
    Grade? Grade,
    NotRatedReason? NotRated
) : IPublicFact
{
    Guid? IFact.About => RatingId;
}

[Display(Name = "撤销信用风险等级")]
public sealed record GradeRevoked(Guid Stream, Guid RatingId, Guid DirectDId, Grade? Grade)
    : IPublicFact
{
    Guid? IFact.About => RatingId;
}

[Display(Name = "恢复信用风险等级")]
public sealed record GradeReinstated(Guid Stream, Guid RatingId, Guid DirectDId, Grade? Grade)
    : IPublicFact
{
    Guid? IFact.About => RatingId;
}

[Display(Name = "提出直接评定")]
public sealed record DirectDProposed(Guid Stream, Guid DirectDId, string Clause, string Document)
    : IOfficeFact
{
    Guid? IFact.About => DirectDId;
}

[Display(Name = "直接评定为 D 级")]
public sealed record DirectDConfirmed(Guid Stream, Guid DirectDId, string Clause, string Document)
    : IPublicFact
{
    Guid? IFact.About => DirectDId;
}

[Display(Name = "不予直接评定")]
public sealed record DirectDDropped(Guid Stream, Guid DirectDId, string Reason) : IOfficeFact
{
    Guid? IFact.About => DirectDId;
}

[Display(Name = "解除直接评定")]
public sealed record DirectDLifted(Guid Stream, Guid DirectDId, string Reason) : IPublicFact
{
    Guid? IFact.About => DirectDId;
}

/// <summary>Its period's result was published (I-11).</summary>
[Display(Name = "直接评定期满")]
public sealed record DirectDEnded(Guid Stream, Guid DirectDId) : IPublicFact
{
    Guid? IFact.About => DirectDId;
}

/// <summary>Who objected stays out of the fact: it is sealed with the objection.</summary>
[Display(Name = "收到异议")]
public sealed record ObjectionReceived(
    Guid Stream,
    Guid ObjectionId,
    Guid RatingId,
    ObjectorKind By,
    DateOnly On
) : IFact
{
    Guid? IFact.About => ObjectionId;
}

[Display(Name = "受理异议")]
public sealed record ObjectionAccepted(Guid Stream, Guid ObjectionId, Term Review) : IFact
{
    Guid? IFact.About => ObjectionId;
}

/// <summary>逾期或无佐证 (19.1).</summary>
[Display(Name = "视为无异议")]
public sealed record ObjectionDeemedNone(Guid Stream, Guid ObjectionId, string Why) : IFact
{
    Guid? IFact.About => ObjectionId;
}

[Display(Name = "指派复核人")]
public sealed record ReviewerAssigned(Guid Stream, Guid ObjectionId, string Reviewer) : IOfficeFact
{
    Guid? IFact.About => ObjectionId;
}

[Display(Name = "复核期限中止")]
public sealed record ReviewStopped(Guid Stream, Guid ObjectionId, TermStop Range) : IFact
{
    Guid? IFact.About => ObjectionId;
}

[Display(Name = "复核期限恢复")]
public sealed record ReviewResumed(Guid Stream, Guid ObjectionId, DateOnly LastStopped) : IFact
{
    Guid? IFact.About => ObjectionId;
}

[Display(Name = "作出复核意见")]
public sealed record ReviewFinished(
    Guid Stream,
    Guid ObjectionId,
    ReviewOutcome Outcome,
    string Opinion
) : IFact
{
    Guid? IFact.About => ObjectionId;
}

[Display(Name = "告知异议人")]
public sealed record ObjectorTold(Guid Stream, Guid ObjectionId, string Letter, string How) : IFact
{
    Guid? IFact.About => ObjectionId;
}
