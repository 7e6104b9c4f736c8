using Mingjian.Activities;
using Mingjian.Activities.AtSite;
using Mingjian.Activities.Progress;
using Mingjian.Activities.Rows;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>What was said of the records of a chain, how they were before, with which deliveries they came, and their clocks.</summary>
internal sealed class ChainHistory(LawBook book, WorkAtSite atSite)
{
    public async Task AddAsync(TaskChain chain, CancellationToken stop)
    {
        var institutionId = chain.Task.InstitutionId;
        var records = chain.Records.ToList();
        await AddRemarksAsync(chain, records, stop);
        await AddEarlierAsync(chain, records, stop);
        var deliveries = records
            .Select(r => r.Row.DeliveryId)
            .Concat(chain.Earlier.SelectMany(e => e).Select(e => e.DeliveryId))
            .Distinct()
            .ToArray();
        chain.Deliveries = await atSite.DeliveriesAsync(institutionId, deliveries, stop);
        chain.Files = await atSite.FilesAsync(institutionId, Digests(chain), stop);
        chain.Duties = [.. ReportingClock.Of(PartsOf(chain), await book.SettingsAsync(stop))];
    }

    private async Task AddRemarksAsync(
        TaskChain chain,
        List<(RecordKind Kind, ActivityRow Row)> records,
        CancellationToken stop
    )
    {
        var numbers = records.Select(r => r.Row.Number).Distinct().ToArray();
        var kinds = records.Select(r => (r.Kind, r.Row.Number)).ToHashSet();
        chain.Remarks = (await atSite.RemarksAsync(chain.Task.InstitutionId, numbers, stop))
            .Where(r => kinds.Contains((r.Kind, r.Number)))
            .ToLookup(r => (r.Kind, r.Number));
    }

    private async Task AddEarlierAsync(
        TaskChain chain,
        List<(RecordKind Kind, ActivityRow Row)> records,
        CancellationToken stop
    )
    {
        var revised = records.Where(r => r.Row.Revision > 1).Select(r => r.Row.Number).ToArray();
        var kinds = records.Select(r => (r.Kind, r.Row.Number)).ToHashSet();
        chain.Earlier = (await atSite.EarlierAsync(chain.Task.InstitutionId, revised, stop))
            .Where(r => kinds.Contains((r.Kind, r.Number)))
            .ToLookup(r => (r.Kind, r.Number));
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
