using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

public enum DifferenceKind
{
    [Display(Name = "新增")]
    Added,

    [Display(Name = "修改")]
    Changed,

    [Display(Name = "删除")]
    Removed,
}

/// <summary>A field with its value before and after; <c>null</c> where there was or is none.</summary>
public sealed record IndicatorChange(string Field, string? Before, string? After);

/// <summary>What differs in one indicator.</summary>
public sealed record IndicatorDifference(
    string Code,
    string Name,
    DifferenceKind Kind,
    IReadOnlyList<IndicatorChange> Changes
);

/// <summary>What differs between two indicator sets, field by field, in the words of the page.</summary>
/// <param name="Head">Title, label, basis and the caps of the dimensions.</param>
[Article("15")]
public sealed record SetDifference(
    IReadOnlyList<IndicatorChange> Head,
    IReadOnlyList<IndicatorDifference> Indicators
)
{
    private const string NoCap = "不设上限";

    public bool IsNone => Head.Count == 0 && Indicators.Count == 0;

    public static SetDifference Between(IndicatorSetContent before, IndicatorSetContent after)
    {
        var old = before.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var now = after.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);

        return new(
            HeadOf(before, after),
            [
                .. after
                    .Indicators.Select(i => Of(old.GetValueOrDefault(i.Code), i))
                    .Concat(
                        before
                            .Indicators.Where(i => !now.ContainsKey(i.Code))
                            .Select(i => Of(i, null))
                    )
                    .Where(difference => difference.Changes.Count > 0),
            ]
        );
    }

    /// <summary>What differs in an indicator; at least one of the two is there.</summary>
    public static IndicatorDifference Of(Indicator? before, Indicator? after)
    {
        var any = (after ?? before)!;
        var (old, now) = (
            before is null ? null : Fields(before),
            after is null ? null : Fields(after)
        );
        var changes = (now ?? old)!
            .Select(
                (field, place) =>
                    new IndicatorChange(field.Field, old?[place].Value, now?[place].Value)
            )
            .Where(change => change.Before != change.After)
            .ToList();

        return new(
            any.Code,
            any.Name,
            before is null ? DifferenceKind.Added
                : after is null ? DifferenceKind.Removed
                : DifferenceKind.Changed,
            changes
        );
    }

    private static List<IndicatorChange> HeadOf(
        IndicatorSetContent before,
        IndicatorSetContent after
    )
    {
        List<IndicatorChange> changes =
        [
            new("名称", before.Title, after.Title),
            new("标记", Or(before.Label), Or(after.Label)),
            new("依据", before.Basis, after.Basis),
            .. before
                .Dimensions.Select(d => d.Name)
                .Union(after.Dimensions.Select(d => d.Name))
                .Select(name => new IndicatorChange(
                    $"{name}的扣分上限",
                    CapOf(before, name),
                    CapOf(after, name)
                )),
        ];
        return [.. changes.Where(change => change.Before != change.After)];
    }

    private static string? CapOf(IndicatorSetContent set, string name) =>
        set.Dimensions.FirstOrDefault(d => d.Name == name) is { } dimension
            ? dimension.Cap?.ToDisplay() ?? NoCap
            : null;

    private static List<(string Field, string? Value)> Fields(Indicator i) =>
        [
            ("名称", i.Name),
            ("维度", i.Dimension),
            ("类别", i.Kind.Text()),
            ("内容", i.Rule),
            ("分值", i.Points.ToDisplay()),
            ("上限", i.Cap.ToDisplay()),
            ("计分", i.HowItCounts),
            ("计数", i.WhatIsCounted),
            ("适用", i.Applies.Text()),
            ("来源", i.Source.Text()),
            ("参数", Or(i.SettingsRead)),
            ("条件", Or(string.Join("；", i.Conditions))),
            ("依据", i.Basis),
            ("公式说明", Or(i.Formula)),
        ];

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
