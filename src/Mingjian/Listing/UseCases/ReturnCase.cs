using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.UseCases;

/// <summary>退回补正: tells the institution every comment of this round and the day until which correction is in time.</summary>
[Article("5.2")]
public sealed class ReturnCase(
    MingjianDb db,
    ChinaClock clock,
    LawBook book,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid caseId, DateOnly dueOn, CancellationToken stop)
    {
        desk.Open<ReturnCase>(ListingDuties.Check);
        var listingCase = await db.ListingCases.HandedIn().FindOrRefuseAsync(caseId, stop);
        var comments = await db
            .FieldComments.Where(c => c.CaseId == caseId && c.Round == listingCase.Round && !c.Sent)
            .OrderBy(c => c.FieldCommentId)
            .ToListAsync(stop);

        listingCase.Return(comments, dueOn, await book.OnAsync(clock.Today, stop));

        foreach (var comment in comments)
        {
            comment.Sent = true;
        }

        await notifications.SettleAsync(caseId, stop);
        notifications.Post(
            Recipient.Organisation(listingCase.InstitutionId),
            CaseNotices.Returned(listingCase, comments.Count)
        );
        await db.SaveChangesAsync(stop);
    }
}
