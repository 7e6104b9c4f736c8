using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Receipts;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Legacy;
using Mingjian.Listing.Register;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.UseCases;

/// <summary>签署并提交申请: the legal representative, or a delegate, signs the whole text and hands it in.</summary>
[Article("5.3", "5.3(1)1")]
public sealed class SignApplication(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook law,
    ApplicationCheck check,
    SigningDesk signing,
    ReceiptOffice receipts,
    Notifications notifications
)
{
    /// <param name="confirmed">How the signer proved anew who they are.</param>
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
        desk.Open<SignApplication>(ListingDuties.Sign);

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
        var application = await db.ListingApplications.FindOrRefuseAsync(caseId, stop);

        if (await SignedAsync(caseId, shownDigest, stop) is { } before)
        {
            return before;
        }

        await EditableCases.RequireNoImportAsync(db, caseId, stop);
        await RequireCompleteAsync(application, stop);
        var content = await signing.PrepareAsync(application, keep: true, stop);
        var (json, now) = (content.ToJson(), clock.Now);
        Require(shownDigest == SubmissionContent.DigestOf(json));

        var receipt = await IssueAsync(application, content, stop);
        application.Submit(
            SignatureOf(content, shownDigest, confirmed, now),
            await law.OnAsync(clock.Today, stop)
        );
        var submission = SubmissionOf(application, json, content.Statement, receipt, now);
        db.Add(submission);
        await FollowAsync(application, receipt, now, stop);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        return submission;
    }

    private Signature SignatureOf(
        SubmissionContent content,
        string digest,
        IdentityConfirmed confirmed,
        DateTime now
    ) =>
        new(
            desk.Actor.PersonId,
            desk.Actor.Name,
            desk.Actor.Capacity,
            content.Statement,
            digest,
            now,
            confirmed.Method
        );

    private Task<Submission?> SignedAsync(Guid caseId, string digest, CancellationToken stop) =>
        db
            .Submissions.AsNoTracking()
            .Where(s => s.CaseId == caseId && s.Digest == digest)
            .OrderBy(s => s.Round)
            .FirstOrDefaultAsync(stop);

    private async Task RequireCompleteAsync(ListingApplication application, CancellationToken stop)
    {
        var completeness = await check.RunAsync(application, stop);

        if (!completeness.MayBeSigned)
        {
            throw new RuleBroken(ApplicationRules.Incomplete(completeness));
        }
    }

    private static void Require(bool sameAsShown)
    {
        if (!sameAsShown)
        {
            throw new RuleBroken(ApplicationRules.ListChangedWhileSigning);
        }
    }

    private Task<Receipt> IssueAsync(
        ListingApplication application,
        SubmissionContent content,
        CancellationToken stop
    ) =>
        receipts.IssueAsync(
            new(
                application.InstitutionId,
                $"{application.Title}（第 {content.Round} 次提交）",
                application.CaseId,
                content,
                [.. content.Papers.AllFiles().DistinctBy(file => file.Digest)],
                content.Statement
            ),
            stop
        );

    private Submission SubmissionOf(
        ListingApplication application,
        string json,
        string statement,
        Receipt receipt,
        DateTime now
    ) =>
        new()
        {
            CaseId = application.CaseId,
            Round = application.Round,
            InstitutionId = application.InstitutionId,
            Content = json,
            Digest = receipt.ContentDigest,
            Statement = statement,
            SignedBy = desk.Actor.PersonId,
            SignedByName = desk.Actor.Name,
            Capacity = desk.Actor.Capacity,
            At = now,
            ReceiptNumber = receipt.Number,
        };

    /// <summary>What a signature brings with it: an imported record is confirmed, undo ends, both sides are told.</summary>
    private async Task FollowAsync(
        ListingApplication application,
        Receipt receipt,
        DateTime now,
        CancellationToken stop
    )
    {
        if (application.Kind == ApplicationKind.Confirmation)
        {
            var institution = await db.Institutions.SingleAsync(
                i => i.InstitutionId == application.InstitutionId,
                stop
            );
            LegacyConfirmation.Sign(db, institution, application, clock.Today, now);
        }

        db.AlsoInSave(s => TerritoryWriter.WriteAsync(db, application.InstitutionId, now, s));
        db.RemovedRows.RemoveRange(
            await db.RemovedRows.Where(r => r.CaseId == application.CaseId).ToListAsync(stop)
        );
        await notifications.SettleAsync(application.CaseId, stop);
        notifications.Post(
            Recipient.Organisation(application.InstitutionId),
            CaseNews.Signed(application, receipt.Number, desk.Actor.Name)
        );
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            CaseNews.Arrived(application, desk.Actor.OrganisationName)
        );
    }
}
