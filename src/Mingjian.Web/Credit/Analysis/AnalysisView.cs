using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Analysis;

/// <summary>Everything that the page shows of a year besides the list of who moved.</summary>
public sealed class AnalysisView
{
    private const int Drawn = 12;

    public required int Year { get; init; }

    public required IReadOnlyList<int> Offered { get; init; }

    /// <summary>Where the evaluation of the year is; <c>null</c> when there is none.</summary>
    public required EvaluationStage? Stage { get; init; }

    public required IReadOnlyList<GradeCounts> Years { get; init; }

    public required IReadOnlyList<GradeCounts> Offices { get; init; }

    public required IReadOnlyList<GradeCounts> Services { get; init; }

    public required IReadOnlyList<MoveCount> Moves { get; init; }

    public required IReadOnlyList<DriverRow> Drivers { get; init; }

    public required IReadOnlyList<FairnessRow> Fairness { get; init; }

    /// <summary>Rated institutions behind drivers and means.</summary>
    public required int Members { get; init; }

    public GradeCounts? OfYear => Years.FirstOrDefault(y => y.Key == $"{Year}");

    public GradeCounts? YearBefore => Years.FirstOrDefault(y => y.Key == $"{Year - 1}");

    public static IReadOnlyList<Grade?> Results { get; } =
    [Grade.A, Grade.B, Grade.C, Grade.D, null];

    public static readonly IReadOnlyList<(string, string)> GradeTones =
    [
        ("grade-a", "A 较低风险"),
        ("grade-b", "B 低风险"),
        ("grade-c", "C 中风险"),
        ("grade-d", "D 高风险"),
        ("open", "不予评定"),
    ];

    public int Moved(Grade? before, Grade? after) =>
        Moves.Where(m => m.Before == before && m.After == after).Sum(m => m.Count);

    public int Rose => Moves.Where(m => m.After < m.Before).Sum(m => m.Count);

    public int Fell => Moves.Where(m => m.After > m.Before).Sum(m => m.Count);

    public IReadOnlyList<Bar> YearBars => [.. Years.Select(y => y.Bar)];

    public IReadOnlyList<Bar> ServiceBars => [.. Services.Select(s => s.Bar)];

    public IReadOnlyList<Bar> DriverBars =>
        [
            .. Drivers
                .Where(d => d.Deducts && d.Points > 0)
                .Take(Drawn)
                .Select(d => new Bar(
                    $"{d.Indicator} {d.Name}",
                    null,
                    [new("plain", (long)(d.Points * 1000))],
                    $"{Points(d.Points)} 分，{d.Hit} 家"
                )),
        ];

    public decimal CityOfficial => MeanOf(f => f.Official);

    public decimal CityAutomatic => MeanOf(f => f.Automatic);

    /// <summary>12.5, to two places.</summary>
    public static string Points(decimal points) =>
        points.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How far an office's mean lies from that of all: 1.8 倍; — where either says nothing.</summary>
    public string Ratio(FairnessRow row) =>
        SmallNumbers.Hides(row.Members) || CityOfficial == 0
            ? "—"
            : $"{Points(decimal.Round(row.Official / row.Members / CityOfficial, 2))} 倍";

    private decimal MeanOf(Func<FairnessRow, decimal> points) =>
        Members == 0 ? 0 : Fairness.Sum(points) / Members;
}
