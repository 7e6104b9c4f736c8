using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Receipts;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.Signing;

/// <summary>What was laid out to be signed.</summary>
/// <param name="Content">As its canonical JSON is made from it.</param>
/// <param name="Files">Every file that it refers to.</param>
public sealed record SignedContent(
    object Content,
    string Json,
    string Statement,
    IEnumerable<Attachment> Files
);

/// <summary>签署提交 of an application or change filing alike: exactly what was shown, once, with its receipt.</summary>
[Article("5.3")]
public sealed class HandIn(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook law,
    ReceiptOffice receipts,
    Notifications notifications
)
{
    /// <param name="shownDigest">Digest of what the signer was shown.</param>
    /// <param name="sign">Loads the case, asks whether it may be signed, and calls <see cref="SubmitAsync"/>; what it changes is stored here.</param>
    /// <returns>The submission; the same one when the button was pressed twice.</returns>
    public async Task<Submission> OnceAsync(
        Guid caseId,
        string shownDigest,
        Func<Task<Submission>> sign,
        CancellationToken stop
    )
    {
        try
        {
            await using var whole = await db.Database.BeginTransactionAsync(stop);

            if (await FindAsync(caseId, shownDigest, stop) is { } before)
            {
                return before;
            }

            await EditableCases.RequireNoImportAsync(db, caseId, stop);
            var submission = await sign();
            await db.SaveChangesAsync(stop);
            await whole.CommitAsync(stop);
            return submission;
        }
        catch (ChangedMeanwhile)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(caseId, shownDigest, stop) ?? throw new ChangedMeanwhile();
        }
    }

    /// <exception cref="RuleBroken">The content changed since it was shown.</exception>
    public async Task<Submission> SubmitAsync(
        ListingCase listingCase,
        SignedContent signed,
        string shownDigest,
        IdentityConfirmed confirmed,
        CancellationToken stop
    )
    {
        var (signer, now) = (desk.Actor, clock.Now);

        if (shownDigest != SubmissionContent.DigestOf(signed.Json))
        {
            throw new RuleBroken(ApplicationRules.ListChangedWhileSigning);
        }

        var receipt = await IssueAsync(listingCase, signed, stop);
        listingCase.Submit(
            new(
                signer.PersonId,
                signer.Name,
                signer.Capacity,
                signed.Statement,
                shownDigest,
                now,
                confirmed.Method
            ),
            await law.OnAsync(clock.Today, stop)
        );
        var submission = new Submission
        {
            CaseId = listingCase.CaseId,
            Round = listingCase.Round,
            InstitutionId = listingCase.InstitutionId,
            Content = signed.Json,
            Digest = receipt.ContentDigest,
            Statement = signed.Statement,
            SignedBy = signer.PersonId,
            SignedByName = signer.Name,
            Capacity = signer.Capacity,
            At = now,
            ReceiptNumber = receipt.Number,
        };
        db.Add(submission);
        await TellAsync(listingCase, receipt, stop);
        return submission;
    }

    private Task<Receipt> IssueAsync(
        ListingCase listingCase,
        SignedContent signed,
        CancellationToken stop
    ) =>
        receipts.IssueAsync(
            new(
                listingCase.InstitutionId,
                $"{listingCase.Title}（第 {listingCase.Round + 1} 次提交）",
                listingCase.CaseId,
                signed.Content,
                [.. signed.Files.DistinctBy(file => file.Digest)],
                signed.Statement
            ),
            stop
        );

    private async Task TellAsync(ListingCase listingCase, Receipt receipt, CancellationToken stop)
    {
        await notifications.SettleAsync(listingCase.CaseId, stop);
        notifications.Post(
            Recipient.Organisation(listingCase.InstitutionId),
            CaseNews.Signed(listingCase, receipt.Number, desk.Actor.Name)
        );
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            CaseNews.Arrived(listingCase, desk.Actor.OrganisationName)
        );
    }

    private Task<Submission?> FindAsync(Guid caseId, string digest, CancellationToken stop) =>
        db
            .Submissions.AsNoTracking()
            .Where(s => s.CaseId == caseId && s.Digest == digest)
            .OrderBy(s => s.Round)
            .FirstOrDefaultAsync(stop);
}
