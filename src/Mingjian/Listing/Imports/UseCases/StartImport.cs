using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports.UseCases;

/// <summary>确认导入: the institution has seen the dry run and lets the rows in; also goes on with what had stopped.</summary>
[Article("5.3(1)3", "5.3(1)5", "5.3(1)6")]
public sealed class StartImport(MingjianDb db, Desk desk, ChinaClock clock, SealedFiles files)
{
    /// <exception cref="RuleBroken">Another file is being imported into the same list, or there is nothing to import.</exception>
    public async Task RunAsync(Guid runId, ImportMode mode, CancellationToken stop)
    {
        desk.Open<StartImport>(ListingDuties.Prepare);
        var run = await db.ImportRuns.FindOrRefuseAsync(runId, stop);
        await EditableCases.FindAsync(db, run.CaseId, stop);
        await RefuseSecondAsync(run, stop);

        if (!files.Has(runId))
        {
            throw new RuleBroken(ImportRules.FileGone);
        }

        if (run.Stage is ImportStage.Stopped or ImportStage.Failed)
        {
            run.Continue();
        }
        else
        {
            run.Confirm(mode, clock.Now);
        }

        await SaveAsync(run, stop);
    }

    private async Task SaveAsync(ImportRun run, CancellationToken stop)
    {
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

    private async Task RefuseSecondAsync(ImportRun run, CancellationToken stop)
    {
        var other = await db.ImportRuns.AnyAsync(
            r =>
                r.CaseId == run.CaseId
                && r.List == run.List
                && r.ImportRunId != run.ImportRunId
                && (r.Stage == ImportStage.Waiting || r.Stage == ImportStage.Running),
            stop
        );

        if (other)
        {
            throw new RuleBroken(ImportRules.AlreadyRunning);
        }
    }
}
