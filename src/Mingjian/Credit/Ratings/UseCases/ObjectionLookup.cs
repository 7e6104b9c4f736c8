using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

internal static class ObjectionLookup
{
    extension(MingjianDb db)
    {
        /// <exception cref="NotFound">There is none, or it is not the viewer's.</exception>
        public async Task<Objection> ObjectionAsync(Guid objectionId, CancellationToken stop) =>
            await db.Objections.SingleOrDefaultAsync(o => o.ObjectionId == objectionId, stop)
            ?? throw new NotFound("objection");

        /// <exception cref="NotFound">There is none, or it is not the viewer's.</exception>
        public async Task<Rating> RatingAsync(Guid ratingId, CancellationToken stop) =>
            await db.Ratings.SingleOrDefaultAsync(r => r.RatingId == ratingId, stop)
            ?? throw new NotFound("rating");

        /// <exception cref="NotFound">There is none, or it is not the viewer's.</exception>
        public async Task<DirectD> DirectDAsync(Guid directDId, CancellationToken stop) =>
            await db.DirectDs.SingleOrDefaultAsync(d => d.DirectDId == directDId, stop)
            ?? throw new NotFound("direct-d");
    }
}
