using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Progress;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>One task with everything that hangs on it, from the order to the report.</summary>
public sealed class TaskChain
{
    public required MonitoringTask Task { get; init; }

    public required string Institution { get; init; }

    public required Commission? Commission { get; init; }

    public required IReadOnlyList<SamplingPoint> Points { get; init; }

    public required IReadOnlyList<PlanItem> Plan { get; init; }

    public required IReadOnlyList<FieldVisit> Visits { get; init; }

    /// <summary>A page of them; handovers and results are those of these samples.</summary>
    public required Page<Sample> Samples { get; init; }

    public required IReadOnlyList<Media> Media { get; init; }

    public required IReadOnlyList<Handover> Handovers { get; init; }

    public required IReadOnlyList<AnalysisBatch> Batches { get; init; }

    public required IReadOnlyList<Result> Results { get; init; }

    public required IReadOnlyList<QualityControl> Controls { get; init; }

    public required IReadOnlyList<Report> Reports { get; init; }

    public required IReadOnlyList<ReportVersion> Versions { get; init; }

    public ILookup<(RecordKind, string), RecordRemark> Remarks { get; set; } =
        Nothing<RecordRemark>();

    public ILookup<(RecordKind, string), SupersededRecord> Earlier { get; set; } =
        Nothing<SupersededRecord>();

    /// <summary>By their id; those that the viewer may not see are not here.</summary>
    public IReadOnlyDictionary<Guid, Delivery> Deliveries { get; set; } =
        new Dictionary<Guid, Delivery>();

    public IReadOnlyDictionary<string, Attachment> Files { get; set; } =
        new Dictionary<string, Attachment>();

    public IReadOnlyList<ReportingDuty> Duties { get; set; } = [];

    public required Offices Offices { get; init; }

    /// <summary>Of the whole task, not only of the samples of this page.</summary>
    public required int ResultCount { get; init; }

    /// <summary>The institution itself looks, and may change: its links are shown.</summary>
    public bool MayDeliver { get; set; }

    public required DateTime Now { get; init; }

    public TaskState State =>
        TaskStates.Of(
            Task.ClosedReason is not null,
            Reports.Count,
            Handovers.Count + ResultCount,
            Visits.Count
        );

    /// <summary>Every record of the chain with its kind.</summary>
    public IEnumerable<(RecordKind Kind, ActivityRow Row)> Records =>
        Of(RecordKind.Commission, Commission is null ? [] : [Commission])
            .Concat(Of(RecordKind.Task, [Task]))
            .Concat(Of(RecordKind.Point, Points))
            .Concat(Of(RecordKind.PlanItem, Plan))
            .Concat(Of(RecordKind.Visit, Visits))
            .Concat(Of(RecordKind.Sample, Samples.Items))
            .Concat(Of(RecordKind.Media, Media))
            .Concat(Of(RecordKind.Handover, Handovers))
            .Concat(Of(RecordKind.Batch, Batches))
            .Concat(Of(RecordKind.Result, Results))
            .Concat(Of(RecordKind.QualityControl, Controls))
            .Concat(Of(RecordKind.Report, Reports));

    /// <summary>Items in the order in which they first appear: the columns of the grid of results.</summary>
    public IReadOnlyList<string> Items =>
        [.. Results.OrderBy(r => r.Number, StringComparer.Ordinal).Select(r => r.Item).Distinct()];

    /// <summary>The deliveries of the chain, newest first.</summary>
    public IEnumerable<TimelineEntry> Timeline =>
        from records in Records
            .Where(r => Deliveries.ContainsKey(r.Row.DeliveryId))
            .Select(r => (r.Kind, r.Row.DeliveryId))
            .Concat(
                Earlier
                    .SelectMany(e => e)
                    .Where(e => Deliveries.ContainsKey(e.DeliveryId))
                    .Select(e => (e.Kind, e.DeliveryId))
            )
            .GroupBy(r => r.DeliveryId)
        let delivery = Deliveries[records.Key]
        orderby delivery.ReceivedAt descending, delivery.DeliveryId
        select new TimelineEntry(
            delivery.ReceivedAt,
            delivery.PersonName,
            delivery.Way.Text(),
            string.Join(
                '、',
                records
                    .GroupBy(r => r.Kind)
                    .OrderBy(k => k.Key)
                    .Select(k => $"{k.Key.Text()} {k.Count()} 条")
            )
        );

    private static ILookup<(RecordKind, string), T> Nothing<T>() =>
        Array.Empty<T>().ToLookup(_ => default((RecordKind, string)));

    private static IEnumerable<(RecordKind, ActivityRow)> Of(
        RecordKind kind,
        IEnumerable<ActivityRow> rows
    ) => rows.Select(row => (kind, row));
}
