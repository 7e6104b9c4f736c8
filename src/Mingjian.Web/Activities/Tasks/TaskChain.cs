using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Progress;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>One task with everything that hangs on it, from the order to the report.</summary>
public sealed class TaskChain
{
    public required MonitoringTask Task { get; init; }

    public required string Institution { get; init; }

    public required Commission? Commission { get; init; }

    public IReadOnlyList<SamplingPoint> Points { get; set; } = [];

    public IReadOnlyList<PlanItem> Plan { get; set; } = [];

    public IReadOnlyList<FieldVisit> Visits { get; set; } = [];

    /// <summary>A page of them; handovers and results are those of these samples.</summary>
    public required Page<Sample> Samples { get; init; }

    public IReadOnlyList<Media> Media { get; set; } = [];

    public IReadOnlyList<Handover> Handovers { get; set; } = [];

    public IReadOnlyList<AnalysisBatch> Batches { get; set; } = [];

    public IReadOnlyList<Result> Results { get; set; } = [];

    public IReadOnlyList<QualityControl> Controls { get; set; } = [];

    public IReadOnlyList<Report> Reports { get; set; } = [];

    public IReadOnlyList<ReportVersion> Versions { get; set; } = [];

    public ILookup<(RecordKind, string), RecordRemark> Remarks { get; set; } =
        Nothing<RecordRemark>();

    public ILookup<(RecordKind, string), SupersededRecord> Earlier { get; set; } =
        Nothing<SupersededRecord>();

    /// <summary>By their id.</summary>
    public IReadOnlyDictionary<Guid, Delivery> Deliveries { get; set; } =
        new Dictionary<Guid, Delivery>();

    public IReadOnlyDictionary<string, Attachment> Files { get; set; } =
        new Dictionary<string, Attachment>();

    public IReadOnlyList<ReportingDuty> Duties { get; set; } = [];

    public required Offices Offices { get; init; }

    /// <summary>Of the whole task, not only of the samples of this page.</summary>
    public int ResultCount { get; set; }

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

    /// <summary>The documents that a record names by digest: plan, contract, photo, signature, raw data, report.</summary>
    public IEnumerable<Attachment> FilesOf(params IEnumerable<string?> digests) =>
        digests
            .SelectMany(digest => digest?.Split('、') ?? [])
            .Select(digest => Files.GetValueOrDefault(digest))
            .OfType<Attachment>();

    private static ILookup<(RecordKind, string), T> Nothing<T>() =>
        Array.Empty<T>().ToLookup(_ => default((RecordKind, string)));

    private static IEnumerable<(RecordKind, ActivityRow)> Of(
        RecordKind kind,
        IEnumerable<ActivityRow> rows
    ) => rows.Select(row => (kind, row));
}
