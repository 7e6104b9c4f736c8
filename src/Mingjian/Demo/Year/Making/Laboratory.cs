using System.Runtime.InteropServices;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>In the laboratory: batches across tasks by method and day, results, quality control.</summary>
public sealed class Laboratory(InstitutionYear year, Dice dice, Slips slips)
{
    /// <summary>Methods whose instruments take sample after sample by themselves.</summary>
    private static readonly string[] Automatic =
    [
        "HJ 605-2011",
        "HJ 834-2017",
        "HJ 38-2017",
        "HJ 604-2017",
    ];

    private readonly Values values = new(year, dice);
    private readonly Results results = new(year, dice, slips);
    private readonly Dictionary<
        (string Method, DateOnly Day, int Part),
        List<(Brought Brought, Analyte Analyte)>
    > runs = [];
    private readonly List<(Brought Brought, Analyte Analyte, AnalysisBatch Batch)> analysed = [];
    private int overdue;
    private int batches;

    /// <summary>Sorts what came in into runs; a run is what one analyst does of one method on one day.</summary>
    public void Take(IReadOnlyList<Brought> brought)
    {
        foreach (var sample in brought)
        {
            foreach (
                var method in sample.Part.Items.Where(i => !i.IsReadOnSite).GroupBy(i => i.Method)
            )
            {
                var items = method.ToList();
                items.ForEach(_ => overdue += slips.OverHeld.Hits() ? 1 : 0);
                var over = overdue >= items.Count && items[0].Holding is > 8 and < 400;
                overdue -= over ? items.Count : 0;
                var key = over
                    ? (method.Key, default, -1 - runs.Count)
                    : (method.Key, DayOf(sample, items[0], out var part), part);
                Run(key).AddRange(items.Select(item => (sample, item)));
            }
        }
    }

    /// <summary>Carries out the runs in the order of their days.</summary>
    public void Analyse()
    {
        foreach (
            var (key, run) in runs.OrderBy(r => r.Key.Day)
                .ThenBy(r => r.Key.Method, StringComparer.Ordinal)
                .ThenBy(r => r.Key.Part)
        )
        {
            var batch = Batch(key, run);
            analysed.AddRange(run.Select(r => (r.Brought, r.Analyte, batch)));

            foreach (var (brought, _) in run)
            {
                brought.Task.LastAnalysis = Later(brought.Task.LastAnalysis, batch.EndedAt);
            }
        }
    }

    /// <summary>Writes the results of a task's samples, once it is known when its report comes.</summary>
    public void Report(
        IReadOnlyList<Brought> brought,
        ILookup<string, (Analyte Analyte, AnalysisBatch Batch)> found,
        DateOnly readyOn
    )
    {
        foreach (var sample in brought)
        {
            var byItem = found[sample.Sample.Number]
                .ToDictionary(f => f.Analyte.Item, f => f.Batch, StringComparer.Ordinal);
            values.Begin();

            foreach (var item in sample.Measured)
            {
                results.Add(
                    sample,
                    item,
                    values.Of(sample, item),
                    values.IsNeverFound(sample, item),
                    byItem.GetValueOrDefault(item.Item),
                    readyOn
                );
            }
        }
    }

    public ILookup<string, (Analyte Analyte, AnalysisBatch Batch)> Found() =>
        analysed.ToLookup(a => a.Brought.Sample.Number, a => (a.Analyte, a.Batch));

