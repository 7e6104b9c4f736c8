namespace Mingjian.Journal.Sealing;

/// <summary>
/// A room's answer to: which sealed value is meant, and may this viewer see its record? Every public implementation in the law is
/// found by itself; query the context as any page does, so that the territory filter decides.
/// </summary>
public interface IPersonalValues
{
    /// <summary>The kind of record that this room answers for: <c>listing.staff</c>.</summary>
    string Subject { get; }

    /// <param name="subjectId">As the room writes it in its links: an id, or several parted by colons.</param>
    Task<PersonalValue?> FindAsync(string subjectId, PersonalKind kind, CancellationToken stop);
}

/// <summary>A sealed value and whose it is.</summary>
/// <param name="Stream">The institution in whose stream its unmasking is recorded.</param>
/// <param name="Whose">What tells the reader of the journal whose value it was: a masked name.</param>
public sealed record PersonalValue(Sealed Value, Guid Stream, string Whose);
