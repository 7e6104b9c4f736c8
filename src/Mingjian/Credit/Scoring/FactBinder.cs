using Mingjian.Credit.Indicators;
using Mingjian.Regulation;

namespace Mingjian.Credit.Scoring;

/// <summary>
/// Binds each fact to one indicator (I-12): a veto before a deduction before a bonus; among deductions the one with the most nominal
/// points, before any cap; ties by the order of the set. The choice never looks at other facts, so one more fact never raises a score.
/// </summary>
internal sealed class FactBinder
{
    private readonly IndicatorSetContent set;
    private readonly Dictionary<string, List<int>> byKind = new(StringComparer.Ordinal);

    public FactBinder(IndicatorSetContent set)
    {
        this.set = set;

        foreach (var (place, indicator) in set.Indicators.Index())
        {
            foreach (var kind in indicator.Kinds)
            {
                if (!byKind.TryGetValue(kind, out var places))
                {
                    byKind[kind] = places = [];
                }

                places.Add(place);
            }
        }
    }

    /// <summary>The lines of each indicator, in its place in the set, each by day and id; and the facts that no indicator counts.</summary>
    /// <exception cref="RuleBroken">A fact stands twice.</exception>
    public (List<OutcomeLine>[] Lines, IReadOnlyList<Guid> Uncounted) Bind(ScoringInput input)
    {
        var lines = new List<OutcomeLine>[set.Indicators.Count];
        List<Guid> uncounted = [];

        for (var place = 0; place < lines.Length; place++)
        {
            lines[place] = [];
        }

        HashSet<Guid> seen = [];

        foreach (var fact in input.Facts.OrderBy(fact => fact.On).ThenBy(fact => fact.Id))
        {
            if (!seen.Add(fact.Id))
            {
                throw new RuleBroken(ScoringRules.FactTwice(fact.Id));
            }

            if (Best(fact, input.Services) is { } best)
            {
                lines[best.Place].Add(Line(fact, best));
            }
            else
            {
                uncounted.Add(fact.Id);
            }
        }

        return (lines, uncounted);
    }

    private Choice? Best(CountedFact fact, Services services)
    {
        Choice? best = null;

        foreach (var fit in fact.Fits)
        {
            foreach (var place in byKind.GetValueOrDefault(fit.Kind) ?? [])
            {
                var indicator = set.Indicators[place];
                var choice = new Choice(
                    place,
                    Rank(indicator),
                    fit.Weight,
                    fit.Weight * indicator.Points
                );

                if (indicator.AppliesTo(services) && choice.Outranks(best))
                {
                    best = choice;
                }
            }
        }

        return best;
    }

    private static int Rank(Indicator indicator) =>
        indicator.Kind switch
        {
            IndicatorKind.Veto => 2,
            IndicatorKind.Bonus => 0,
            _ => 1,
        };

    private static OutcomeLine Line(CountedFact fact, Choice choice) =>
        new(fact.Id, fact.Title, choice.Weight, choice.Nominal, fact.On, fact.Evidence);

    private sealed record Choice(int Place, int Rank, Fraction Weight, Fraction Nominal)
    {
        public bool Outranks(Choice? other)
        {
            if (other is null || Rank != other.Rank)
            {
                return other is null || Rank > other.Rank;
            }

            var heavier = Nominal.CompareTo(other.Nominal);
            return heavier > 0
                || (heavier == 0 && (Place, other.Weight).CompareTo((other.Place, Weight)) < 0);
        }
    }
}
