using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>指派复核人: somebody who did not score (19.2).</summary>
[Article("19.2")]
public sealed class AssignReviewer(MingjianDb db, Desk desk, Notifications notifications)
{
    public async Task RunAsync(Guid objectionId, Guid reviewerId, CancellationToken stop)
    {
        desk.Open<AssignReviewer>(CreditDuties.ReceiveObjection);
        var objection = await db.ObjectionAsync(objectionId, stop);
        var rating = await db.RatingAsync(objection.RatingId, stop);
        var name =
            await db
                .People.Where(p => p.Id == reviewerId)
                .Select(p => p.FullName)
                .SingleOrDefaultAsync(stop)
            ?? throw new NotFound("person");

        objection.Assign(reviewerId, name, rating.Scorers);
        notifications.Post(Recipient.Person(reviewerId), RatingsNews.Assigned(objection));

        await db.SaveChangesAsync(stop);
    }
}
