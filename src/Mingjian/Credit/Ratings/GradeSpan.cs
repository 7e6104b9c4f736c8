using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>
/// The grade in force, as everybody outside sees it: from one moment to the next. The one table that pages, interface, badge, lists and
/// pools read, so that a direct D shows everywhere with the next request.
/// </summary>
[Article("17", "20", "22")]
public sealed class GradeSpan
{
    public Guid GradeSpanId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public required Guid RatingId { get; init; }

    /// <summary><c>null</c>: not rated.</summary>
    public required Grade? Grade { get; init; }

    public required NotRatedReason? NotRated { get; init; }

    /// <summary>A ground of 17: 直接评定.</summary>
    public required bool IsDirect { get; init; }

    public required int Year { get; init; }

    public required DateTime FromAt { get; init; }

    /// <summary><c>null</c> while in force; one open span an institution.</summary>
    public DateTime? UntilAt { get; set; }
}
