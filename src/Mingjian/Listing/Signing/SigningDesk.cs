using Mingjian.Accounts.Signing;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Listing.Signing;

/// <summary>Lays out what will be signed, for whoever sits at the desk: shown on the page, and made anew at the moment of signing.</summary>
public sealed class SigningDesk(MingjianDb db, SigningAuthority authority, ListsOfRecord lists)
{
    /// <param name="keep">Keeps the rows of the lists in the file store: at the moment of signing.</param>
    /// <exception cref="RuleBroken">The person may not sign for the institution today.</exception>
    [Article("5.3(1)1")]
    public async Task<SubmissionContent> PrepareAsync(
        ListingApplication application,
        bool keep,
        CancellationToken stop
    )
    {
        var signer = db.Desk.Actor;
        var ground = await authority.RequireAsync(
            application.InstitutionId,
            signer.PersonId,
            SigningScope.Application,
            stop
        );

        return new()
        {
            CaseId = application.CaseId,
            InstitutionId = application.InstitutionId,
            Kind = application.Kind,
            Round = application.Round + 1,
            Papers = application.Papers,
            Lists = keep
                ? await lists.KeepAsync(application.CaseId, stop)
                : await lists.DigestAsync(application.CaseId, stop),
            Commitment = CommitmentText.Whole,
            Statement = StatementOfTruth.Of(
                application.Papers.Licence.Name,
                signer.Name,
                ground.Text
            ),
            SignerId = signer.PersonId,
        };
    }
}