    /// <summary>A certified sample in each batch, and duplicates, spikes and blanks until the year has its share.</summary>
    public void Control(int reports)
    {
        var wanted = (double)reports * YearTargets.QualityControls / YearTargets.Reports;
        var ofBatch = Math.Min(1, wanted / Math.Max(1, batches));
        var more = Math.Max(0, wanted - batches) / Math.Max(1, analysed.Count) / 1.015;
        var due = new Share(ofBatch, dice);
        var extra = new Share(Math.Min(0.99, more), dice);
        AnalysisBatch? last = null;

        foreach (var (brought, analyte, batch) in analysed)
        {
            if (batch != last && due.Hits())
            {
                results.Control(batch, QualityControlKind.Reference, brought, analyte);
            }

            if (extra.Hits())
            {
                results.Control(
                    batch,
                    dice.Weighted([60, 27, 13]) switch
                    {
                        0 => QualityControlKind.Duplicate,
                        1 => QualityControlKind.Spike,
                        _ => QualityControlKind.Blank,
                    },
                    brought,
                    analyte
                );
            }

            last = batch;
        }
    }

    private AnalysisBatch Batch(
        (string Method, DateOnly Day, int Part) key,
        List<(Brought Brought, Analyte Analyte)> run
    )
    {
        var (first, analyte) = run[0];
        var begin =
            key.Part < 0
                ? first.Sample.EndedAt.AddHours(analyte.Holding * dice.Between(1.03, 1.18))
                : ChinaClock.StartOf(key.Day).AddMinutes(dice.Between(530, 600));
        var latest = run.Max(r => r.Brought.ReceivedAt).AddMinutes(dice.Between(8, 30));
        var overnight = key.Part == 0 && year.Body.RunsOvernight && Automatic.Contains(key.Method);
        begin = Whole(Later(overnight ? begin.AddHours(9) : begin, latest));
        year.Count.Add("sequences", overnight ? 1 : 0);
        var people = year.Body.Analysts;
        var devices = year.Body.LaboratoryDevices;
        var place = Math.Abs(key.Method.Sum(c => c) + key.Method.Length);
        var several = run.Select(r => r.Analyte.Item).Distinct().Count() > 1;
        var batch = new AnalysisBatch
        {
            Number = $"FX{InstitutionYear.Short(ChinaClock.DayOf(begin)):00}-{++batches:000000}",
            Item = several ? $"{analyte.Item}等" : analyte.Item,
            Method = key.Method,
            Analyst = people[(place + dice.Next(2)) % people.Count],
            Equipment = devices[(place + dice.Next(2)) % devices.Count],
            StartedAt = begin,
            EndedAt = Whole(begin.AddHours(analyte.Hours).AddMinutes(Work(run, overnight))),
        };
        year.Count.Add("overheld", key.Part < 0 ? run.Count : 0);
        year.Add(RecordKind.Batch, batch, InstitutionYear.ReadyOn(batch.EndedAt));
        return batch;
    }

    /// <summary>Minutes: by hand of each value, by itself of each sample.</summary>
    private double Work(List<(Brought Brought, Analyte Analyte)> run, bool overnight) =>
        overnight
            ? run.Select(r => r.Brought).Distinct().Count() * 25
            : run.Count * dice.Between(1.0, 3);

    private List<(Brought Brought, Analyte Analyte)> Run((string, DateOnly, int) key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(runs, key, out _) ??= [];

    /// <summary>Within the holding time: what does not keep is begun on receipt, the rest within some days.</summary>
    private DateOnly DayOf(Brought sample, Analyte analyte, out int part)
    {
        part = 0;
        var received = ChinaClock.ToBeijing(sample.ReceivedAt);

        if (analyte.Holding <= 24)
        {
            part = 1 + received.Hour / 2;
            return DateOnly.FromDateTime(received);
        }

        var gone = (sample.ReceivedAt - sample.Sample.EndedAt).TotalHours;
        var together = Dice.For(
            year.Plan.Seed,
            $"{year.Body.OnRecord.Number}{sample.Task.Number}{analyte.Method}",
            DateOnly.FromDateTime(received).DayNumber
        );
        var lag = Math.Min(
            together.LogNormal(20, 0.7),
            Math.Max(0, analyte.Holding * 0.8 - gone - 12)
        );
        var day = DateOnly.FromDateTime(received.AddHours(lag));

        while (
            analyte.Holding - gone - lag > 100
            && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        )
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Whole(DateTime at) =>
        at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
}
