using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>One computed result of a rating: what went in, what came out, why there is another. Never changed.</summary>
public sealed class RatingResult : IOfInstitution
{
    public required Guid RatingId { get; init; }

    public required Guid InstitutionId { get; init; }

    /// <summary>1, 2, …; the rating names the one that counts.</summary>
    public required int Number { get; init; }

    /// <summary>Canonical JSON of the whole bundle: set, input, result, digests.</summary>
    public required string Bundle { get; init; }

    /// <summary>SHA-256 of <see cref="Bundle"/>.</summary>
    public required string Digest { get; init; }

    public required string Score { get; init; }

    public required long ScoreOrder { get; init; }

    /// <summary>计分, 复核变更….</summary>
    public required string Cause { get; init; }

    public required DateTime At { get; init; }
}
