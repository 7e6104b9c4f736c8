using Mingjian.Regulation;

namespace Mingjian.Credit.Contract;

/// <summary>
/// Rooms that find something out hand it in here as a fact (14.1). Handed in again under the same occurrence it is the same fact. A kind
/// that an officer confirms waits for that; any other counts at once. The caller saves, in its own proceeding.
/// </summary>
public interface IHandInFacts
{
    /// <exception cref="RuleBroken">No such kind, something is missing, or the institution was not listed on the day.</exception>
    Task<HandedInFact> HandInAsync(HandedFact fact, CancellationToken stop);
}

/// <summary>What a room knows of a fact.</summary>
public sealed record HandedFact
{
    public required Guid InstitutionId { get; init; }

    /// <summary>Codes of fact kinds, such as <c>measure.interview</c>: one, or several that the same act fits.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>One sentence: who, when, what.</summary>
    public required string Title { get; init; }

    public required DateOnly HappenedOn { get; init; }

    /// <summary>OwnActivity, Inspection, Tip, Media, PublicCreditPlatform, MarketRegulator, Court or ProcurementList.</summary>
    public required string Source { get; init; }

    /// <summary>Unique within the institution, at most 200 characters: <c>change-filing:{id}</c>.</summary>
    public required string Occurrence { get; init; }

    /// <summary>Day of the official decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    public string DocumentNumber { get; init; } = "";

    /// <summary>Last day of a ban or of a term of performance.</summary>
    public DateOnly? Until { get; init; }

    public int? DaysOverdue { get; init; }

    public bool KeyPerson { get; init; }

    public IReadOnlyList<Attachment> Evidence { get; init; } = [];

    /// <summary>What stands in the system already, such as digests and numbers of records.</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}

/// <param name="IsNew">It was not known before.</param>
/// <param name="Counts">It is verified; otherwise it waits for an officer, or was not recognised.</param>
public sealed record HandedInFact(Guid FactId, bool IsNew, bool Counts);
