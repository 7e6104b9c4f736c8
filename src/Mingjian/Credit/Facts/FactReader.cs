using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Facts;

/// <summary>
/// Gives the facts that count in a period (14.1): verified ones whose day falls into it, and the grounds of direct D from before that
/// still stand at the cut-off, or that were confirmed in it after their own period was frozen (I-11). One occurrence is one fact, however
/// often it was found; what was withdrawn never counts.
/// </summary>
[Article("14.1", "17", "17(2)", "17(5)", "17(6)", "17(8)")]
public sealed class FactReader(MingjianDb db, LawBook book)
{
    private const int InstitutionsAtOnce = 200;

    /// <summary>Institution by institution in the order asked for; one without facts has an empty list.</summary>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="cutoff">The day on which grounds from earlier periods must still stand; repairs until then are seen.</param>
    public async IAsyncEnumerable<InstitutionFacts> InPeriodAsync(
        IEnumerable<Guid> institutionIds,
        DateOnly from,
        DateOnly to,
        DateOnly cutoff,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var law = await book.OnAsync(cutoff, stop);
        var repairs = law.Settings.IsOn(SettingName.CreditRepair) ? cutoff : DateOnly.MinValue;

        foreach (var ids in institutionIds.Chunk(InstitutionsAtOnce))
        {
            var found = await InAsync(ids, from, to, cutoff, stop);
            var linked = await LinkedAsync(ids, stop);
            var byInstitution = found
                .Where(fact => fact.RepairedOn is not { } repaired || repaired > repairs)
                .ToLookup(fact => fact.InstitutionId);

            foreach (var id in ids)
            {
                yield return new(
                    id,
                    [
                        .. byInstitution[id]
                            .OrderBy(fact => fact.CountsOn)
                            .ThenBy(fact => fact.FactId)
                            .Select(fact => Counted(fact, linked[fact.FactId])),
                    ]
                );
            }
        }
    }

    private async Task<List<VerifiedFact>> InAsync(
        Guid[] ids,
        DateOnly from,
        DateOnly to,
        DateOnly cutoff,
        CancellationToken stop
    )
    {
        var lasting = FactKinds.Lasting.Select(kind => kind.Code).ToArray();
        var verified = Verified(ids).Where(f => f.SameAs == null);
        var found = await verified
            .Where(f => f.CountsOn >= from && f.CountsOn <= to)
            .ToListAsync(stop);
        var before = await verified
            .Where(f => f.CountsOn < from && EF.Parameter(lasting).Contains(f.Kind))
            .ToListAsync(stop);
        var late = await LateAsync(before, from, to, stop);

        return [.. found, .. before.Where(fact => fact.StandsAt(cutoff) || late.Contains(fact))];
    }

    /// <summary>Grounds of direct D confirmed in the period whose own period was frozen already: they count in this one (I-11).</summary>
    private async Task<HashSet<VerifiedFact>> LateAsync(
        List<VerifiedFact> before,
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        var confirmed = before
            .Where(fact => FactKinds.Of(fact.Kind).IsVeto && ConfirmedOn(fact) >= from)
            .Where(fact => ConfirmedOn(fact) <= to)
            .ToList();

        if (confirmed.Count == 0)
        {
            return [];
        }

        var frozen = await db
            .Evaluations.AsNoTracking()
            .Where(e => e.Stage != EvaluationStage.Cancelled && e.CutOffAt != null)
            .OrderBy(e => e.From)
            .Select(e => new
            {
                e.From,
                e.To,
                e.CutOffAt,
            })
            .ToListAsync(stop);

        return
        [
            .. confirmed.Where(fact =>
                frozen.Exists(e =>
                    e.From <= fact.CountsOn && e.To >= fact.CountsOn && e.CutOffAt < fact.JudgedAt
                )
            ),
        ];
    }

    private static DateOnly ConfirmedOn(VerifiedFact fact) =>
        ChinaClock.DayOf(fact.JudgedAt!.Value);

    /// <summary>Facts that are one occurrence with another, by that other.</summary>
    private async Task<ILookup<Guid, VerifiedFact>> LinkedAsync(Guid[] ids, CancellationToken stop)
    {
        var linked = await Verified(ids).Where(f => f.SameAs != null).ToListAsync(stop);
        return linked.OrderBy(fact => fact.FactId).ToLookup(fact => fact.SameAs!.Value);
    }

    private IQueryable<VerifiedFact> Verified(Guid[] ids) =>
        db
            .VerifiedFacts.AsNoTracking()
            .Where(f =>
                EF.Parameter(ids).Contains(f.InstitutionId) && f.Stage == FactStage.Verified
            );

    private static CountedFact Counted(VerifiedFact fact, IEnumerable<VerifiedFact> linked)
    {
        List<VerifiedFact> all = [fact, .. linked];
        return new(
            fact.FactId,
            [
                .. all.SelectMany(f => f.Fits)
                    .GroupBy(fit => fit.Kind, StringComparer.Ordinal)
                    .Select(same => new FactFit(
                        same.Key,
                        same.Select(fit => Fraction.Parse(fit.Weight)).Aggregate(Fraction.Max)
                    )),
            ],
            fact.CountsOn,
            fact.Title,
            [
                .. all.SelectMany(f => f.Evidence.Select(file => file.Digest).Concat(f.References))
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }
}

/// <summary>The facts of one institution that count in a period.</summary>
public sealed record InstitutionFacts(Guid InstitutionId, IReadOnlyList<CountedFact> Facts);
