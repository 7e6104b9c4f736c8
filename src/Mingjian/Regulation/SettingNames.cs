using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Mingjian.Regulation;

/// <summary>The unit of a setting and what it may be: bounds of a number (inclusive), or the choices.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SettingAttribute : Attribute
{
    public SettingAttribute(SettingUnit unit, double min = 0, double max = 0) =>
        (Unit, Min, Max) = (unit, min, max);

    public SettingAttribute(SettingUnit unit, params string[] choices) =>
        (Unit, Choices) = (unit, choices);

    public SettingUnit Unit { get; }

    public double Min { get; }

    public double Max { get; }

    public IReadOnlyList<string> Choices { get; } = [];
}

/// <summary>What a setting's name carries: label, group, unit, bounds.</summary>
public static class SettingNames
{
    private static readonly FrozenDictionary<
        SettingName,
        (SettingAttribute Shape, DisplayAttribute Display)
    > Marks = Enum.GetValues<SettingName>()
        .ToFrozenDictionary(
            name => name,
            name =>
            {
                var field = typeof(SettingName).GetField(name.ToString())!;
                return (
                    field.GetCustomAttribute<SettingAttribute>()!,
                    field.GetCustomAttribute<DisplayAttribute>()!
                );
            }
        );

    extension(SettingName name)
    {
        public SettingUnit Unit => Marks[name].Shape.Unit;

        public IReadOnlyList<string> Choices => Marks[name].Shape.Choices;

        /// <summary>The setting's name in the bureau's words.</summary>
        public string Label => name.Text();

        public string Group => Marks[name].Display.GroupName!;

        /// <summary>What a value of this setting looks like, for help texts.</summary>
        public string Form =>
            name.Unit switch
            {
                SettingUnit.Switch => "填写“是”或“否”",
                SettingUnit.Choice => "填写其中一项：" + string.Join("、", name.Choices),
                SettingUnit.NumberPattern =>
                    "填写文号，年份写作 {年}，序号写作 {号}，各一处，如 渝环名录〔{年}〕{号}号",
                SettingUnit.DayLadder =>
                    $"填写若干整数日，从大到小，以逗号分隔，各在 {Bound(Marks[name].Shape.Min)} 至 {Bound(Marks[name].Shape.Max)} 之间",
                _ => $"填写 {Bound(Marks[name].Shape.Min)} 至 {Bound(Marks[name].Shape.Max)} 之间的"
                    + (name.TakesFractions ? "数（最多两位小数）" : "整数"),
            };

        /// <summary>A stored value with its unit, as people read it: 15 个工作日, 5%, 是.</summary>
        public string Show(string value) =>
            name.Unit switch
            {
                SettingUnit.Switch => value == "true" ? "是" : "否",
                SettingUnit.Choice or SettingUnit.NumberPattern => value,
                SettingUnit.DayLadder => value.Replace(",", "、", StringComparison.Ordinal) + " 日",
                SettingUnit.Percent => value + "%",
                var unit => $"{value} {unit.Text()}",
            };

        /// <summary>Why a value cannot stand for this setting; <c>null</c> when it can.</summary>
        public string? ProblemWith(string value) => IsValid(name, value) ? null : name.Form + "。";

        /// <summary>What somebody typed, in the form in which it is stored.</summary>
        public string Normalise(string typed)
        {
            typed = typed.Trim();

            return name.Unit switch
            {
                SettingUnit.Switch => typed switch
                {
                    "是" => "true",
                    "否" => "false",
                    _ => typed,
                },
                SettingUnit.DayLadder => typed
                    .Replace(" ", "", StringComparison.Ordinal)
                    .Replace('，', ',')
                    .Replace('、', ','),
                SettingUnit.Choice or SettingUnit.NumberPattern => typed,
                _ => typed.TrimEnd('%', '％'),
            };
        }

        internal bool TakesFractions => name.Unit is SettingUnit.Percent or SettingUnit.Points;
    }

    /// <summary>The value as a number, when it has the plain form of one.</summary>
    internal static decimal? NumberIn(string value, bool fractions) =>
        decimal.TryParse(
            value,
            fractions ? NumberStyles.AllowDecimalPoint : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>The days of a ladder, the largest first; <c>null</c> when it is none.</summary>
    internal static IReadOnlyList<int>? LadderIn(string value)
    {
        var days = value.Split(',').Select(part => NumberIn(part, fractions: false)).ToList();

        return
            days.TrueForAll(day => day is not null)
            && days.SequenceEqual(days.Distinct().OrderDescending())
            ? [.. days.Select(day => (int)day!.Value)]
            : null;
    }

    private static bool IsValid(SettingName name, string value)
    {
        var shape = Marks[name].Shape;

        return shape.Unit switch
        {
            SettingUnit.Switch => value is "true" or "false",
            SettingUnit.Choice => shape.Choices.Contains(value, StringComparer.Ordinal),
            SettingUnit.NumberPattern => value.Split("{年}").Length == 2
                && value.Split("{号}").Length == 2,
            SettingUnit.DayLadder => LadderIn(value) is { } days
                && days.All(day => day >= shape.Min && day <= shape.Max),
            _ => NumberIn(value, name.TakesFractions) is { } number
                && number >= (decimal)shape.Min
                && number <= (decimal)shape.Max
                && decimal.Round(number, 2) == number,
        };
    }

    private static string Bound(double bound) => bound.ToString(CultureInfo.InvariantCulture);
}
