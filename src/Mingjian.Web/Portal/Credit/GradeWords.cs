using System.Globalization;
using System.Numerics;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Credit;

/// <summary>How the public's pages say a grade, a score and where a result is.</summary>
public static class GradeWords
{
    private const int Places = 4;

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

    /// <summary>An exact fraction cut downward to four places, so that 89.99999 reads 89.9999 and never 90.</summary>
    public static string Score(string fraction)
    {
        var parts = fraction.Split('/');

        if (
            !BigInteger.TryParse(
                parts[0],
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var above
            )
        )
        {
            return fraction;
        }

        var below =
            parts.Length == 2
            && BigInteger.TryParse(
                parts[1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var given
            )
            && !given.IsZero
                ? given
                : BigInteger.One;
        var whole = BigInteger.DivRem(
            BigInteger.Abs(above) * BigInteger.Pow(10, Places),
            below,
            out _
        );
        var digits = whole.ToString(CultureInfo.InvariantCulture).PadLeft(Places + 1, '0');
        var after = digits[^Places..].TrimEnd('0');
        return $"{(above.Sign < 0 ? "-" : "")}{digits[..^Places]}{(after.Length > 0 ? $".{after}" : "")}";
    }
}
