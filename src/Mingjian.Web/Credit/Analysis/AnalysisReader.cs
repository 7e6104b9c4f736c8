using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Analysis;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;

namespace Mingjian.Web.Credit.Analysis;

/// <summary>What the evaluations came to, summed in the database; the territory filter decides whose. One query for each question.</summary>
public sealed class AnalysisReader(MingjianDb db)
{
    /// <summary>The evaluations that were not cancelled, the latest first.</summary>
    public Task<List<EvaluationOfYear>> EvaluationsAsync(CancellationToken stop) =>
        db
            .Evaluations.AsNoTracking()
            .Where(e => e.Stage != EvaluationStage.Cancelled)
            .OrderByDescending(e => e.Year)
            .ThenBy(e => e.EvaluationId)
            .Select(e => new EvaluationOfYear(e.EvaluationId, e.Year, e.Stage))
            .ToListAsync(stop);

    public async Task<IReadOnlyList<GradeCounts>> YearsAsync(CancellationToken stop)
    {
        var counts = await db
            .Ratings.AsNoTracking()
            .GroupBy(r => new
            {
                r.Year,
                r.Grade,
                IsDirect = r.EvaluationId == null,
            })
            .Select(g => new
            {
                g.Key.Year,
                g.Key.Grade,
                g.Key.IsDirect,
                Count = g.Count(),
            })
            .ToListAsync(stop);

        return
        [
            .. counts
                .GroupBy(c => c.Year)
                .OrderByDescending(year => year.Key)
                .Select(year =>
                    GradeCounts.Of(
                        $"{year.Key}",
                        $"{year.Key} 年度",
                        year.Where(c => !c.IsDirect).Select(c => (c.Grade, c.Count))
                    ) with
                    {
                        Direct = year.Where(c => c.IsDirect).Sum(c => c.Count),
                    }
                ),
        ];
    }

    /// <summary>The results of a year by the office that leads and by services.</summary>
    public async Task<IReadOnlyList<GroupedGrade>> GroupsAsync(int year, CancellationToken stop) =>
        await OfYear(year)
            .GroupBy(r => new
            {
                r.Office,
                r.Services,
                r.Grade,
            })
            .Select(g => new GroupedGrade(g.Key.Office, g.Key.Services, g.Key.Grade, g.Count()))
            .ToListAsync(stop);

    /// <summary>From which result to which, of those who have one in both years.</summary>
    public async Task<IReadOnlyList<MoveCount>> MoveCountsAsync(int year, CancellationToken stop) =>
        await Pairs(year)
            .GroupBy(m => new { m.Before, m.After })
            .Select(g => new MoveCount(g.Key.Before, g.Key.After, g.Count()))
            .ToListAsync(stop);

    /// <summary>Who moved, in no order yet.</summary>
    public IQueryable<MoveRow> Moves(int year, MoveDirection? direction)
    {
        var pairs = Pairs(year);
        return direction switch
        {
            MoveDirection.Up => pairs.Where(m =>
                m.After == Grade.A
                    && (m.Before == Grade.B || m.Before == Grade.C || m.Before == Grade.D)
                || m.After == Grade.B && (m.Before == Grade.C || m.Before == Grade.D)
                || m.After == Grade.C && m.Before == Grade.D
            ),
            MoveDirection.Down => pairs.Where(m =>
                m.Before == Grade.A
                    && (m.After == Grade.B || m.After == Grade.C || m.After == Grade.D)
                || m.Before == Grade.B && (m.After == Grade.C || m.After == Grade.D)
                || m.Before == Grade.C && m.After == Grade.D
            ),
            MoveDirection.NotRated => pairs.Where(m => (m.Before == null) != (m.After == null)),
            _ => pairs.Where(m => m.Before != m.After),
        };
    }

    /// <summary>What each indicator came to where each office leads.</summary>
    public async Task<IReadOnlyList<TotalRow>> TotalsAsync(
        Guid evaluationId,
        CancellationToken stop
    ) =>
        await db
            .VisibleTotals.AsNoTracking()
            .Where(t => t.EvaluationId == evaluationId)
            .GroupBy(t => new
            {
                t.Indicator,
                t.Name,
                t.Dimension,
                t.Kind,
                t.IsOfficial,
                t.Office,
            })
            .OrderBy(g => g.Key.Indicator)
            .ThenBy(g => g.Key.Office)
            .Select(g => new TotalRow
            {
                Indicator = g.Key.Indicator,
                Name = g.Key.Name,
                Dimension = g.Key.Dimension,
                Kind = g.Key.Kind,
                IsOfficial = g.Key.IsOfficial,
                Office = g.Key.Office,
                Members = g.Sum(t => t.Members),
                Applied = g.Sum(t => t.Applied),
                Hit = g.Sum(t => t.Hit),
                Lines = g.Sum(t => t.Lines),
                Points = g.Sum(t => t.Points),
            })
            .ToListAsync(stop);

    /// <summary>Results of the yearly evaluation; a direct D between two evaluations is a result of its own.</summary>
    private IQueryable<Rating> OfYear(int year) =>
        db.Ratings.AsNoTracking().Where(r => r.Year == year && r.EvaluationId != null);

    private IQueryable<MoveRow> Pairs(int year) =>
        OfYear(year)
            .Join(
                OfYear(year - 1),
                now => now.InstitutionId,
                before => before.InstitutionId,
                (now, before) =>
                    new MoveRow
                    {
                        InstitutionId = now.InstitutionId,
                        Number = now.Number,
                        Name = now.Name,
                        Office = now.Office,
                        Before = before.Grade,
                        After = now.Grade,
                        ScoreBefore = before.Score,
                        ScoreAfter = now.Score,
                        Order = now.ScoreOrder,
                    }
            );
}

public sealed record EvaluationOfYear(Guid EvaluationId, int Year, EvaluationStage Stage);

public sealed record GroupedGrade(string Office, string Services, Grade? Grade, int Count);

/// <summary>The totals of an indicator where an office leads; points in millionths.</summary>
public sealed class TotalRow
{
    public required string Indicator { get; init; }

    public required string Name { get; init; }

    public required string Dimension { get; init; }

    public required IndicatorKind Kind { get; init; }

    public required bool IsOfficial { get; init; }

    public required string Office { get; init; }

    public required int Members { get; init; }

    public required int Applied { get; init; }

    public required int Hit { get; init; }

    public required int Lines { get; init; }

    public required long Points { get; init; }

    public decimal InPoints => (decimal)Points / IndicatorTotal.Unit;

    public bool Deducts => Kind is IndicatorKind.Deduction or IndicatorKind.Ratio;
}
