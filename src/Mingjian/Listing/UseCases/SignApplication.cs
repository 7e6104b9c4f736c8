using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Data;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Legacy;
using Mingjian.Listing.Register;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>签署并提交申请: the legal representative, or a delegate, signs the whole text and hands it in.</summary>
[Article("5.3", "5.3(1)1")]
public sealed class SignApplication(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    ApplicationCheck check,
    SigningDesk signing,
    HandIn handIn
)
{
    /// <param name="confirmed">How the signer proved anew who they are.</param>
    /// <param name="shownDigest">Digest of what the signer was shown; anything else is not signed.</param>
    /// <returns>The submission with its receipt; the same one when the button was pressed twice.</returns>
    /// <exception cref="RuleBroken">No authority today, something is missing, or the content changed since it was shown.</exception>
    public Task<Submission> RunAsync(
        Guid caseId,
        string shownDigest,
        IdentityConfirmed confirmed,
        CancellationToken stop
    )
    {
        desk.Open<SignApplication>(ListingDuties.Sign);

        return handIn.OnceAsync(
            caseId,
            shownDigest,
            () => SignAsync(caseId, shownDigest, confirmed, stop),
            stop
        );
    }

    private async Task<Submission> SignAsync(
        Guid caseId,
        string shownDigest,
        IdentityConfirmed confirmed,
        CancellationToken stop
    )
    {
        var application = await db.ListingApplications.FindOrRefuseAsync(caseId, stop);
        await RequireCompleteAsync(application, stop);
        var content = await signing.PrepareAsync(application, keep: true, stop);

        var submission = await handIn.SubmitAsync(
            application,
            new(content, content.ToJson(), content.Statement, content.Papers.AllFiles()),
            shownDigest,
            confirmed,
            stop
        );
        await FollowAsync(application, submission.At, stop);
        return submission;
    }

    private async Task RequireCompleteAsync(ListingApplication application, CancellationToken stop)
    {
        var completeness = await check.RunAsync(application, stop);

        if (!completeness.MayBeSigned)
        {
            throw new RuleBroken(ApplicationRules.Incomplete(completeness));
        }
    }

    /// <summary>What a signature brings with it: an imported record is confirmed, the districts see the application, undo ends.</summary>
    private async Task FollowAsync(
        ListingApplication application,
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
    }
}
