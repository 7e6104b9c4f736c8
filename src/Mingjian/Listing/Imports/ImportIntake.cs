using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>Takes a file, tries it, and keeps both until it is confirmed; of a file that cannot be read nothing is kept.</summary>
public sealed class ImportIntake(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    ListSheets sheets,
    SealedFiles files
)
{
    /// <param name="listingCase">The case whose list it is; <c>null</c> for a list of the bureau.</param>
    /// <exception cref="SheetRefused">The file as a whole cannot be read, or is too large.</exception>
    internal async Task<Guid> TakeAsync(
        string list,
        ListingCase? listingCase,
        Stream content,
        string fileName,
        CancellationToken stop
    )
    {
        var sheet = listingCase is null ? sheets.Of(ListNames.Listed) : sheets.OfCase(list);
        var runId = Guid.CreateVersion7();
        var (digest, size) =
            await files.TakeAsync(runId, content, ImportFile.Limit, stop)
            ?? throw new SheetRefused(ImportFileRules.TooLarge);

        try
        {
            using var file = files.Open(runId);
            var report = await sheet.CheckAsync(listingCase, file, stop);
            db.ImportRuns.Add(
                new()
                {
                    ImportRunId = runId,
                    CaseId = listingCase?.CaseId ?? Guid.Empty,
                    InstitutionId = listingCase?.InstitutionId ?? desk.Actor.OrganisationId,
                    List = sheet.Name,
                    FileName = ImportFile.ShownName(fileName),
                    Digest = digest,
                    Size = size,
                    Report = report,
                    RowCount = report.Rows,
                    CheckedBy = desk.Actor.PersonId,
                    CheckedByName = desk.Actor.Name,
                    CheckedAt = clock.Now,
                }
            );
            await db.SaveChangesAsync(stop);
            return runId;
        }
        catch
        {
            files.Delete(runId);
            throw;
        }
    }

    /// <summary>Confirms, or goes on behind the last stored row; one import at a time into one list.</summary>
    internal async Task StartAsync(ImportRun run, ImportMode mode, CancellationToken stop)
    {
        await RefuseSecondAsync(run, stop);

        if (!files.Has(run.ImportRunId))
        {
            throw new RuleBroken(ImportFileRules.FileGone);
        }

        if (run.Stage is ImportStage.Stopped or ImportStage.Failed)
        {
            run.Continue();
        }
        else
        {
            run.Confirm(mode, clock.Now);
        }

        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (ChangedMeanwhile)
        {
            // Two people at once: the unique index let one of them through.
            db.ChangeTracker.Clear();
            await RefuseSecondAsync(run, stop);
            throw;
        }
    }

    /// <summary>Before it is confirmed the file goes; afterwards what was stored stays, and the import can go on later.</summary>
    internal async Task StopAsync(ImportRun run, CancellationToken stop)
    {
        if (run.Stage == ImportStage.Checked)
        {
            run.Drop(clock.Now);
            await db.SaveChangesAsync(stop);
            files.Delete(run.ImportRunId);
        }
        else
        {
            run.Stop($"由{desk.Actor.Name}停止", clock.Now);
            await db.SaveChangesAsync(stop);
        }
    }

    private async Task RefuseSecondAsync(ImportRun run, CancellationToken stop)
    {
        var others = db.ImportRuns.Where(r =>
            r.CaseId == run.CaseId && r.List == run.List && r.ImportRunId != run.ImportRunId
        );

        if (await others.AnyActiveAsync(stop))
        {
            throw new RuleBroken(ImportRules.AlreadyRunning);
        }
    }
}
