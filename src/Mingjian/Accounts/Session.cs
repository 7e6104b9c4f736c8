using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>会话: a person signed in on one device. The cookie only names it; ending the row ends the access.</summary>
public sealed class Session : Aggregate
{
    /// <summary>Idle time after which a session ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Time after which a session ends however busy it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public Guid SessionId { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>The security stamp at sign-in; another stamp (new password, disabled) ends the session.</summary>
    public required string Stamp { get; set; }

    /// <summary>For which organisation the person acts; <c>null</c> until chosen by somebody who serves several.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>System time, never the law's.</summary>
    public required DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; set; }

    public bool IsOpenAt(DateTime moment) => EndedAt is null && moment < StartedAt + Longest;
}
