using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Methods;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing.UseCases;

/// <summary>填写资质附表: adds or edits one row of the certificate's annex in a case.</summary>
[Article("5.3(1)3")]
public sealed class PutScopeLine(MingjianDb db, Desk desk, ChinaClock clock, PersonalData seals)
{
    /// <param name="number">The row to edit; <c>null</c> adds one.</param>
    /// <returns>The row's number.</returns>
    /// <exception cref="RuleBroken">The same row is in the list already.</exception>
    /// <exception cref="ChangedMeanwhile">Another person changed the same row.</exception>
    public async Task<int> RunAsync(
        Guid caseId,
        int? number,
        ScopeEdit edit,
        EditMark mark,
        CancellationToken stop
    )
    {
        desk.Open<PutScopeLine>(ListingDuties.Prepare);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);

        var method = (await MethodLibrary.ReadAsync(db, stop)).Match(edit.MethodNumber);

        listingCase.LineChanged(edit.List, number, clock.Now);
        var stored = await DraftRows.PutAsync<DraftScope>(
            db,
            listingCase,
            number,
            edit with
            {
                MethodNumber = method.Number,
                MethodKnown = method.Known is not null,
            },
            mark,
            next =>
                new()
                {
                    CaseId = caseId,
                    Number = next,
                    InstitutionId = listingCase.InstitutionId,
                },
            DraftRows.TwinOf,
            seals,
            stop
        );

        listingCase.StoredBy(mark.Form);
        await db.SaveChangesAsync(stop);
        return stored;
    }
}
