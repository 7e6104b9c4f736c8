using Mingjian.Activities;
using Mingjian.Activities.Rows;

namespace Mingjian.Demo.Year;

/// <summary>The records of one institution's year before they are checked and written.</summary>
public sealed class InstitutionYear(Body body, YearPlan plan, DateOnly from, DateOnly to)
{
    private readonly Dictionary<RecordKind, List<Handed>> records = [];

    public Body Body => body;

    public YearPlan Plan => plan;

    public DateOnly From => from;

    public DateOnly To => to;

    public YearCount Count { get; } = new();

    /// <summary>Records of a kind in the order in which they were made.</summary>
    public IReadOnlyList<Handed> Of(RecordKind kind) => records.GetValueOrDefault(kind) ?? [];

    /// <summary>Codes of the 被测单位.</summary>
    public IEnumerable<string> Watched() =>
        Of(RecordKind.Task)
            .Select(h => ((MonitoringTask)h.Row).SubjectCode)
            .Concat(Of(RecordKind.ServiceSite).Select(h => ((ServiceSite)h.Row).SubjectCode))
            .OfType<string>();

    public Handed Add(RecordKind kind, ActivityRow row, DateOnly readyOn)
    {
        var handed = new Handed(kind, row, readyOn);
        Add(handed);
        return handed;
    }

    public void Add(Handed handed)
    {
        handed.Row.InstitutionId = body.Id;

        if (!records.TryGetValue(handed.Kind, out var ofKind))
        {
            records.Add(handed.Kind, ofKind = []);
        }

        ofKind.Add(handed);
    }

    /// <summary>A year as numbers begin with it: 25.</summary>
    public static int Short(DateOnly day) => day.Year % 100;

    /// <summary>The day whose evening's delivery takes what was ready at a moment.</summary>
    public static DateOnly ReadyOn(DateTime moment) =>
        Regulation.ChinaClock.DayOf(moment.AddHours(1));
}

/// <summary>A record and the day on which it is handed in.</summary>
public sealed class Handed(RecordKind kind, ActivityRow row, DateOnly readyOn)
{
    public RecordKind Kind => kind;

    public ActivityRow Row => row;

    public DateOnly ReadyOn => readyOn;

    /// <summary>The version that this one corrects.</summary>
    public ActivityRow? Before { get; init; }

    /// <summary>It was refused the day before for a missing field, and handed in complete.</summary>
    public bool RefusedFirst { get; set; }

    /// <summary>It was handed in a second time without a change.</summary>
    public bool SentTwice { get; set; }
}
