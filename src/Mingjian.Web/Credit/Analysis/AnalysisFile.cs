using Microsoft.AspNetCore.Mvc;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Analysis;

/// <summary>The tables of the analysis as CSV: the figures as numbers, and no share of a small group.</summary>
public static class AnalysisFile
{
    public static IActionResult Of(AnalysisTable table, AnalysisView view) =>
        table switch
        {
            AnalysisTable.Offices => Grades(table, view, "区县", view.Offices),
            AnalysisTable.Services => Grades(table, view, "服务类别", view.Services),
            AnalysisTable.Drivers => Drivers(view),
            AnalysisTable.Fairness => Fairness(view),
            _ => Grades(AnalysisTable.Years, view, "年度", view.Years),
        };

    public static IActionResult Moves(
        int year,
        IAsyncEnumerable<MoveRow> rows,
        Func<string, string> office
    ) =>
        new CsvFile<MoveRow>(Name(AnalysisTable.Moves, year), rows)
        {
            { "名录编号", r => r.Number },
            { "机构", r => r.Name },
            { "牵头", r => office(r.Office) },
            { $"{year - 1} 年度", r => MoveRow.Words(r.Before) },
            { $"{year} 年度", r => MoveRow.Words(r.After) },
            { $"{year - 1} 年度得分", r => ScoreText.Of(r.ScoreBefore) },
            { $"{year} 年度得分", r => ScoreText.Of(r.ScoreAfter) },
        };

    private static CsvFile<GradeCounts> Grades(
        AnalysisTable table,
        AnalysisView view,
        string what,
        IReadOnlyList<GradeCounts> rows
    ) =>
        new(Name(table, view.Year), rows.ToAsyncEnumerable())
        {
            { what, r => r.Label },
            { "A", r => r.A },
            { "B", r => r.B },
            { "C", r => r.C },
            { "D", r => r.D },
            { "不予评定", r => r.NotRated },
            { "合计", r => r.Total },
        };

    private static CsvFile<DriverRow> Drivers(AnalysisView view) =>
        new(Name(AnalysisTable.Drivers, view.Year), view.Drivers.ToAsyncEnumerable())
        {
            { "指标", r => r.Indicator },
            { "名称", r => r.Name },
            { "维度", r => r.Dimension },
            { "类型", r => r.Kind },
            { "依据", r => r.IsOfficial ? "认定文书" : "系统数据" },
            { "分值合计", r => decimal.Round(r.Points, 4) },
            { "机构", r => r.Hit },
            { "适用机构", r => r.Applied },
            { "条数", r => r.Lines },
        };

    private static CsvFile<FairnessRow> Fairness(AnalysisView view) =>
        new(Name(AnalysisTable.Fairness, view.Year), view.Fairness.ToAsyncEnumerable())
        {
            { "牵头辖区", r => r.Label },
            { "参评机构", r => r.Members },
            { "有认定扣分的机构", r => r.Hit },
            { "认定扣分，家均", r => SmallNumbers.Mean(r.Official, r.Members) },
            { "系统数据扣分，家均", r => SmallNumbers.Mean(r.Automatic, r.Members) },
        };

    private static string Name(AnalysisTable table, int year) =>
        $"信用评价分析-{year}-{Text.Of(table)}.csv";
}
