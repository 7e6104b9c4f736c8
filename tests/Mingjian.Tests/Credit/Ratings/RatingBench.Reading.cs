using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>What is stored.</summary>
internal sealed partial class RatingBench
{
    public async Task<Rating> RatingAsync(int place, int sequence = 1)
    {
        await using var db = Open();
        var id = Institutions[place];
        return await db
            .Ratings.AsNoTracking()
            .SingleAsync(r => r.InstitutionId == id && r.Sequence == sequence, Stop);
    }

    public async Task<Objection> ObjectionAsync(Guid objectionId)
    {
        await using var db = Open();
        return await db
            .Objections.AsNoTracking()
            .SingleAsync(o => o.ObjectionId == objectionId, Stop);
    }

    public async Task<GradeSpan?> InForceAsync(int place)
    {
        await using var db = Open();
        var id = Institutions[place];
        return await db
            .GradeSpans.AsNoTracking()
            .SingleOrDefaultAsync(s => s.InstitutionId == id && s.UntilAt == null, Stop);
    }
}
