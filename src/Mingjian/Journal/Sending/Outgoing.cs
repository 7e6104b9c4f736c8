using System.ComponentModel.DataAnnotations;

namespace Mingjian.Journal.Sending;

/// <summary>Something that waits to leave the system. Its moments are the system's, not the law's: a moved demo clock sends nothing.</summary>
public abstract class Outgoing
{
    public const int LongestError = 500;

    /// <summary>Waits after each failure; after the last one it has failed.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
        TimeSpan.FromHours(24),
    ];

    public Guid OutgoingId { get; init; } = Guid.CreateVersion7();

    public required string Body { get; init; }

    public OutgoingState State { get; init; } = OutgoingState.Waiting;

    public int Attempts { get; init; }

    /// <summary>Not tried before this moment. The beginning of time for a new one: it is due at once.</summary>
    public DateTime NextAt { get; init; } =
        DateTime.SpecifyKind(DateTime.UnixEpoch, DateTimeKind.Utc);

    /// <summary>Until then one node has it in hand.</summary>
    public DateTime? LeaseUntil { get; init; }

    public string Error { get; init; } = "";

    public DateTime? SentAt { get; init; }
}

public enum OutgoingState
{
    [Display(Name = "待发送")]
    Waiting,

    [Display(Name = "已发送")]
    Sent,

    [Display(Name = "发送失败")]
    Failed,

    [Display(Name = "不再发送")]
    Dropped,
}
