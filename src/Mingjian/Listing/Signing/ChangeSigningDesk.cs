using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Signing;
using Mingjian.Data;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Signing;

/// <summary>Lays out a change filing as it will be signed: shown on the page, and made anew at the moment of signing.</summary>
public sealed class ChangeSigningDesk(
    MingjianDb db,
    SigningAuthority authority,
    ListsOfRecord lists
)
{
    /// <param name="keep">Keeps the rows of the lists in the file store: at the moment of signing.</param>
    /// <exception cref="RuleBroken">The person may not sign today, or the filing lacks its day, its change or its evidence.</exception>
    [Article("5.3(1)1", "6")]
    public async Task<ChangeSubmissionContent> PrepareAsync(
        ChangeFiling filing,
        bool keep,
        CancellationToken stop
    )
    {
        var signer = db.Desk.Actor;
        RequireWhole(filing);
        var ground = await authority.RequireAsync(
            filing.InstitutionId,
            signer.PersonId,
            SigningScope.ChangeFiling,
            stop
        );
        var name = await db
            .Institutions.Where(i => i.InstitutionId == filing.InstitutionId)
            .Select(i => i.Papers)
            .SingleAsync(stop);

        return new()
        {
            CaseId = filing.CaseId,
            InstitutionId = filing.InstitutionId,
            Kind = filing.Kind,
            Round = filing.Round + 1,
            ChangedOn = filing.ChangedOn!.Value,
            Before = filing.Before,
            After = filing.After,
            Explanation = filing.Explanation,
            Evidence = filing.Evidence,
            Lists = keep
                ? await lists.KeepAsync(filing.CaseId, stop)
                : await lists.DigestAsync(filing.CaseId, stop),
            Statement = StatementOfTruth.Of(name.Licence.Name, signer.Name, ground.Text),
            SignerId = signer.PersonId,
        };
    }

    /// <summary>What still stands against signing the filing; <c>null</c> when it is whole.</summary>
    public static Rule? FindMissing(ChangeFiling filing) =>
        filing.ChangedOn is null ? ListingRules.ChangedOnNeeded
        : !filing.TouchesLists && ChangeText.Of(filing, code => code).Count == 0
            ? ListingRules.NothingChanged
        : filing.Evidence.Count == 0 ? ListingRules.EvidenceNeeded
        : null;

    private static void RequireWhole(ChangeFiling filing)
    {
        if (FindMissing(filing) is { } missing)
        {
            throw new RuleBroken(missing);
        }
    }
}
