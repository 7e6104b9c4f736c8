using System.ComponentModel.DataAnnotations;

namespace Mingjian.Regulation;

/// <summary>A year's working calendar was loaded from the State Council's paper.</summary>
[Display(Name = "载入工作日历")]
public sealed record CalendarLoaded(
    Guid Stream,
    int Year,
    string Source,
    string? SourceBefore,
    IReadOnlyList<CalendarDay> Days
) : IFact;

/// <summary>A number of law or policy has another value from a day on.</summary>
[Display(Name = "调整参数")]
public sealed record SettingAdded(
    Guid Stream,
    SettingName Name,
    string? ValueBefore,
    string Value,
    DateOnly From,
    string? Basis,
    string Clause
) : IFact
{
    /// <summary>The setting, so that its own history can be read.</summary>
    public Guid? About => Setting.SubjectOf(Name);
}

/// <summary>A law or rule was entered among the legal bases.</summary>
[Display(Name = "录入法规依据")]
public sealed record LegalBasisAdded(
    Guid Stream,
    string Code,
    string Title,
    string Number,
    DateOnly From,
    DateOnly? To
) : IFact;

/// <summary>An office began to act.</summary>
[Display(Name = "设立管理机构")]
public sealed record OfficeOpened(
    Guid Stream,
    string Code,
    string Name,
    string Bureau,
    DateOnly From
) : IFact;

/// <summary>An office gave way to a successor, which takes over its cases.</summary>
[Display(Name = "撤销管理机构")]
public sealed record OfficeClosed(
    Guid Stream,
    string Code,
    string Bureau,
    DateOnly LastDay,
    string Successor
) : IFact;
