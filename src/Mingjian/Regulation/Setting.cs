using System.ComponentModel.DataAnnotations;

namespace Mingjian.Regulation;

/// <summary>A number of law or policy with the days on which it holds (二十三条). Never edited: a later row ends an earlier one.</summary>
[Article("23")]
public sealed class Setting : Aggregate
{
    private Setting() { }

    public Guid SettingId { get; private init; } = Guid.CreateVersion7();

    public SettingName Name { get; private init; }

    /// <summary>The value in the form of its unit, culture-free: <c>15</c>, <c>0.5</c>, <c>90,30,7,0</c>, <c>true</c>.</summary>
    public string Value { get; private init; } = "";

    public SettingUnit Unit { get; private init; }

    /// <summary>Code of the <see cref="Reference.LegalBasis"/>; <c>null</c> for the bureau's own policy.</summary>
    public string? Basis { get; private init; }

    /// <summary>The clause within the basis, or why the bureau chose the value.</summary>
    public string Clause { get; private init; } = "";

    /// <summary>First day on which it holds.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day on which it holds, inclusive; set by the row that follows.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Who may change it.</summary>
    public string Owner { get; private init; } = "";

    /// <summary>Under which id the facts about a setting stand, the same in every database.</summary>
    public static Guid SubjectOf(SettingName name) => Office.IdOf($"mingjian.setting.{name}");

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>A row as the reference data give it.</summary>
    public static Setting Known(SettingEntry entry, DateOnly? to = null) =>
        new()
        {
            Name = entry.Name,
            Value = entry.Value,
            Unit = entry.Name.Unit,
            Basis = entry.Basis,
            Clause = entry.Clause,
            From = entry.From,
            To = to,
            Owner = entry.Owner,
        };

    /// <summary>A row that an officer adds to those of the same name: it holds until the next one begins, and ends the one before.</summary>
    /// <exception cref="RuleBroken">The value is not one of this setting's, or a row begins that very day.</exception>
    public static Setting Add(SettingEntry entry, IReadOnlyList<Setting> sameName)
    {
        var label = entry.Name.Label;
        var problem = entry.Name.ProblemWith(entry.Value);
        Require(problem is null, RegulationRules.SettingValueInvalid(label, problem ?? ""));
        Require(
            sameName.All(row => row.From != entry.From),
            RegulationRules.SettingAlreadyFrom(label, entry.From)
        );
        var before = sameName.Where(row => row.From < entry.From).MaxBy(row => row.From);
        var after = sameName.Where(row => row.From > entry.From).MinBy(row => row.From);
        var setting = Known(entry, after?.From.AddDays(-1));
        before?.EndBefore(entry.From);
        setting.Record(
            new SettingAdded(
                Office.StreamOf(Office.Municipal),
                entry.Name,
                before?.Value,
                entry.Value,
                entry.From,
                entry.Basis,
                entry.Clause
            )
        );
        return setting;
    }

    /// <summary>Ends where the next row begins; a row that ended earlier stays as it is.</summary>
    internal void EndBefore(DateOnly next)
    {
        if (To is null || To >= next)
        {
            To = next.AddDays(-1);
        }
    }
}

/// <summary>What is said of a setting by the one who enters it.</summary>
public sealed record SettingEntry(
    SettingName Name,
    string Value,
    DateOnly From,
    string? Basis,
    string Clause,
    string Owner
);

/// <summary>In what a setting is counted.</summary>
public enum SettingUnit
{
    [Display(Name = "个工作日")]
    WorkingDays,

    [Display(Name = "个月")]
    CalendarMonths,

    [Display(Name = "日")]
    Days,

    /// <summary>Numbers of days, the largest first: a ladder of reminders.</summary>
    [Display(Name = "日（依次提醒）")]
    DayLadder,

    [Display(Name = "小时")]
    Hours,

    [Display(Name = "分钟")]
    Minutes,

    [Display(Name = "年")]
    Years,

    [Display(Name = "%")]
    Percent,

    [Display(Name = "分")]
    Points,

    [Display(Name = "人")]
    Persons,

    [Display(Name = "次")]
    Times,

    [Display(Name = "个评价期")]
    Periods,

    [Display(Name = "米")]
    Metres,

    [Display(Name = "是/否")]
    Switch,

    [Display(Name = "选项")]
    Choice,

    /// <summary>How a document's number is written, with one place for the year and one for the number.</summary>
    [Display(Name = "文号样式")]
    NumberPattern,
}
