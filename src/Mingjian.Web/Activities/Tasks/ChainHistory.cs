using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Progress;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>What was said of the records of a chain, how they were before, with which deliveries they came, and their clocks.</summary>
internal sealed class ChainHistory(MingjianDb db, LawBook book)
{
    public async Task AddAsync(TaskChain chain, CancellationToken stop)
    {
        var institutionId = chain.Task.InstitutionId;
        var records = chain.Records.ToList();
        var numbers = records.Select(r => r.Row.Number).Distinct().ToArray();
        var revised = records.Where(r => r.Row.Revision > 1).Select(r => r.Row.Number).ToArray();
        var kinds = records.Select(r => (r.Kind, r.Row.Number)).ToHashSet();
        chain.Remarks = (
            await db
                .RecordRemarks.AsNoTracking()
                .Where(r => r.InstitutionId == institutionId)
                .Where(r => EF.Parameter(numbers).Contains(r.Number))
                .OrderBy(r => r.RecordRemarkId)
                .ToListAsync(stop)
        )
            .Where(r => kinds.Contains((r.Kind, r.Number)))
            .ToLookup(r => (r.Kind, r.Number));
        chain.Earlier = (
            await db
                .SupersededRecords.AsNoTracking()
                .Where(r => r.InstitutionId == institutionId)
                .Where(r => EF.Parameter(revised).Contains(r.Number))
                .OrderBy(r => r.Number)
                .ThenByDescending(r => r.Revision)
                .ToListAsync(stop)
        )
            .Where(r => kinds.Contains((r.Kind, r.Number)))
            .ToLookup(r => (r.Kind, r.Number));
        var deliveries = records
            .Select(r => r.Row.DeliveryId)
            .Concat(chain.Earlier.SelectMany(e => e).Select(e => e.DeliveryId))
            .Distinct()
            .ToArray();
        chain.Deliveries = await db
            .Deliveries.AsNoTracking()
            .Where(d => EF.Parameter(deliveries).Contains(d.DeliveryId))
            .ToDictionaryAsync(d => d.DeliveryId, stop);
        chain.Files = await FilesAsync(institutionId, Digests(chain), stop);
        chain.Duties = [.. ReportingClock.Of(PartsOf(chain), await book.SettingsAsync(stop))];
    }

    private static string[] Digests(TaskChain chain) =>
        [
            .. chain
                .Media.Select(m => m.Digest)
                .Concat(chain.Versions.Select(v => v.FileDigest))
                .Append(chain.Task.FileDigest)
                .Append(chain.Commission?.FileDigest)
                .Concat(chain.Visits.Select(v => v.WitnessDigest))
                .Concat(chain.Batches.SelectMany(b => b.RawFiles?.Split('、') ?? []))
                .OfType<string>()
                .Distinct(),
        ];

    private async Task<IReadOnlyDictionary<string, Attachment>> FilesAsync(
        Guid institutionId,
        string[] digests,
        CancellationToken stop
    ) =>
        await db
            .FileUses.AsNoTracking()
            .Where(u => u.InstitutionId == institutionId)
            .Where(u => EF.Parameter(digests).Contains(u.Digest))
            .Select(u => new Attachment(u.Digest, u.FileName, u.Size, u.MediaType))
            .ToDictionaryAsync(f => f.Digest, stop);

    /// <summary>The clocks look at when a record first came, not at its last revision.</summary>
    private static TaskParts PartsOf(TaskChain chain)
    {
        var samples = chain.Samples.Items.ToLookup(s => s.Visit ?? "");
        return new(chain.Task.Number, chain.Task.PlannedTo, chain.Task.ClosedReason is not null)
        {
            Visits =
            [
                .. from visit in chain.Visits
                let came = FirstCame(chain, RecordKind.Visit, visit)
                where came is not null
                select new VisitPart(
                    visit.Number,
                    visit.LeftAt,
                    came.Value,
                    samples[visit.Number].Max(s => FirstCame(chain, RecordKind.Sample, s))
                ),
            ],
            Reports =
            [
                .. chain.Reports.Select(report => new ReportPart(
                    report.Number,
                    report.IssuedOn,
                    chain
                        .Versions.Where(v => v.Number == report.Number)
                        .Select(v => v.ReceivedAt)
                        .DefaultIfEmpty(report.ReceivedAt)
                        .Min()
                )),
            ],
        };
    }

    private static DateTime? FirstCame(TaskChain chain, RecordKind kind, ActivityRow row)
    {
        var first = chain.Earlier[(kind, row.Number)].LastOrDefault()?.DeliveryId ?? row.DeliveryId;
        return chain.Deliveries.GetValueOrDefault(first)?.ReceivedAt;
    }
}
