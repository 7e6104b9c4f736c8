using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Credit;

/// <summary>How the public's pages say a grade, a score and where a result is.</summary>
public static class GradeWords
{
    /// <summary>The regulation's risk word, or why there is no grade.</summary>
    public static string Risk(Grade? grade, NotRatedReason? notRated) =>
        grade?.Text() ?? notRated?.Text() ?? "";

    /// <summary>A 级（较低风险）, 不予评定（评价期内无业务）</summary>
    public static string Whole(Grade? grade, NotRatedReason? notRated) =>
        grade is { } given
            ? $"{given} 级（{given.Text()}）"
            : $"不予评定（{notRated?.Text() ?? "—"}）";

    /// <summary>A, or 不予评定: as the tables have it.</summary>
    public static string Short(Grade? grade) => grade?.ToString() ?? "不予评定";

    public static string Tone(RatingStage stage) =>
        stage switch
        {
            RatingStage.Published or RatingStage.Reinstated => "good",
            RatingStage.UnderReview => "warn",
            RatingStage.Revoked => "bad",
            _ => "busy",
        };

    /// <summary>Cut downward to four places, so that 89.99999 reads 89.9999 and never 90; — without a score.</summary>
    public static string Score(string fraction) =>
        Fraction.TryParse(fraction, out var score) ? score.ToDisplay() : "—";

    /// <summary>3/2 as it is, with its decimal beside it where that says more.</summary>
    public static string Exact(Fraction value) =>
        value.Denominator.IsOne ? value.ToString() : $"{value.ToDisplay()}（{value}）";
}
