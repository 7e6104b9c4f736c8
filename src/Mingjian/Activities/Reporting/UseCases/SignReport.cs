using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Receipts;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>签发: exactly what was shown, once; the report is delivered like any other record in the same transaction, with a receipt.</summary>
[Article("5.3", "5.3(2)3")]
public sealed class SignReport(
    MingjianDb db,
    ChinaClock clock,
    ReportSigningDesk signing,
    RecordIntake intake,
    ReceiptOffice receipts,
    Notifications notifications,
    Desk desk
)
{
    /// <param name="shownDigest">Digest of what the signatory was shown; anything else is not signed.</param>
    /// <returns>The receipt's number; the same one when the button was pressed twice.</returns>
    /// <exception cref="RuleBroken">No authority today, the content changed, or the record is refused.</exception>
    public async Task<string> RunAsync(Guid draftId, string shownDigest, CancellationToken stop)
    {
        desk.Open<SignReport>(ActivitiesDuties.SignReport);

        try
        {
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            var draft = await db.ReportDrafts.FindOrRefuseAsync(draftId, stop);

            if (IsSigned(draft, shownDigest))
            {
                return draft.ReceiptNumber;
            }

            await SignAsync(draft, shownDigest, stop);
            await db.SaveChangesAsync(stop);
            await whole.CommitAsync(stop);
            return draft.ReceiptNumber;
        }
        catch (ChangedMeanwhile)
        {
            db.ChangeTracker.Clear();
            var draft = await db.ReportDrafts.FindOrRefuseAsync(draftId, stop);
            return IsSigned(draft, shownDigest)
                ? draft.ReceiptNumber
                : throw new ChangedMeanwhile();
        }
    }

    private static bool IsSigned(ReportDraft draft, string shownDigest) =>
        draft.Stage == DraftStage.Signed && draft.SignedDigest == shownDigest;

    private async Task SignAsync(ReportDraft draft, string shownDigest, CancellationToken stop)
    {
        if (draft.Stage != DraftStage.ToSign)
        {
            throw new RuleBroken(ReportingRules.NoSuchMove(draft.Stage, DraftStage.Signed));
        }

        var content = await signing.PrepareAsync(draft, stop);

        if (ReceiptOffice.DigestOf(content) != shownDigest)
        {
            throw new RuleBroken(ReportingRules.ChangedWhileSigning);
        }

        var receipt = await receipts.IssueAsync(
            new(
                draft.InstitutionId,
                content.Title,
                draft.DraftId,
                content,
                [content.Content.File!],
                content.Statement
            ),
            stop
        );

        draft.Sign(desk.Actor, shownDigest, receipt.Number, receipt.SignedAt);

        await DeliverAsync(content, receipt.SignedAt, stop);
        await notifications.SettleAsync(draft.DraftId, stop);
    }

    private async Task DeliverAsync(SignedReport content, DateTime signedAt, CancellationToken stop)
    {
        var taken = await intake.CheckAsync(
            content.InstitutionId,
            [ReportRecord.Of(content, signedAt)],
            stop
        );

        if (taken.Records[0].Read.Remarks.FirstOrDefault(r => r.Refuses) is { } refusal)
        {
            throw new RuleBroken(refusal.Rule);
        }

        ((Report)taken.Records[0].Read.Row).ReceivedAt = signedAt;
        var delivery = new Delivery
        {
            InstitutionId = content.InstitutionId,
            Way = DeliveryWay.Form,
            ReceivedAt = signedAt,
            PersonId = desk.Actor.PersonId,
            PersonName = desk.Actor.Name,
            Files = taken.Files,
        };
        var writer = new DeliveryWriter(db, delivery, taken);
        delivery.Close(taken.Count, writer.ContentDigest());
        db.Deliveries.Add(delivery);
        await ConflictBook.KeepAsync(db, content.InstitutionId, taken, clock.Today, stop);
        db.AlsoInSave(writer.WriteAsync);
    }
}
