using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Register.History;

/// <summary>The scope of an institution as rectangles with how many rows each has: enough to tell how the annex grew and shrank.</summary>
internal sealed class ScopeCounts(ILookup<Guid, ScopeCounts.Block> blocks)
{
    internal sealed record Block(
        Guid InstitutionId,
        DateOnly ValidFrom,
        DateOnly ValidTo,
        DateTime KnownFrom,
        DateTime KnownTo,
        int Rows
    );

    public static async Task<ScopeCounts> ReadAsync(
        MingjianDb db,
        Guid[] institutions,
        CancellationToken stop
    ) =>
        new(
            (
                await db
                    .ScopeSpans.Where(s => EF.Parameter(institutions).Contains(s.InstitutionId))
                    .GroupBy(s => new
                    {
                        s.InstitutionId,
                        s.ValidFrom,
                        s.ValidTo,
                        s.KnownFrom,
                        s.KnownTo,
                    })
                    .Select(g => new Block(
                        g.Key.InstitutionId,
                        g.Key.ValidFrom,
                        g.Key.ValidTo,
                        g.Key.KnownFrom,
                        g.Key.KnownTo,
                        g.Count()
                    ))
                    .ToListAsync(stop)
            ).ToLookup(b => b.InstitutionId)
        );

    public IEnumerable<RegisterEvent> EventsOf(Guid institutionId)
    {
        var all = blocks[institutionId].ToList();

        if (all.Count == 0)
        {
            yield break;
        }

        var first = all.Min(b => b.KnownFrom);

        foreach (var at in all.Select(b => b.KnownFrom).Where(at => at > first).Distinct().Order())
        {
            var opened = all.Where(b => b.KnownFrom == at).ToList();
            var begun = opened.Where(b => b.ValidTo == ISpan.Forever).ToList();
            var from = begun.Count > 0 ? begun.Max(b => b.ValidFrom) : opened.Min(b => b.ValidTo);

            yield return new(
                institutionId,
                at,
                from,
                RegisterEventKind.Scope,
                [
                    new(
                        "资质范围",
                        $"{Count(all, from, at.AddTicks(-1))} 项",
                        $"{Count(all, from, at)} 项"
                    ),
                    new("其中新列入或内容有改动", Before: null, $"{begun.Sum(b => b.Rows)} 项"),
                ]
            );
        }
    }

    private static int Count(List<Block> blocks, DateOnly day, DateTime at) =>
        blocks
            .Where(b => b.ValidFrom <= day && day < b.ValidTo)
            .Where(b => b.KnownFrom <= at && at < b.KnownTo)
            .Sum(b => b.Rows);
}
