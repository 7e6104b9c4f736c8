using System.Globalization;
using System.Text.RegularExpressions;
using Mingjian.Data.Sheets;

namespace Mingjian.Listing.Methods;

/// <summary>
/// 标准号 as people write it, brought to the form of the method library: <c>ＨＪ 535—2009</c> is <c>HJ 535-2009</c>,
/// <c>GB/T11901-89</c> is <c>GB/T 11901-1989</c>, <c>《水质 氨氮的测定》（HJ535-2009）</c> is <c>HJ 535-2009</c>.
/// </summary>
public static partial class MethodNumber
{
    /// <summary>The number in the library's form; without a number that is recognised, the text itself on one line.</summary>
    public static string Normalise(string text)
    {
        var plain = Plain(text);
        var match = Standard().Match(plain);
        return match.Success ? Form(match) : CellText.OneLine(text);
    }

    /// <summary>How many different standards a text names: a row of the annex is about one.</summary>
    public static int CountIn(string text) =>
        Standard().Matches(Plain(text)).Select(Form).Distinct(StringComparer.Ordinal).Count();

    /// <summary>A standard without its year: the edition cannot be told.</summary>
    public static bool LacksYear(string text) =>
        Standard().Match(Plain(text)) is { Success: true } match && !match.Groups["year"].Success;

    /// <summary>The number without 推荐性 mark: GB 11901-1989 and GB/T 11901-1989 are one standard, renamed in 2017.</summary>
    public static string WithoutMark(string number) =>
        number
            .Replace("/T ", " ", StringComparison.Ordinal)
            .Replace("/Z ", " ", StringComparison.Ordinal);

    private static string Form(Match match)
    {
        var mark = match.Groups["mark"].Success ? $"/{match.Groups["mark"].Value}" : "";
        var year = match.Groups["year"].Success ? $"-{Year(match.Groups["year"].Value)}" : "";
        return $"{match.Groups["body"].Value}{mark} {match.Groups["number"].Value}{year}";
    }

    /// <summary>Years were written with two digits until 1995: 89 is 1989.</summary>
    private static string Year(string digits) =>
        digits.Length == 4 ? digits
        : int.Parse(digits, CultureInfo.InvariantCulture) >= 50 ? $"19{digits}"
        : $"20{digits}";

    private static string Plain(string text) =>
        Dashes()
            .Replace(CellText.HalfWidth(text).ToUpperInvariant(), "-")
            .Replace("．", ".", StringComparison.Ordinal);

    [GeneratedRegex(
        @"[\u2010-\u2015\u2212\u2013\u2014\uFE58\uFE63\u30FC\u4E00\u2500]+(?=\s*\d{2})|-{2,}"
    )]
    private static partial Regex Dashes();

    /// <summary>Issuing body, mark, number with parts, year. DB50 is Chongqing's own.</summary>
    [GeneratedRegex(
        @"(?<![A-Z0-9])(?<body>GBZ|GBJ|GB|HJ|JJF|JJG|DB\s?\d{2}|SL|NY|CJ|CJJ|DZ|WS|QX|HY|SN|LY|YS|SY|AQ|TD|ISO|T\s?/\s?[A-Z]{2,8})\s*(?:/\s*(?<mark>[TZ]))?\s*(?<number>\d{1,6}(?:\.\d{1,4}){0,3})(?:\s*[-:]\s*(?<year>(?:19|20)\d{2}|\d{2})(?!\d))?"
    )]
    private static partial Regex Standard();
}
