using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>登记现场核查、监测: days that do not count into the review, with their evidence (19.2).</summary>
[Article("19.2")]
public sealed class StopReview(MingjianDb db, Desk desk, LawBook book)
{
    /// <param name="to">Last day of it; <c>null</c> while it lasts.</param>
    public async Task RunAsync(
        Guid objectionId,
        DateOnly from,
        DateOnly? to,
        string reason,
        Attachment? paper,
        CancellationToken stop
    )
    {
        desk.Open<StopReview>(CreditDuties.Review, reason, paper is null ? null : [paper.Digest]);
        var objection = await db.ObjectionAsync(objectionId, stop);

        objection.StopTerm(from, to, reason, paper, await book.CalendarAsync(stop));

        await db.SaveChangesAsync(stop);
    }
}
