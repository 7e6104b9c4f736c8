using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>告知异议人: the opinion, or that the objection is deemed none, was told, and how (19.2).</summary>
[Article("19.1", "19.2")]
public sealed class TellObjector(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    Notifications notifications
)
{
    /// <param name="how">网页查询、邮寄、当面送达….</param>
    public async Task RunAsync(Guid objectionId, string how, CancellationToken stop)
    {
        desk.Open<TellObjector>(CreditDuties.ReceiveObjection);
        var objection = await db.ObjectionAsync(objectionId, stop);

        objection.Tell(clock.Today, how);
        await notifications.SettleAsync(objectionId, stop);

        if (objection.By == ObjectorKind.Institution)
        {
            notifications.Post(
                Recipient.Organisation(objection.InstitutionId),
                RatingsNews.Told(objection)
            );
        }

        await db.SaveChangesAsync(stop);
    }
}
