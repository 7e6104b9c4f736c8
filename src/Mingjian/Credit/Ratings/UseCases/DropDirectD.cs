using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>不予直接评定: the second person is not convinced, or the proposer takes it back; nothing changed (17).</summary>
[Article("17")]
public sealed class DropDirectD(MingjianDb db, Desk desk, Notifications notifications)
{
    public async Task RunAsync(Guid directDId, string reason, CancellationToken stop)
    {
        desk.Open<DropDirectD>(CreditDuties.ConfirmDirectD, reason);
        var directD = await db.DirectDAsync(directDId, stop);

        directD.Drop(reason);
        await notifications.SettleAsync(directDId, stop);

        await db.SaveChangesAsync(stop);
    }
}
