using System.Globalization;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Ratings;

namespace Mingjian.Web.Portal.Credit;

/// <summary>Addresses of 信用管理 on the public's site.</summary>
public static class CreditPortalLinks
{
    public const string Notices = "/credit/notices";
    public const string Results = "/credit/results";
    public const string Objections = "/credit/objections";
    public const string Corrections = "/credit/corrections";
    public const string ReportErrorPage = "/credit/report-error";
    public const string Incentives = "/credit/incentives";
    public const string JsonFeed = "/credit/feed.json";
    public const string AtomFeed = "/credit/feed.atom";
    public const string Find = "/find";

    public static string Notice(Guid noticeId) => $"{Notices}/{noticeId}";

    public static string ResultsOf(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{Results}/{year}");

    /// <param name="format">csv, xlsx or json.</param>
    public static string ResultsFile(int year, string format) =>
        $"{ResultsOf(year)}/table.{format}";

    public static string Rating(string number, int year, int sequence) =>
        $"/credit/ratings/{Uri.EscapeDataString(number)}/{Term(year, sequence)}";

    public static string Rating(Rating rating) =>
        Rating(rating.Number, rating.Year, rating.Sequence);

    public static string Bundle(Rating rating) => $"{Rating(rating)}/bundle.json";

    public static string Certificate(Rating rating) => $"{Rating(rating)}/certificate.pdf";

    public static string Object(Guid ratingId) => $"/credit/object/{ratingId}";

    public static string Badge(string number) => $"/badge/{Uri.EscapeDataString(number)}.svg";

    public static string ReportError(string number, CorrectionSubject subject, string datum) =>
        $"{ReportErrorPage}?institution={Uri.EscapeDataString(number)}&subject={subject}&datum={Uri.EscapeDataString(datum)}";

    public static string CorrectionsOf(string number) =>
        $"{Corrections}?q={Uri.EscapeDataString(number)}";

    /// <summary>2025, or 2025-2 for the second rating of a year.</summary>
    public static string Term(int year, int sequence) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{year}{(sequence > 1 ? $"-{sequence}" : "")}"
        );

    /// <summary>What <see cref="Term"/> wrote; <c>null</c> for anything else.</summary>
    public static (int Year, int Sequence)? ReadTerm(string text)
    {
        var parts = text.Split('-');
        return
            parts.Length is 1 or 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(
                parts.Length == 2 ? parts[1] : "1",
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var sequence
            )
            ? (year, sequence)
            : null;
    }
}
