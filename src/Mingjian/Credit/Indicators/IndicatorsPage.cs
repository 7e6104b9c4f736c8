using System.Globalization;
using System.Text;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>docs/indicators.md: each indicator's own text beside the data that run, so that both can be compared line by line.</summary>
public static class IndicatorsPage
{
    public static string Markdown(IndicatorSetContent set)
    {
        StringBuilder page = new();
        page.AppendLine(
            $"""
            # 指标体系 Indicator set

            {set.Title}（{set.Label}）。{set.Basis}。

            Generated from `src/Mingjian/Credit/Indicators/Data/indicators.json`. The left words are the indicator's own text and formula;
            the right ones are read back from the data that the program runs. Points of one fact: weight × points; one fact goes to one indicator (I-12).

            """
        );

        foreach (var dimension in set.Dimensions)
        {
            Append(page, set, dimension);
        }

        return page.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static void Append(StringBuilder page, IndicatorSetContent set, Dimension dimension)
    {
        var bound = dimension.Cap is { } cap ? $"合计最多扣 {cap.ToDisplay()} 分" : "合计不设上限";
        page.AppendLine(CultureInfo.InvariantCulture, $"## {dimension.Name}").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"{bound}。").AppendLine();
        page.AppendLine(
            "| 代码 | 名称 | 文本 Text | 公式说明 Formula in words | 计算数据 Data that run |"
        );
        page.AppendLine("| --- | --- | --- | --- | --- |");

        foreach (var indicator in set.Indicators.Where(i => i.Dimension == dimension.Name))
        {
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {indicator.Code} | {indicator.Name} | {Cell(indicator.Rule)} | `{Cell(indicator.Formula)}` | {Cell(Data(indicator))} |"
            );
        }

        page.AppendLine();
    }

    private static string Data(Indicator indicator)
    {
        List<string> parts =
        [
            $"{indicator.Kind.Text()}；适用：{indicator.Applies.Text()}",
            indicator.IsOnFacts
                ? "计数：" + string.Join(" ", indicator.Kinds.Select(kind => $"`{kind}`"))
                : $"计数：`{indicator.Counter}`（{indicator.WhatIsCounted}）",
            indicator.HowItCounts,
            .. indicator.Conditions,
        ];

        if (indicator.Params.Count > 0)
        {
            parts.Add("参数：" + indicator.SettingsRead);
        }

        return string.Join("<br>", parts);
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
