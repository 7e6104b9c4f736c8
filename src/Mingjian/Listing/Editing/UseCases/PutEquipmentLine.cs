using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing.UseCases;

/// <summary>填写仪器设备: adds or edits one device in a case.</summary>
[Article("5.3(1)6")]
public sealed class PutEquipmentLine(MingjianDb db, Desk desk, ChinaClock clock, PersonalData seals)
{
    /// <param name="number">The row to edit; <c>null</c> adds one.</param>
    /// <returns>The row's number.</returns>
    /// <exception cref="RuleBroken">The same row is in the list already.</exception>
    /// <exception cref="ChangedMeanwhile">Another person changed the same row.</exception>
    public async Task<int> RunAsync(
        Guid caseId,
        int? number,
        EquipmentEdit edit,
        EditMark mark,
        CancellationToken stop
    )
    {
        desk.Open<PutEquipmentLine>(ListingDuties.Prepare);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);

        listingCase.LineChanged(edit.List, number, clock.Now);
        var stored = await DraftRows.PutAsync<DraftEquipment>(
            db,
            listingCase,
            number,
            edit,
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
