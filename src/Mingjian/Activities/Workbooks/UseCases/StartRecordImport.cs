using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks.UseCases;

/// <summary>确认报送: the institution has seen the dry run and hands the records in; also goes on with what had stopped.</summary>
[Article("5.3(2)")]
public sealed class StartRecordImport(MingjianDb db, Desk desk, ChinaClock clock, SealedFiles files)
{
    /// <exception cref="RuleBroken">Another file is being handed in, there is nothing to hand in, or the file is gone.</exception>
    public async Task RunAsync(Guid runId, CancellationToken stop)
    {
        desk.Open<StartRecordImport>(ActivitiesDuties.Deliver);
        var run = await db.RecordImports.FindOrRefuseAsync(runId, stop);
        await RefuseSecondAsync(run, stop);

        if (!files.Has(runId))
        {
            throw new RuleBroken(ImportFileRules.FileGone);
        }

        if (run.Stage is ImportStage.Stopped or ImportStage.Failed)
        {
            run.Continue();
        }
        else
        {
            run.Confirm(desk.Actor.PersonId, desk.Actor.Name, clock.Now);
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

    private async Task RefuseSecondAsync(RecordImport run, CancellationToken stop)
    {
        var others = db.RecordImports.Where(r =>
            r.InstitutionId == run.InstitutionId && r.ImportRunId != run.ImportRunId
        );

        if (await others.AnyActiveAsync(stop))
        {
            throw new RuleBroken(RecordImportRules.AlreadyRunning);
        }
    }
}
