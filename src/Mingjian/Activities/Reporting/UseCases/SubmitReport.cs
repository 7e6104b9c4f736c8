using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>提交审核: the compiler hands a whole report to the reviewer.</summary>
[Article("5.3(2)3")]
public sealed class SubmitReport(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    /// <exception cref="RuleBroken">Something is missing, or the file of a correction is the one that is out already.</exception>
    public async Task RunAsync(Guid draftId, CancellationToken stop)
    {
        desk.Open<SubmitReport>(ActivitiesDuties.Deliver);
        var draft = await db.ReportDrafts.FindOrRefuseAsync(draftId, stop);

        if (draft is { IsCorrection: true, Content.File.Digest: var digest })
        {
            await RefuseSameFileAsync(draft, digest, stop);
        }

        draft.HandToReview(desk.Actor, clock.Now);

        await notifications.SettleAsync(draftId, stop);
        notifications.Post(
            Recipient.Organisation(draft.InstitutionId, Role.TechnicalLead),
            ReportingNews.ToReview(draft)
        );
        await db.SaveChangesAsync(stop);
    }

    private async Task RefuseSameFileAsync(ReportDraft draft, string digest, CancellationToken stop)
    {
        if (
            await db.Reports.AnyAsync(
                r =>
                    r.InstitutionId == draft.InstitutionId
                    && r.Number == draft.Number
                    && r.FileDigest == digest,
                stop
            )
        )
        {
            throw new RuleBroken(ActivitiesRules.CorrectionUnchanged());
        }
    }
}
