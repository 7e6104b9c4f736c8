using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal;

namespace Mingjian.Demo.Year;

/// <summary>Writes what an institution handed in, with what follows from it, in one transaction of bulk writes.</summary>
internal sealed class YearStore(MingjianDb db)
{
    private const int AtOnce = 20_000;

    public async Task WriteAsync(Guid institutionId, YearDeliveries laid, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await BulkWriter.WriteAsync(db, laid.Deliveries, stop);

        foreach (var (kind, rows) in laid.Rows.OrderBy(r => r.Key))
        {
            await RecordTables.Of(kind).WriteAsync(db, institutionId, rows, [], stop);
            await WriteWorkAsync(kind, rows, stop);
        }

        await WriteFollowingAsync(laid, stop);
        await JournalWriter.AppendInBulkAsync(
            db,
            institutionId,
            [.. laid.Deliveries.SelectMany(d => d.NewFacts.Select(fact => (fact, d.ReceivedAt)))],
            stop
        );
        await transaction.CommitAsync(stop);
    }

    private async Task WriteWorkAsync(
        RecordKind kind,
        List<ActivityRow> rows,
        CancellationToken stop
    )
    {
        foreach (var part in rows.Chunk(AtOnce))
        {
            await BulkWriter.WriteAsync<WorkEvent>(
                db,
                [.. part.SelectMany(row => WorkOf.Record(kind, row))],
                stop
            );
        }
    }

    private async Task WriteFollowingAsync(YearDeliveries laid, CancellationToken stop)
    {
        await BulkWriter.WriteAsync<CommissionSubject>(
            db,
            [.. Of<Commission>(laid, RecordKind.Commission).SelectMany(SubjectsOf.Commission)],
            stop
        );
        await BulkWriter.WriteAsync<ReportTask>(
            db,
            [.. Of<Report>(laid, RecordKind.Report).SelectMany(VersionsOf.Tasks)],
            stop
        );
        await BulkWriter.WriteAsync(db, laid.Versions, stop);
        await BulkWriter.WriteAsync(db, laid.Superseded, stop);
        await BulkWriter.WriteAsync(db, laid.Remarks, stop);
    }

    private static IEnumerable<TRow> Of<TRow>(YearDeliveries laid, RecordKind kind) =>
        laid.Rows.GetValueOrDefault(kind)?.Cast<TRow>() ?? [];
}
