using System.Numerics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Credit.Analysis;

/// <summary>
/// Sums the results of an evaluation by office, services and indicator. Called by whoever computes or decides it, before saving: carried
/// out in that save's transaction, so that the totals are those of the results that are stored.
/// </summary>
[Article("14.1")]
public sealed class IndicatorTotals(MingjianDb db)
{
    private static readonly BigInteger Unit = IndicatorTotal.Unit;

    /// <summary>Replaces the totals of the evaluation with the next save.</summary>
    public async Task WriteAsync(Guid evaluationId, CancellationToken stop)
    {
        var set = await db
            .IndicatorSets.AsNoTracking()
            .Where(s =>
                db.Set<Evaluation>()
                    .Any(e =>
                        e.EvaluationId == evaluationId && e.IndicatorSetId == s.IndicatorSetId
                    )
            )
            .SingleAsync(stop);
        db.AlsoInSave(inSave => ReplaceAsync(evaluationId, set.Content, inSave));
    }

    private async Task ReplaceAsync(
        Guid evaluationId,
        IndicatorSetContent set,
        CancellationToken stop
    )
    {
        var sums = new Dictionary<(string Office, string Services), Sum[]>();
        var members = db
            .EvaluationMembers.AsNoTracking()
            .Where(m => m.EvaluationId == evaluationId && m.Grade != null)
            .Select(m => new
            {
                m.Office,
                m.Services,
                m.Result,
            })
            .AsAsyncEnumerable();

        await foreach (var member in members.WithCancellation(stop))
        {
            var key = (member.Office, member.Services);

            if (!sums.TryGetValue(key, out var sum))
            {
                sums[key] = sum = [.. set.Indicators.Select(_ => new Sum())];
            }

            Add(sum, set, member.Result);
        }

        await db.Set<IndicatorTotal>()
            .Where(t => t.EvaluationId == evaluationId)
            .ExecuteDeleteAsync(stop);
        await BulkWriter.WriteAsync<IndicatorTotal>(
            db,
            [.. sums.SelectMany(pair => Rows(evaluationId, pair.Key, pair.Value, set))],
            stop
        );
    }

    private static void Add(Sum[] sums, IndicatorSetContent set, string json)
    {
        var outcomes = JsonSerializer
            .Deserialize<ScoringResult>(json, CanonicalJson.Options)!
            .Indicators.ToDictionary(o => o.Code, StringComparer.Ordinal);

        for (var place = 0; place < sums.Length; place++)
        {
            sums[place].Members++;

            if (outcomes.GetValueOrDefault(set.Indicators[place].Code) is { } outcome)
            {
                sums[place].Add(outcome, set.Indicators[place].Kind);
            }
        }
    }

    private static IEnumerable<IndicatorTotal> Rows(
        Guid evaluationId,
        (string Office, string Services) of,
        Sum[] sums,
        IndicatorSetContent set
    ) =>
        set.Indicators.Zip(
            sums,
            (indicator, sum) =>
                new IndicatorTotal
                {
                    EvaluationId = evaluationId,
                    Office = of.Office,
                    Services = of.Services,
                    Indicator = indicator.Code,
                    Name = indicator.Name,
                    Dimension = indicator.Dimension,
                    Kind = indicator.Kind,
                    IsOfficial = indicator.Source == IndicatorSource.Official,
                    Members = sum.Members,
                    Applied = sum.Applied,
                    Hit = sum.Hit,
                    Lines = sum.Lines,
                    Points = (long)(sum.Points.Numerator * Unit / sum.Points.Denominator),
                }
        );

    private sealed class Sum
    {
        public int Members { get; set; }

        public int Applied { get; private set; }

        public int Hit { get; private set; }

        public int Lines { get; private set; }

        public Fraction Points { get; private set; } = Fraction.Zero;

        public void Add(IndicatorOutcome outcome, IndicatorKind kind)
        {
            if (!outcome.Applies)
            {
                return;
            }

            var counts =
                kind == IndicatorKind.Veto ? outcome.Lines.Count > 0 : outcome.Points.IsPositive;
            Applied++;
            Hit += counts ? 1 : 0;
            Lines += counts ? outcome.Lines.Count : 0;
            Points += outcome.Points;
        }
    }
}
