using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Credit.Analysis;

/// <summary>Puts the analysis of a year together: a constant number of queries.</summary>
public sealed class AnalysisDesk(AnalysisReader reader, LawBook book, ChinaClock clock)
{
    public Offices Offices { get; private set; } = null!;

    public async Task<AnalysisView> LoadAsync(AnalysisFilter filter, CancellationToken stop)
    {
        Offices = await book.OfficesAsync(stop);
        var evaluations = await reader.EvaluationsAsync(stop);
        var years = await reader.YearsAsync(stop);
        var offered = years
            .Select(y => int.Parse(y.Key, System.Globalization.CultureInfo.InvariantCulture))
            .Concat(evaluations.Select(e => e.Year))
            .Distinct()
            .OrderDescending()
            .ToList();
        var year = offered.Find(y => y == filter.Year) is > 0 and var asked
            ? asked
            : offered.FirstOrDefault(clock.Today.Year - 1);
        var evaluation = evaluations.Find(e => e.Year == year);
        var groups = await reader.GroupsAsync(year, stop);
        var totals = evaluation is null
            ? []
            : await reader.TotalsAsync(evaluation.EvaluationId, stop);

        return new()
        {
            Year = year,
            Offered = offered.Count == 0 ? [year] : offered,
            Stage = evaluation?.Stage,
            Years = years,
            Offices = Groups(groups, g => g.Office, Offices.NameOf),
            Services = Groups(groups, g => g.Services, services => services),
            Moves = await reader.MoveCountsAsync(year, stop),
            Drivers = Drivers(totals),
            Fairness = Fairness(totals, filter.Indicator),
            Members = MembersOf(totals).Values.Sum(),
        };
    }

    private static IReadOnlyList<GradeCounts> Groups(
        IReadOnlyList<GroupedGrade> groups,
        Func<GroupedGrade, string> by,
        Func<string, string> label
    ) =>
        [
            .. groups
                .GroupBy(by, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                    GradeCounts.Of(g.Key, label(g.Key), g.Select(one => (one.Grade, one.Count)))
                ),
        ];

    /// <summary>What deducted most stands first.</summary>
    private static IReadOnlyList<DriverRow> Drivers(IReadOnlyList<TotalRow> totals) =>
        [
            .. totals
                .GroupBy(t => t.Indicator, StringComparer.Ordinal)
                .Select(g => new DriverRow(
                    g.Key,
                    g.First().Name,
                    g.First().Dimension,
                    g.First().Kind.Text(),
                    g.First().IsOfficial,
                    g.First().Deducts,
                    g.Sum(t => t.InPoints),
                    g.Sum(t => t.Hit),
                    g.Sum(t => t.Applied),
                    g.Sum(t => t.Lines)
                ))
                .Where(d => d.Hit > 0)
                .OrderByDescending(d => d.Deducts)
                .ThenByDescending(d => d.Points)
                .ThenByDescending(d => d.Hit)
                .ThenBy(d => d.Indicator, StringComparer.Ordinal),
        ];

    private IReadOnlyList<FairnessRow> Fairness(IReadOnlyList<TotalRow> totals, string? indicator)
    {
        var members = MembersOf(totals);
        return
        [
            .. totals
                .Where(t => t.Deducts)
                .Where(t => string.IsNullOrEmpty(indicator) || t.Indicator == indicator)
                .GroupBy(t => t.Office, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new FairnessRow(
                    g.Key,
                    Offices.NameOf(g.Key),
                    members[g.Key],
                    g.Where(t => t.IsOfficial).Sum(t => t.Hit),
                    g.Where(t => t.IsOfficial).Sum(t => t.InPoints),
                    g.Where(t => !t.IsOfficial).Sum(t => t.InPoints)
                )),
        ];
    }

    /// <summary>Every row of an office names the same members.</summary>
    private static Dictionary<string, int> MembersOf(IReadOnlyList<TotalRow> totals) =>
        totals
            .GroupBy(t => t.Office, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(t => t.Members), StringComparer.Ordinal);
}
