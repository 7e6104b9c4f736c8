using Mingjian.Activities.Codes;
using Mingjian.Activities.Progress;
using Mingjian.Activities.Rows;

namespace Mingjian.Activities.Statistics;

internal sealed record CountedTask(
    string Number,
    Purpose Purpose,
    string Office,
    DateOnly PlannedFrom,
    DateOnly PlannedTo,
    bool Closed
);

internal sealed record CountedPoint(string Number, string Task, Matrix Matrix);

internal sealed record CountedPlan(string Task, string Point, string Item, int Days, int TimesADay);

internal sealed record CountedVisit(
    string Number,
    string Task,
    DateTime ArrivedAt,
    DateTime LeftAt,
    int Revision,
    Guid DeliveryId
);

internal sealed record CountedSample(
    string Number,
    string Task,
    string? Visit,
    string? Point,
    Matrix Matrix,
    SampleKind Kind,
    DateTime StartedAt,
    string Office,
    int Revision,
    Guid DeliveryId
);

internal sealed record CountedReport(string Number, DateOnly IssuedOn, DateTime ReceivedAt);

internal sealed record CountedService(
    string Site,
    ServiceVisitKind Kind,
    DateTime ArrivedAt,
    string Office
);

/// <summary>What one institution reported from the first day of a year on, as far as the statistics look at it.</summary>
internal sealed class InstitutionWork
{
    public required Dictionary<string, CountedTask> Tasks { get; init; }

    /// <summary>By task, in the order of their numbers.</summary>
    public required ILookup<string, CountedPoint> Points { get; init; }

    public required IReadOnlyList<CountedPlan> Plan { get; init; }

    public required IReadOnlyList<CountedVisit> Visits { get; init; }

    public required Dictionary<string, CountedSample> Samples { get; init; }

    /// <summary>With the moment at which the first version came.</summary>
    public required Dictionary<string, CountedReport> Reports { get; init; }

    /// <summary>Reports of each task.</summary>
    public required ILookup<string, string> ReportsOf { get; init; }

    /// <summary>Tasks of which a sample was handed over to the laboratory.</summary>
    public required HashSet<string> HandedOver { get; init; }

    public required IReadOnlyList<CountedService> Services { get; init; }

    public required IReadOnlyList<ServicePlan> ServicePlans { get; init; }

    /// <summary>Which delivery brought the first revision of a record that was revised since.</summary>
    public required Dictionary<(RecordKind, string), Guid> FirstDelivery { get; init; }

    public required Dictionary<Guid, DateTime> ReceivedAt { get; init; }

    /// <summary>When a record first came, not when it was last revised.</summary>
    public DateTime? FirstCame(RecordKind kind, string number, int revision, Guid delivery) =>
        ReceivedAt.TryGetValue(
            revision > 1 ? FirstDelivery.GetValueOrDefault((kind, number), delivery) : delivery,
            out var at
        )
            ? at
            : null;

    /// <summary>What a task is counted as: the type of its first point.</summary>
    public ActivityType? ActivityOf(CountedTask task) =>
        Points[task.Number].FirstOrDefault()?.Matrix.Activity
        ?? (task.Purpose == Purpose.Service ? ActivityType.Service : null);

    /// <summary>The parts of a task that have clocks.</summary>
    public TaskParts PartsOf(CountedTask task, ILookup<string, CountedVisit> visits) =>
        new(task.Number, task.PlannedTo, task.Closed)
        {
            Visits =
            [
                .. from visit in visits[task.Number]
                let came = FirstCame(
                    RecordKind.Visit,
                    visit.Number,
                    visit.Revision,
                    visit.DeliveryId
                )
                where came is not null
                select new VisitPart(
                    visit.Number,
                    visit.LeftAt,
                    came.Value,
                    SamplesAt.GetValueOrDefault(visit.Number)
                ),
            ],
            Reports =
            [
                .. ReportsOf[task.Number]
                    .Select(number => Reports.GetValueOrDefault(number))
                    .OfType<CountedReport>()
                    .Select(r => new ReportPart(r.Number, r.IssuedOn, r.ReceivedAt)),
            ],
        };

    /// <summary>When the last of a visit's samples first came.</summary>
    private Dictionary<string, DateTime?> SamplesAt =>
        field ??= Samples
            .Values.Where(s => s.Visit is not null)
            .GroupBy(s => s.Visit!)
            .ToDictionary(
                g => g.Key,
                g => g.Max(s => FirstCame(RecordKind.Sample, s.Number, s.Revision, s.DeliveryId))
            );
}
