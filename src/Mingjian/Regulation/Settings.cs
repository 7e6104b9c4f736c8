namespace Mingjian.Regulation;

/// <summary>The dated settings table, asked by day and by name (二十三条).</summary>
[Article("23")]
public sealed class Settings(IEnumerable<Setting> rows)
{
    private readonly ILookup<SettingName, Setting> byName = rows.OrderBy(row => row.From)
        .ToLookup(row => row.Name);

    /// <summary>The settings that hold on a day.</summary>
    public SettingsOfDay On(DateOnly day) => new(this, day);

    /// <summary>All rows of a name, the earliest first.</summary>
    public IEnumerable<Setting> History(SettingName name) => byName[name];

    /// <summary>The row that holds on a day; <c>null</c> where law and policy say nothing yet.</summary>
    public Setting? Find(SettingName name, DateOnly day) =>
        byName[name].LastOrDefault(row => row.HoldsOn(day));
}

/// <summary>The numbers of law and policy that hold on one day, each read in its own unit.</summary>
public readonly record struct SettingsOfDay(Settings Settings, DateOnly Day)
{
    public int WorkingDays(SettingName name) => Whole(name, SettingUnit.WorkingDays);

    public int CalendarMonths(SettingName name) => Whole(name, SettingUnit.CalendarMonths);

    public int Days(SettingName name) => Whole(name, SettingUnit.Days);

    public int Hours(SettingName name) => Whole(name, SettingUnit.Hours);

    public int Minutes(SettingName name) => Whole(name, SettingUnit.Minutes);

    public int Metres(SettingName name) => Whole(name, SettingUnit.Metres);

    public int Years(SettingName name) => Whole(name, SettingUnit.Years);

    public int Persons(SettingName name) => Whole(name, SettingUnit.Persons);

    public int Times(SettingName name) => Whole(name, SettingUnit.Times);

    public int Periods(SettingName name) => Whole(name, SettingUnit.Periods);

    /// <summary>A share in percent: 5 means 5 %.</summary>
    public decimal Percent(SettingName name) => Number(name, SettingUnit.Percent);

    public decimal Points(SettingName name) => Number(name, SettingUnit.Points);

    /// <summary>Days before an event on which somebody is reminded, the largest first.</summary>
    public IReadOnlyList<int> Ladder(SettingName name) =>
        SettingNames.LadderIn(Row(name, SettingUnit.DayLadder).Value)!;

    public bool IsOn(SettingName name) => Row(name, SettingUnit.Switch).Value == "true";

    public string Choice(SettingName name) => Row(name, SettingUnit.Choice).Value;

    /// <summary>The number of a document of a year, written as the setting says: 渝环名录〔2026〕12号.</summary>
    public string DocumentNumber(SettingName name, int year, long number) =>
        Row(name, SettingUnit.NumberPattern)
            .Value.Replace("{年}", $"{year}", StringComparison.Ordinal)
            .Replace("{号}", $"{number}", StringComparison.Ordinal);

    /// <summary>A term of the length that a setting gives, in working days or months as its unit says.</summary>
    public Term Term(SettingName name, DateOnly start, WorkingCalendar calendar) =>
        name.Unit == SettingUnit.CalendarMonths
            ? Regulation.Term.CalendarMonths(start, CalendarMonths(name), calendar)
            : Regulation.Term.WorkingDays(start, WorkingDays(name), calendar);

    /// <summary>Whether law or policy says anything on this day.</summary>
    public bool Has(SettingName name) => Settings.Find(name, Day) is not null;

    private int Whole(SettingName name, SettingUnit unit) => (int)Number(name, unit);

    private decimal Number(SettingName name, SettingUnit unit) =>
        SettingNames.NumberIn(Row(name, unit).Value, name.TakesFractions)!.Value;

    /// <exception cref="InvalidOperationException">Asked in a unit that is not the setting's, or for a day on which none holds.</exception>
    private Setting Row(SettingName name, SettingUnit unit)
    {
        if (name.Unit != unit)
        {
            throw new InvalidOperationException($"{name} is counted in {name.Unit}, not {unit}.");
        }

        return Settings.Find(name, Day)
            ?? throw new InvalidOperationException($"No row of {name} holds on {Day:O}.");
    }
}

/// <summary>What an act of a day needs of the law: the day, the settings that hold on it, and how its terms are counted.</summary>
public sealed record LawOfDay(DateOnly Today, SettingsOfDay Settings, WorkingCalendar Calendar)
{
    /// <summary>A term of the length that a setting gives.</summary>
    public Term Term(SettingName length, DateOnly start) => Settings.Term(length, start, Calendar);
}
