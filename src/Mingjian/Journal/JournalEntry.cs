namespace Mingjian.Journal;

/// <summary>One fact of one proceeding, as it was stored: numbered in the stream of its institution or office, never updated.</summary>
public sealed class JournalEntry
{
    public required Guid Stream { get; init; }

    /// <summary>1, 2, 3… without gaps within the stream.</summary>
    public required long Number { get; init; }

    public required Guid ProceedingId { get; init; }

    /// <summary>The use case: <c>DecideApplication</c>.</summary>
    public required string ProceedingKind { get; init; }

    /// <summary>The fact's type: <c>InstitutionListed</c>.</summary>
    public required string Fact { get; init; }

    /// <summary>The case or thing within the stream, where the fact names one.</summary>
    public Guid? About { get; init; }

    /// <summary>The fact as canonical JSON (RFC 8785), values before and after included.</summary>
    public required string Content { get; init; }

    public required DateTime At { get; init; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required string Capacity { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public string? Reason { get; init; }

    /// <summary>Digests of the supporting files, separated by spaces.</summary>
    public string Evidence { get; init; } = "";
}

/// <summary>The head of a stream: how many facts it holds. Locked while one is appended.</summary>
public sealed class JournalStream
{
    public required Guid Stream { get; init; }

    public long LastNumber { get; set; }
}
