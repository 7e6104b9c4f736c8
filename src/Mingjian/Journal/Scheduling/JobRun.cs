using System.ComponentModel.DataAnnotations;

namespace Mingjian.Journal.Scheduling;

/// <summary>任务台账: one row for each job and day. Whoever inserts it runs the job; its moments are the system's.</summary>
public sealed class JobRun
{
    public const int LongestError = 2000;

    public required string Job { get; init; }

    /// <summary>The day of the law it ran for.</summary>
    public required DateOnly Day { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime? FinishedAt { get; init; }

    public required JobRunState State { get; init; }

    public int Count { get; init; }

    public string Note { get; init; } = "";

    /// <summary>What went wrong, for the administrator.</summary>
    public string Error { get; init; } = "";

    public int Attempts { get; init; }

    /// <summary>A running job renews it; when it has passed, its node died and another may take over.</summary>
    public DateTime? LeaseUntil { get; init; }
}

public enum JobRunState
{
    [Display(Name = "运行中")]
    Running,

    [Display(Name = "成功")]
    Succeeded,

    [Display(Name = "失败")]
    Failed,
}
