using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;

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
    public DateOnly LastDay => Visits.Count == 0 ? FirstDay : Visits[^1].Tour.Day;

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

    /// <summary>Which pair of samplers.</summary>
    public int Pair { get; set; }

    public List<VisitPlan> Stops { get; } = [];

    /// <summary>When it is back at the laboratory.</summary>
    public DateTime BackAt { get; set; }
}

/// <summary>A sample that is to be analysed.</summary>
public sealed record Brought(
    TaskPlan Task,
    PartPlan Part,
    Sample Sample,
    DateTime ReceivedAt,
    int Outlet
);
