using Mingjian.Credit.Scoring;

namespace Mingjian.Web.Credit;

/// <summary>A stored score for people: cut downward to four places, so that 89.99999 never reads 90.</summary>
public static class ScoreText
{
    public static string Of(string stored) =>
        Fraction.TryParse(stored, out var score) ? score.ToDisplay() : "—";
}
