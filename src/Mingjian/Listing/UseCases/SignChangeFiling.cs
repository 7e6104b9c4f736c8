using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Receipts;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.UseCases;

/// <summary>签署并提交变更: the month is measured on this day, when it is the first submission (I-15).</summary>
[Article("5.3", "6")]
public sealed class SignChangeFiling(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook law,
    ChangeSigningDesk signing,
    ReceiptOffice receipts,
    Notifications notifications
)
{
    /// <param name="shownDigest">Digest of what the signer was shown; anything else is not signed.</param>
    /// <returns>The submission with its receipt; the same one when the button was pressed twice.</returns>
    /// <exception cref="RuleBroken">No authority today, something is missing, or the content changed since it was shown.</exception>
    public async Task<Submission> RunAsync(
        Guid caseId,
        string shownDigest,
        IdentityConfirmed confirmed,
        CancellationToken stop
    )
    {
        desk.Open<SignChangeFiling>(ListingDuties.Sign);

        try
        {
            return await SignAsync(caseId, shownDigest, confirmed, stop);
        }
        catch (ChangedMeanwhile)
        {
            db.ChangeTracker.Clear();
            return await SignedAsync(caseId, shownDigest, stop) ?? throw new ChangedMeanwhile();
        }
    }

    private async Task<Submission> SignAsync(
        Guid caseId,
        string shownDigest,
        IdentityConfirmed confirmed,
        CancellationToken stop
    )
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var filing = await db.ChangeFilings.FindOrRefuseAsync(caseId, stop);

        if (await SignedAsync(caseId, shownDigest, stop) is { } before)
        {
            return before;
        }

        await EditableCases.RequireNoImportAsync(db, caseId, stop);
        var content = await signing.PrepareAsync(filing, keep: true, stop);
        var (json, now) = (content.ToJson(), clock.Now);

        if (shownDigest != SubmissionContent.DigestOf(json))
        {
            throw new RuleBroken(ApplicationRules.ListChangedWhileSigning);
        }

        var receipt = await receipts.IssueAsync(
            new(
                filing.InstitutionId,
                $"{filing.Title}（第 {content.Round} 次提交）",
                filing.CaseId,
                content,
                [.. filing.Evidence.DistinctBy(file => file.Digest)],
                content.Statement
            ),
            stop
        );
        filing.Submit(
            new(
                desk.Actor.PersonId,
                desk.Actor.Name,
                desk.Actor.Capacity,
                content.Statement,
                shownDigest,
                now,
                confirmed.Method
            ),
            await law.OnAsync(clock.Today, stop)
        );
        var submission = SubmissionOf(filing, json, content.Statement, receipt, now);
        db.Add(submission);
        await TellAsync(filing, receipt, stop);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        return submission;
    }

    private Task<Submission?> SignedAsync(Guid caseId, string digest, CancellationToken stop) =>
        db
            .Submissions.AsNoTracking()
            .Where(s => s.CaseId == caseId && s.Digest == digest)
            .OrderBy(s => s.Round)
            .FirstOrDefaultAsync(stop);

    private Submission SubmissionOf(
        ChangeFiling filing,
        string json,
        string statement,
        Receipt receipt,
        DateTime now
    ) =>
        new()
        {
            CaseId = filing.CaseId,
            Round = filing.Round,
            InstitutionId = filing.InstitutionId,
            Content = json,
            Digest = receipt.ContentDigest,
            Statement = statement,
            SignedBy = desk.Actor.PersonId,
            SignedByName = desk.Actor.Name,
            Capacity = desk.Actor.Capacity,
            At = now,
            ReceiptNumber = receipt.Number,
        };

    private async Task TellAsync(ChangeFiling filing, Receipt receipt, CancellationToken stop)
    {
        await notifications.SettleAsync(filing.CaseId, stop);
        notifications.Post(
            Recipient.Organisation(filing.InstitutionId),
            CaseNews.Signed(filing, receipt.Number, desk.Actor.Name)
        );
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            CaseNews.Arrived(filing, desk.Actor.OrganisationName)
        );
    }
}
