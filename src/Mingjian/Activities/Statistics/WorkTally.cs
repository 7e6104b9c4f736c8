using Mingjian.Activities.Codes;
using Mingjian.Activities.Progress;
using Mingjian.Regulation;

namespace Mingjian.Activities.Statistics;

/// <summary>Counts an institution's work into totals. Pure: the same records, settings and moment give the same totals.</summary>
[Article("5.3(2)")]
internal sealed class WorkTally(InstitutionWork work, Guid institutionId, DateOnly from)
{
    private readonly Dictionary<TotalKey, WorkTotal> totals = [];
    private readonly Dictionary<(TotalKey, string Item), ItemTotal> items = [];
    private readonly Dictionary<(string Task, string Point, string Item), int> measured = [];
    private readonly Dictionary<string, DateTime> reportDue = [];
    private readonly HashSet<string> withResults = [];

    public IReadOnlyCollection<WorkTotal> Totals => totals.Values;

    public IReadOnlyCollection<ItemTotal> Items => items.Values;

    /// <summary>Counts everything but results, and remembers when the results of each task were due.</summary>
    public void CountRecords(Settings settings, DateTime now)
    {
        var visits = work.Visits.ToLookup(v => v.Task);

        foreach (var task in work.Tasks.Values)
        {
            At(task, task.PlannedFrom)?.Tasks += 1;

            foreach (var duty in ReportingClock.Of(work.PartsOf(task, visits), settings))
            {
                CountDuty(task, duty, now);
            }
        }

        foreach (var visit in work.Visits)
        {
            var day = ChinaClock.DayOf(visit.ArrivedAt);
            At(work.Tasks.GetValueOrDefault(visit.Task), day)?.Visits += 1;
        }

        foreach (var sample in work.Samples.Values)
        {
            Total(KeyOf(sample))?.Samples += 1;
        }

        foreach (var (report, task) in FirstTasks())
        {
            At(task, report.IssuedOn)?.Reports += 1;
        }
    }

