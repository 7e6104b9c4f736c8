using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>A version was begun, from another one or from a file.</summary>
[Display(Name = "起草指标体系")]
public sealed record IndicatorSetDrafted(
    Guid Stream,
    string Name,
    DateOnly EffectiveFrom,
    string Origin,
    int Indicators,
    string Digest
) : IFact;

/// <summary>The head of a draft was changed: its name, day, title, label, basis, or the caps of the dimensions.</summary>
[Display(Name = "修改指标体系")]
public sealed record IndicatorSetEdited(
    Guid Stream,
    DateOnly EffectiveFrom,
    IReadOnlyList<IndicatorChange> Changes
) : IFact;

/// <summary>An indicator of a draft was added, changed or removed.</summary>
[Display(Name = "修改指标")]
public sealed record IndicatorEdited(
    Guid Stream,
    string Code,
    string IndicatorName,
    DifferenceKind Kind,
    IReadOnlyList<IndicatorChange> Changes
) : IFact;

/// <summary>A draft was handed to another person for approval.</summary>
[Display(Name = "送审指标体系")]
public sealed record IndicatorSetProposed(
    Guid Stream,
    string Name,
    DateOnly EffectiveFrom,
    string Digest
) : IFact;

/// <summary>It was handed back.</summary>
[Display(Name = "退回指标体系")]
public sealed record IndicatorSetReturned(Guid Stream, string Name) : IFact;

/// <summary>It holds from its day on.</summary>
[Display(Name = "施行指标体系")]
public sealed record IndicatorSetApproved(
    Guid Stream,
    string Name,
    DateOnly EffectiveFrom,
    string Digest
) : IPublicFact;

/// <summary>Another version of the same day took its place before it was used.</summary>
[Display(Name = "替代指标体系")]
public sealed record IndicatorSetReplaced(Guid Stream, string Name, string By) : IFact;

[Display(Name = "作废指标体系草稿")]
public sealed record IndicatorSetDiscarded(Guid Stream, string Name) : IFact;

/// <summary>It was used for a period: from now on nothing may hold in its place up to that day.</summary>
[Display(Name = "使用指标体系")]
public sealed record IndicatorSetUsed(Guid Stream, string Name, DateOnly PeriodTo) : IFact;
