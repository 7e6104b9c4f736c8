using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks.UseCases;

/// <summary>
/// Excel 报送: the system delivers what was confirmed, part by part, each by <see cref="DeliverRecords"/> in one transaction with the
/// count of how far it came. What an earlier try stored is checked again for the sake of doubles and links, but not stored again.
/// </summary>
[Article("5.3(2)1", "5.3(2)2", "5.3(2)3")]
public sealed class CarryOutRecordImport(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    TimeProvider time,
    DeliverRecords deliver,
    RecordIntake intake,
    SealedFiles files,
    ImportPace pace
) : ImportWork<RecordImport>(db, clock, time, pace), IImportWork
{
    /// <inheritdoc/>
    public Task<bool> RunAsync(Guid runId, CancellationToken stop)
    {
        desk.Open<CarryOutRecordImport>(ActivitiesDuties.Deliver);
        return TryAsync(runId, stop);
    }

    protected override async Task CarryOutAsync(Guid runId, Guid lease, CancellationToken stop)
    {
        var run = await HoldAsync(runId, lease, stop);

        if (!files.Has(runId))
        {
            throw new RuleBroken(ImportFileRules.FileGone);
        }

        using var content = files.Open(runId);
        using var book = RecordBook.Open(content);
        var file = new FileSoFar();
        var dealt = run.Dealt;
        var records = book.Records().Select(record => record.Raw);

        foreach (var part in records.Take(dealt).Chunk(Pace.BatchRows))
        {
            await intake.CheckAsync(run.InstitutionId, part, file, stop);
            Db.ChangeTracker.Clear();
        }

        foreach (var part in records.Skip(dealt).Chunk(Pace.BatchRows))
        {
            await StoreAsync(runId, lease, part, file, stop);
        }

        desk.Open<CarryOutRecordImport>(ActivitiesDuties.Deliver);
        (await HoldAsync(runId, lease, stop)).Finish(Clock.Now);
        await Db.SaveChangesAsync(stop);
    }

    private async Task StoreAsync(
        Guid runId,
        Guid lease,
        RawRecord[] part,
        FileSoFar file,
        CancellationToken stop
    )
    {
        var run = await HoldAsync(runId, lease, stop);
        await deliver.StorePartAsync(
            run.InstitutionId,
            part,
            new(
                file,
                run.StartedBy ?? run.CheckedBy,
                run.StartedByName,
                count => run.Advance(count, Time.GetUtcNow().UtcDateTime + Pace.Lease)
            ),
            stop
        );
        Pace.OnBatch?.Invoke(run.Dealt);
    }
}
