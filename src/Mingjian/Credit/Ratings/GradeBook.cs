using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>The grades in force: closes what was, opens what is, in the transaction of the act (17, 20).</summary>
[Article("17", "20")]
public sealed class GradeBook(MingjianDb db)
{
    private const int AtOnce = 500;

    private readonly Dictionary<Guid, GradeSpan?> open = [];

    /// <summary>Reads what is in force for these institutions.</summary>
    public async Task ReadAsync(IEnumerable<Guid> institutionIds, CancellationToken stop)
    {
        foreach (var ids in institutionIds.Distinct().Chunk(AtOnce))
        {
            var found = await db
                .GradeSpans.Where(s => EF.Parameter(ids).Contains(s.InstitutionId))
                .Where(s => s.UntilAt == null)
                .ToDictionaryAsync(s => s.InstitutionId, stop);

            foreach (var id in ids)
            {
                open[id] = found.GetValueOrDefault(id);
            }
        }
    }

    /// <summary>What is in force for an institution that was read; <c>null</c> when nothing is.</summary>
    public GradeSpan? InForce(Guid institutionId) => open[institutionId];

    /// <summary>This result is in force from now on.</summary>
    public void Put(Rating rating, DateTime now)
    {
        if (InForce(rating.InstitutionId) is { } before)
        {
            if (before.RatingId == rating.RatingId && before.Grade == rating.Grade)
            {
                return;
            }

            before.UntilAt = now;
        }

        var span = new GradeSpan
        {
            InstitutionId = rating.InstitutionId,
            RatingId = rating.RatingId,
            Grade = rating.Grade,
            NotRated = rating.NotRated,
            IsDirect = rating.Veto.Length > 0,
            Year = rating.Year,
            FromAt = now,
        };
        db.GradeSpans.Add(span);
        open[rating.InstitutionId] = span;
    }

    /// <summary>Nothing is in force any more.</summary>
    public void Close(Guid institutionId, DateTime now)
    {
        if (InForce(institutionId) is { } before)
        {
            before.UntilAt = now;
            open[institutionId] = null;
        }
    }
}
