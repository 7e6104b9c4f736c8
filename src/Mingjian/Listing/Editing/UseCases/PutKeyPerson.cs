using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing.UseCases;

/// <summary>填写关键岗位人员: adds or edits one key person of an application or change filing.</summary>
[Article("5.3(1)4")]
public sealed class PutKeyPerson(MingjianDb db, Desk desk, ChinaClock clock, PersonalData seals)
{
    /// <exception cref="ChangedMeanwhile">Another person changed or deleted the same entry.</exception>
    public async Task RunAsync(
        Guid caseId,
        KeyPersonEdit edit,
        EditMark mark,
        CancellationToken stop
    )
    {
        desk.Open<PutKeyPerson>(ListingDuties.Prepare);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);
        var people = listingCase.DraftKeyPersonnel;
        var stored = people.FirstOrDefault(p => p.KeyPersonId == edit.KeyPersonId);

        mark.Check(stored is null ? Basis.New : Basis.Of(stored), listingCase);
        var person = edit.On(stored, seals);
        listingCase.PutKeyPersonnel(
            stored is null
                ? [.. people, person]
                : [.. people.Select(p => p.KeyPersonId == person.KeyPersonId ? person : p)],
            clock.Now
        );

        listingCase.StoredBy(mark.Form);
        await db.SaveChangesAsync(stop);
    }
}
