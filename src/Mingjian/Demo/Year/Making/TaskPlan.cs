using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>A task before its records exist: for whom, what, and on which visits.</summary>
public sealed class TaskPlan(LineOfWork line, Subject subject)
{
    public LineOfWork Line => line;

    public Subject Subject => subject;

    public string Number { get; set; } = "";

    public List<VisitPlan> Visits { get; } = [];

    public List<PartPlan> Parts { get; } = [];

    /// <summary>Day of the first visit; of the samples' arrival where the client sends them.</summary>
    public DateOnly FirstDay { get; set; }

    /// <summary>Day of the last visit.</summary>
    public DateOnly LastDay =>
        Visits.Count == 0 ? FirstDay : ChinaClock.DayOf(Visits[^1].ArrivedAt);

    public string Office => subject.Spot.Office.Code;

    /// <summary>When the last sample reached the laboratory, or the last reading was taken.</summary>
    public DateTime LastReceipt { get; set; }

    public DateTime LastAnalysis { get; set; }

    public Purpose Purpose => Visits.Count == 0 ? Purpose.SentSample : line.Purpose;
}

/// <summary>Samples of one matrix in a task, all of the same items.</summary>
public sealed record PartPlan(Matrix Matrix, int Samples, IReadOnlyList<Analyte> Items)
{
    public List<SamplingPoint> Points { get; } = [];
}

/// <summary>A visit as a stop of a tour.</summary>
public sealed class VisitPlan(TaskPlan task)
{
    public TaskPlan Task => task;

    public Tour Tour { get; set; } = null!;

    public DateTime ArrivedAt { get; set; }

    public DateTime LeftAt { get; set; }

    public FieldVisit? Row { get; set; }
}

/// <summary>A team's day outside: from the laboratory over one to four stops and back.</summary>
public sealed class Tour(int size)
{
    public int Size => size;

    public DateOnly Day { get; set; }

    /// <summary>Which of the day's tours, from 0.</summary>
    public int OfTheDay { get; set; }

    /// <summary>Which pair of samplers.</summary>
    public int Pair { get; set; }

    public List<VisitPlan> Stops { get; } = [];

    /// <summary>When it leaves the laboratory.</summary>
    public DateTime OutAt { get; set; }

    /// <summary>When it is back at the laboratory.</summary>
    public DateTime BackAt { get; set; }

    /// <summary>When the samples reach the laboratory.</summary>
    public DateTime? ReceivedAt { get; set; }

    /// <summary>When the pair goes out again.</summary>
    public DateTime NextOutAt { get; set; } = DateTime.MaxValue;

    /// <summary>Place among the samplers of one who is at home all day.</summary>
    public int? StandIn { get; set; }

    /// <summary>Noise after ten in the evening.</summary>
    public bool IsAtNight { get; set; }

    /// <summary>Noise in the evening and other work the next morning, far from home.</summary>
    public bool IsOvernight { get; set; }

    public bool IsByRail { get; set; }
}

/// <summary>A sample that is to be analysed.</summary>
public sealed record Brought(
    TaskPlan Task,
    PartPlan Part,
    Sample Sample,
    DateTime ReceivedAt,
    int Outlet
)
{
    /// <summary>Nothing is read on site of a blank.</summary>
    public IEnumerable<Analyte> Measured =>
        Sample.Kind == SampleKind.FieldBlank
            ? Part.Items.Where(item => !item.IsReadOnSite)
            : Part.Items;

    /// <summary>Dice of an item in this sample; a duplicate has those of its parent.</summary>
    public Dice DiceOf(InstitutionYear year, string what, Analyte analyte) =>
        Dice.For(
            year.Plan.Seed,
            $"{year.Body.OnRecord.Number}{Sample.Parent ?? Sample.Number}{analyte.Item}{what}"
        );
}

/// <summary>A sample about to be taken.</summary>
/// <param name="Number">Among those of its part in the task, from 0.</param>
/// <param name="Outlet">Place of the part in the task.</param>
/// <param name="Turn">Among those of its part in the visit, from 0.</param>
public sealed record Taking(PartPlan Part, int Number, int Outlet, int Turn)
{
    public SamplingPoint Point => Part.Points[Turn % Part.Points.Count];

    /// <summary>Two points of the air are sampled at the same time.</summary>
    public bool IsAtOnce => Part.Matrix.Activity == ActivityType.Air && Part.Points.Count == 2;
}
