using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports.UseCases;

/// <summary>确认导入: the institution has seen the dry run and lets the rows in; also goes on with what had stopped.</summary>
[Article("5.3(1)3", "5.3(1)5", "5.3(1)6")]
public sealed class StartImport(MingjianDb db, Desk desk, ImportIntake intake)
{
    /// <exception cref="RuleBroken">Another file is being imported into the same list, or there is nothing to import.</exception>
    public async Task RunAsync(Guid runId, ImportMode mode, CancellationToken stop)
    {
        desk.Open<StartImport>(ListingDuties.Prepare);
        var run = await db.ImportRuns.FindOrRefuseAsync(runId, stop);
        await EditableCases.FindAsync(db, run.CaseId, stop);

        await intake.StartAsync(run, mode, stop);
    }
}
