using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>A result in the words of notices, letters and tables.</summary>
public static class GradeText
{
    /// <summary>A 级（较低风险）, or 不予评定（评价期内无业务）.</summary>
    public static string Of(Grade? grade, NotRatedReason? notRated) =>
        grade is { } given ? $"{given} 级（{given.Text()}）"
        : notRated is { } why ? $"不予评定（{why.Text()}）"
        : "—";

    public static string Of(Rating rating) =>
        Of(rating.Grade, rating.NotRated) + (rating.Veto.Length > 0 ? "，直接评定" : "");
}
