using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>What an entry needs before it is taken; the form, the imports and the rooms that hand in facts ask the same.</summary>
[Article("14.1", "14.2")]
internal static class EntryCheck
{
    /// <summary>Its kinds, the one that leads first: a ground of direct D before others.</summary>
    public static IReadOnlyList<FactKind> KindsOf(FactEntry entry)
    {
        var kinds = entry.Kinds.Distinct(StringComparer.Ordinal).Select(FactKinds.Of).ToList();
        Demand(kinds.Count > 0, FactRules.KindNeeded);
        Demand(kinds.Count(kind => kind.IsVeto) <= 1, FactRules.OneVeto);
        return [.. kinds.OrderByDescending(kind => kind.IsVeto)];
    }

    /// <exception cref="RuleBroken">The first thing that is missing or does not fit together.</exception>
    public static void Require(FactEntry entry, IReadOnlyList<FactKind> kinds, DateOnly today)
    {
        Demand(!string.IsNullOrWhiteSpace(entry.Title), FactRules.TitleNeeded);
        Demand(entry.Evidence.Count + entry.References.Count > 0, FactRules.EvidenceNeeded);
        RequireDays(entry, today);

        foreach (var kind in kinds)
        {
            RequireOf(kind, entry);
        }
    }

    /// <summary>The institution stood in the 名录 on the day.</summary>
    /// <param name="institution"><c>null</c> when it was never listed.</param>
    public static Rule? WhyNotListed(InstitutionOnRecord? institution, DateOnly happenedOn)
    {
        if (institution is null || institution.Listed.Count == 0)
        {
            return FactRules.NeverListed;
        }

        if (institution.Listed.Any(days => days.Covers(happenedOn)))
        {
            return null;
        }

        var first = institution.Listed.Min(days => days.From);
        return happenedOn < first
            ? FactRules.BeforeListing(happenedOn, first)
            : FactRules.NotListedThen(happenedOn);
    }

    /// <summary>By what the same paper is known again; <c>null</c> when nothing says it.</summary>
    public static string? OccurrenceOf(FactEntry entry, FactKind kind) =>
        entry.Occurrence.Length > 0 ? entry.Occurrence
        : kind.Occurrence.Length > 0 && entry.Details.DocumentNumber.Length > 0
            ? $"{kind.Occurrence}:{NumberKey(entry.Details.DocumentNumber)}"
        : null;

    /// <summary>A document number however it was typed: brackets and spaces make no difference.</summary>
    public static string NumberKey(string number) =>
        string.Concat(
            Data.Sheets.CellText.HalfWidth(number)
                .ToUpperInvariant()
                .Where(c => !char.IsWhiteSpace(c))
                .Select(c =>
                    c switch
                    {
                        '〔' or '[' or '【' or '(' => '(',
                        '〕' or ']' or '】' or ')' => ')',
                        _ => c,
                    }
                )
        );

    private static void RequireDays(FactEntry entry, DateOnly today)
    {
        var details = entry.Details;
        Demand(entry.HappenedOn <= today, FactRules.HappenedAhead);
        Demand(details.DecidedOn is not { } decided || decided <= today, FactRules.DecidedAhead);
        Demand(
            details.DecidedOn is not { } later || later >= entry.HappenedOn,
            FactRules.DecidedBefore
        );
        Demand(
            details.Until is not { } until || until >= (details.DecidedOn ?? DateOnly.MinValue),
            FactRules.UntilBefore
        );
        Demand(details.EndedOn is not { } ended || ended <= today, FactRules.EndedAhead);
        Demand(details.EndedOn is not { } end || end >= entry.HappenedOn, FactRules.EndedBefore);
    }

    private static void RequireOf(FactKind kind, FactEntry entry)
    {
        var details = entry.Details;
        Demand(kind.Sources.Contains(entry.Source), FactRules.WrongSource(entry.Source, kind));

        foreach (var field in kind.Required)
        {
            Demand(details.Has(field), FactRules.FieldNeeded(field, kind));
        }

        if (details.Heaviest is { } heaviest && kind.Heaviest.Count > 0)
        {
            if (!kind.Heaviest.Contains(heaviest))
            {
                throw new RuleBroken(FactRules.WrongPenalty(heaviest, kind));
            }

            Demand(
                !details.Penalties.Contains(PenaltyKind.Fine) || details.AmountFen > 0,
                FactRules.AmountNeeded
            );
        }

        Demand(!kind.Overdue || details.Until < entry.HappenedOn, FactRules.NotOverdue);
        Demand(details.Days is null or > 0, FactRules.DaysWrong);
    }

    private static void Demand(bool holds, Rule rule)
    {
        if (!holds)
        {
            throw new RuleBroken(rule);
        }
    }
}
