using System.ComponentModel.DataAnnotations;

namespace Mingjian.Listing.Register.History;

/// <summary>One thing that the register came to know of an institution: public facts only.</summary>
/// <param name="KnownAt">The moment it was known, UTC.</param>
/// <param name="From">The day from which it is so.</param>
public sealed record RegisterEvent(
    Guid InstitutionId,
    DateTime KnownAt,
    DateOnly From,
    RegisterEventKind Kind,
    IReadOnlyList<ValueChange> Changes
);

/// <summary>One value before and after, in words; <c>null</c> where there was or is none.</summary>
public sealed record ValueChange(string Name, string? Before, string? After);

public enum RegisterEventKind
{
    [Display(Name = "纳入名录")]
    Listed,

    [Display(Name = "状态变更")]
    Standing,

    [Display(Name = "信息变更")]
    Profile,

    [Display(Name = "关键岗位人员变更")]
    Posts,

    [Display(Name = "实验室及服务场所变更")]
    Places,

    [Display(Name = "资质范围变更")]
    Scope,
}
