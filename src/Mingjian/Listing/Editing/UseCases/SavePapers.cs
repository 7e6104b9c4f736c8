using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing.UseCases;

/// <summary>保存申请资料: stores what was filled in at one step, complete or not.</summary>
[Article("5.3(1)")]
public sealed class SavePapers(MingjianDb db, Desk desk, ChinaClock clock, PersonalData seals)
{
    private const int Tries = 3;

    /// <exception cref="ChangedMeanwhile">Another person changed the same step; nothing was stored.</exception>
    public async Task<ListingApplication> RunAsync(
        Guid caseId,
        PaperEdit edit,
        EditMark mark,
        CancellationToken stop
    )
    {
        desk.Open<SavePapers>(ListingDuties.Prepare);

        for (var tries = 1; ; tries++)
        {
            var application = await db.ListingApplications.FindOrRefuseAsync(caseId, stop);

            mark.Check(edit.BasisOf(application.Papers), application);
            application.Fill(edit.On(application.Papers, seals), clock.Now);
            application.StoredBy(mark.Form);

            try
            {
                await db.SaveChangesAsync(stop);
                return application;
            }
            catch (ChangedMeanwhile) when (tries < Tries)
            {
                // Another step was stored at the same moment; this one is still as it was shown.
                db.ChangeTracker.Clear();
            }
        }
    }
}
