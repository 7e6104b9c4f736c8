using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Delivering;

/// <summary>Stores the accepted records of a delivery in bulk, and what follows from them, within the delivery's own transaction.</summary>
internal sealed class DeliveryWriter(MingjianDb db, Delivery delivery, Intake intake)
{
    private readonly List<TakenRecord> stored =
    [
        .. intake.Records.Where(r => r.State is RecordState.Added or RecordState.Revised),
    ];

    /// <summary>SHA-256 over the canonical text of each stored record, in the order in which they came.</summary>
    public string ContentDigest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var record in stored)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(record.Read.Type.Write(record.Read.Row)));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public async Task WriteAsync(CancellationToken stop)
    {
        stored.ForEach(record => record.Read.Row.DeliveryId = delivery.DeliveryId);
        await BulkWriter.WriteAsync(db, Superseded(), stop);

        foreach (var kind in stored.GroupBy(r => r.Read.Type.Kind).OrderBy(g => g.Key))
        {
            await RecordTables
                .Of(kind.Key)
                .WriteAsync(
                    db,
                    delivery.InstitutionId,
                    [.. kind.Select(r => r.Read.Row)],
                    [
                        .. kind.Where(r => r.State == RecordState.Revised)
                            .Select(r => r.Read.Row.Number),
                    ],
                    stop
                );
        }

        await WriteWorkAsync(stop);
        await WriteSubjectsAsync(stop);
        await WriteReportsAsync(stop);
        await BulkWriter.WriteAsync(db, Remarks(), stop);
    }

    private List<SupersededRecord> Superseded() =>
        [
            .. stored
                .Where(r => r.Before is not null)
                .Select(r => new SupersededRecord
                {
                    InstitutionId = delivery.InstitutionId,
                    Office = r.Before!.Office,
                    Kind = r.Read.Type.Kind,
                    Number = r.Before!.Number,
                    Revision = r.Before.Revision,
                    Content = r.Read.Type.Write(r.Before),
                    DeliveryId = r.Before.DeliveryId,
                    SupersededAt = delivery.ReceivedAt,
                }),
        ];

    private async Task WriteWorkAsync(CancellationToken stop)
    {
        foreach (
            var kind in stored
                .Where(r => r.State == RecordState.Revised)
                .GroupBy(r => r.Read.Type.Kind, r => r.Read.Row.Number)
        )
        {
            var numbers = kind.ToArray();
            await db
                .WorkEvents.Where(w =>
                    w.InstitutionId == delivery.InstitutionId
                    && w.Kind == kind.Key
                    && EF.Parameter(numbers).Contains(w.Number)
                )
                .ExecuteDeleteAsync(stop);
        }

        await BulkWriter.WriteAsync(
            db,
            [.. stored.SelectMany(r => WorkOf.Record(r.Read.Type.Kind, r.Read.Row))],
            stop
        );
    }

    private async Task WriteSubjectsAsync(CancellationToken stop)
    {
        var commissions = stored.Select(r => r.Read.Row).OfType<Commission>().ToList();

        if (RevisedOf(RecordKind.Commission) is { Length: > 0 } revised)
        {
            await db
                .CommissionSubjects.Where(s =>
                    s.InstitutionId == delivery.InstitutionId
                    && EF.Parameter(revised).Contains(s.Commission)
                )
                .ExecuteDeleteAsync(stop);
        }

        await BulkWriter.WriteAsync(db, [.. commissions.SelectMany(SubjectsOf.Commission)], stop);
    }

    private async Task WriteReportsAsync(CancellationToken stop)
    {
        var reports = stored.Select(r => r.Read.Row).OfType<Report>().ToList();

        if (RevisedOf(RecordKind.Report) is { Length: > 0 } revised)
        {
            await db
                .ReportTasks.Where(t =>
                    t.InstitutionId == delivery.InstitutionId
                    && EF.Parameter(revised).Contains(t.Report)
                )
                .ExecuteDeleteAsync(stop);
        }

        await BulkWriter.WriteAsync(db, [.. reports.SelectMany(VersionsOf.Tasks)], stop);
        await BulkWriter.WriteAsync(db, [.. reports.Select(VersionsOf.Report)], stop);
    }

    private string[] RevisedOf(RecordKind kind) =>
        [
            .. stored
                .Where(r => r.State == RecordState.Revised && r.Read.Type.Kind == kind)
                .Select(r => r.Read.Row.Number),
        ];

    private List<RecordRemark> Remarks()
    {
        var day = ChinaClock.DayOf(delivery.ReceivedAt);
        return
        [
            .. from record in stored
            from remark in record.Read.Remarks
            where !remark.Refuses
            select new RecordRemark
            {
                InstitutionId = delivery.InstitutionId,
                Office = record.Read.Row.Office,
                DeliveryId = delivery.DeliveryId,
                Kind = record.Read.Type.Kind,
                Number = record.Read.Row.Number,
                Revision = record.Read.Row.Revision,
                Field = remark.Field,
                Code = remark.Rule.Code,
                Clause = remark.Rule.Clause,
                Message = remark.Rule.Message,
                Day = day,
            },
        ];
    }
}
