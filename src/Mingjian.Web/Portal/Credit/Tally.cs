using Mingjian.Credit;

namespace Mingjian.Web.Portal.Credit;

/// <summary>So many of each grade, those with none included, and of those not rated: the form in which the bureau publishes.</summary>
public sealed record Tally(IReadOnlyDictionary<Grade, int> Graded, int NotRated)
{
    /// <summary>With fewer than these a share says nothing and may point at somebody.</summary>
    private const int FewestForShare = 10;

    public int Rated => Graded.Values.Sum();

    public static Tally Of(IEnumerable<(Grade? Grade, int Count)> counts)
    {
        var by = counts.ToLookup(c => c.Grade, c => c.Count);
        return new(
            Enum.GetValues<Grade>().ToDictionary(grade => grade, grade => by[grade].Sum()),
            by[null].Sum()
        );
    }

    /// <summary>Per cent of those graded, rounded to one place; <c>null</c> when they are too few.</summary>
    public string? Share(Grade grade) =>
        Rated < FewestForShare
            ? null
            : $"{Math.Round(Graded[grade] * 100m / Rated, 1, MidpointRounding.AwayFromZero):0.0}%";
}