    public void CountResult(CountedResult result)
    {
        if (!work.Samples.TryGetValue(result.Sample, out var sample))
        {
            return;
        }

        withResults.Add(sample.Task);

        if (Total(KeyOf(sample)) is { } total)
        {
            var item = Item(KeyOf(sample), result.Item);
            total.Results++;
            item.Results++;
            item.Late += IsLate(result, sample) ? 1 : 0;
        }

        if (
            sample is { Point: { } point, Kind: SampleKind.Normal }
            && result.Qualifier != Qualifier.NotMeasured
        )
        {
            var key = (sample.Task, point, result.Item);
            measured[key] = measured.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>After all results: which reported tasks lack a link, and how much of their plans was measured.</summary>
    public void CountCompleteness()
    {
        var visited = work.Visits.Select(v => v.Task).ToHashSet(StringComparer.Ordinal);
        var sampled = work.Samples.Values.ToLookup(s => s.Task, s => s.Matrix);

        foreach (var task in work.Tasks.Values.Where(t => work.ReportsOf.Contains(t.Number)))
        {
            var lacking = ChainParts.Missing(
                task.Purpose,
                work.Points.Contains(task.Number),
                visited.Contains(task.Number),
                [.. sampled[task.Number].Distinct()],
                work.HandedOver.Contains(task.Number),
                withResults.Contains(task.Number)
            );
            var total = At(task, task.PlannedFrom);
            total?.Reported += 1;
            total?.Incomplete += lacking.Any() ? 1 : 0;
        }

        foreach (var plan in work.Plan.Where(p => work.ReportsOf.Contains(p.Task)))
        {
            CountPlan(plan);
        }
    }

    /// <summary>到站 of operation and maintenance, and how many of them their plans asked for until a day.</summary>
    public void CountService(DateOnly today)
    {
        foreach (var visit in work.Services)
        {
            Total(ServiceKey(visit.Office, ChinaClock.DayOf(visit.ArrivedAt)))?.Visits += 1;
        }

        var made = work
            .Services.GroupBy(v => (v.Site, v.Kind, ServiceKey("", ChinaClock.DayOf(v.ArrivedAt))))
            .ToDictionary(g => g.Key, g => g.Count());

        foreach (var plan in work.ServicePlans)
        {
            foreach (
                var month in ServiceDays.Of(plan, from, today).GroupBy(day => ServiceKey("", day))
            )
            {
                var total = Total(month.Key with { Office = plan.Office })!;
                var planned = month.Count();
                var done = made.GetValueOrDefault((plan.Site, plan.Kind, month.Key));
                total.Planned += planned;
                total.Done += Math.Min(planned, done);
            }
        }
    }

    private void CountDuty(CountedTask task, ReportingDuty duty, DateTime now)
    {
        if (duty.Kind == ReportingDutyKind.Report)
        {
            reportDue[task.Number] = reportDue.TryGetValue(task.Number, out var due)
                ? (due < duty.DueAt ? due : duty.DueAt)
                : duty.DueAt;
        }

        if (At(task, ChinaClock.DayOf(duty.Since)) is not { } total)
        {
            return;
        }

        total.Duties++;

        switch (duty.IsMissing, duty.IsLate(now))
        {
            case (true, true):
                total.Missing++;
                break;
            case (true, false):
                total.Pending++;
                break;
            case (false, true):
                total.Late++;
                break;
        }
    }

    private void CountPlan(CountedPlan plan)
    {
        var task = work.Tasks[plan.Task];
        var point = work.Points[plan.Task].FirstOrDefault(p => p.Number == plan.Point);

        if (At(task, task.PlannedFrom) is not { } total)
        {
            return;
        }

        var planned = plan.Days * plan.TimesADay;
        var done = Math.Min(
            planned,
            measured.GetValueOrDefault((plan.Task, plan.Point, plan.Item))
        );
        var item = Item(
            KeyOf(task, task.PlannedFrom) with
            {
                Activity = point?.Matrix.Activity,
            },
            plan.Item
        );
        total.Planned += planned;
        total.Done += done;
        item.Planned += planned;
        item.Done += done;
    }

    /// <summary>A report that answers several tasks counts once, under the first of them.</summary>
    private IEnumerable<(CountedReport Report, CountedTask Task)> FirstTasks() =>
        work
            .ReportsOf.SelectMany(tasks =>
                tasks.Select(report => (Report: report, Task: tasks.Key))
            )
            .GroupBy(pair => pair.Report, pair => pair.Task)
            .Where(group => work.Reports.ContainsKey(group.Key))
            .Select(group =>
                (
                    work.Reports[group.Key],
                    work.Tasks.GetValueOrDefault(group.Min(StringComparer.Ordinal)!)!
                )
            )
            .Where(pair => pair.Item2 is not null);

    private bool IsLate(CountedResult result, CountedSample sample) =>
        reportDue.TryGetValue(sample.Task, out var due)
        && work.FirstCame(RecordKind.Result, result.Number, result.Revision, result.DeliveryId)
            > due;

    private WorkTotal? At(CountedTask? task, DateOnly day) =>
        task is null ? null : Total(KeyOf(task, day));

    private TotalKey KeyOf(CountedTask task, DateOnly day) =>
        new(task.Office, day.Year, day.Month, task.Purpose, work.ActivityOf(task));

    private TotalKey? KeyOf(CountedSample sample)
    {
        var day = ChinaClock.DayOf(sample.StartedAt);
        return work.Tasks.TryGetValue(sample.Task, out var task)
            ? new(sample.Office, day.Year, day.Month, task.Purpose, sample.Matrix.Activity)
            : null;
    }

    private static TotalKey ServiceKey(string office, DateOnly day) =>
        new(office, day.Year, day.Month, Purpose.Service, ActivityType.Service);

    /// <returns><c>null</c> for what lies before the years that are counted.</returns>
    private WorkTotal? Total(TotalKey? at)
    {
        if (at is not { } key || key.Year < from.Year)
        {
            return null;
        }

        if (!totals.TryGetValue(key, out var total))
        {
            totals[key] = total = key.NewTotal(institutionId);
        }

        return total;
    }

    private ItemTotal Item(TotalKey? at, string item)
    {
        var key = at!.Value;

        if (!items.TryGetValue((key, item), out var total))
        {
            items[(key, item)] = total = key.NewItem(institutionId, item);
        }

        return total;
    }
}

/// <summary>What a total is of, within an institution.</summary>
internal readonly record struct TotalKey(
    string Office,
    int Year,
    int Month,
    Purpose Purpose,
    ActivityType? Activity
)
{
    public WorkTotal NewTotal(Guid institutionId) =>
        new()
        {
            InstitutionId = institutionId,
            Office = Office,
            Year = Year,
            Month = Month,
            Purpose = Purpose,
            Activity = Activity,
        };

    public ItemTotal NewItem(Guid institutionId, string item) =>
        new()
        {
            InstitutionId = institutionId,
            Office = Office,
            Year = Year,
            Month = Month,
            Purpose = Purpose,
            Activity = Activity,
            Item = item,
        };
}
