using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>Two commissions of an institution stand against each other (四条).</summary>
[Display(Name = "发现回避事项")]
public sealed record ConflictFound(
    Guid Stream,
    Guid ConflictId,
    string AuthorityCommission,
    string RegulatedCommission,
    string BlockedCommission,
    DateOnly From,
    DateOnly To
) : IFact
{
    Guid? IFact.About => ConflictId;
}

/// <summary>The institution said how it keeps the two apart.</summary>
[Display(Name = "提出回避措施")]
public sealed record AvoidanceMeasureStated(Guid Stream, Guid ConflictId, string Measure) : IFact
{
    Guid? IFact.About => ConflictId;
}

/// <summary>The institution gave one of the two commissions up.</summary>
[Display(Name = "退出委托")]
public sealed record CommissionGivenUp(
    Guid Stream,
    Guid ConflictId,
    string Commission,
    DateOnly LastDay
) : IFact
{
    Guid? IFact.About => ConflictId;
}

/// <summary>The bureau decided on the measure.</summary>
[Display(Name = "决定回避措施")]
public sealed record AvoidanceDecided(Guid Stream, Guid ConflictId, bool Agreed, string Reason)
    : IFact
{
    Guid? IFact.About => ConflictId;
}

/// <summary>A commission was corrected and the conflict is no more.</summary>
[Display(Name = "回避事项消除")]
public sealed record ConflictVanished(
    Guid Stream,
    Guid ConflictId,
    string AuthorityCommission,
    string RegulatedCommission
) : IFact
{
    Guid? IFact.About => ConflictId;
}

/// <summary>An enterprise was entered as member of a control group.</summary>
[Display(Name = "登记控制集团成员")]
public sealed record ControlGroupMemberEntered(
    Guid Stream,
    string Group,
    string Code,
    string Name,
    DateOnly From,
    DateOnly? To,
    ControlGroupSource Source
) : IFact;

/// <summary>An enterprise left a control group.</summary>
[Display(Name = "登记退出控制集团")]
public sealed record ControlGroupMemberEnded(
    Guid Stream,
    string Group,
    string Name,
    DateOnly LastDay
) : IFact;
