using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Data;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>签署并提交变更: the month is measured on this day, when it is the first submission (I-15).</summary>
[Article("5.3", "6")]
public sealed class SignChangeFiling(
    MingjianDb db,
    Desk desk,
    ChangeSigningDesk signing,
    HandIn handIn
)
{
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
        desk.Open<SignChangeFiling>(ListingDuties.Sign);

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
        var filing = await db.ChangeFilings.FindOrRefuseAsync(caseId, stop);
        var content = await signing.PrepareAsync(filing, keep: true, stop);

        return await handIn.SubmitAsync(
            filing,
            new(content, content.ToJson(), content.Statement, filing.Evidence),
            shownDigest,
            confirmed,
            stop
        );
    }
}
