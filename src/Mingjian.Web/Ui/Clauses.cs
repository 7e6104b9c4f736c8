using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingjian.Regulation;

namespace Mingjian.Web.Ui;

/// <summary>Clauses in the notation of <see cref="ArticleAttribute"/>, as people write them and as links into the regulation.</summary>
public static partial class Clauses
{
    private static readonly string[] Digits =
    [
        "零",
        "一",
        "二",
        "三",
        "四",
        "五",
        "六",
        "七",
        "八",
        "九",
    ];

    /// <summary><c>5.3(1)4</c> becomes 第五条第三款第（一）项第4目.</summary>
    public static string InWords(string clause)
    {
        var parts = Notation().Match(clause);

        if (!parts.Success)
        {
            return clause;
        }

        var words = new StringBuilder($"第{Numeral(parts.Groups["article"].Value)}条");

        if (parts.Groups["paragraph"] is { Success: true, Value: var paragraph })
        {
            words.Append(CultureInfo.InvariantCulture, $"第{Numeral(paragraph)}款");
        }

        if (parts.Groups["item"] is { Success: true, Value: var item })
        {
            words.Append(CultureInfo.InvariantCulture, $"第（{Numeral(item)}）项");
        }

        if (parts.Groups["point"] is { Success: true, Value: var point })
        {
            words.Append(CultureInfo.InvariantCulture, $"第{point}目");
        }

        return words.ToString();
    }

    /// <summary>Where the article stands in the text of the regulation on this site.</summary>
    public static string Link(string clause) =>
        Notation().Match(clause) is { Success: true } parts
            ? $"/regulation#article-{parts.Groups["article"].Value}"
            : "/regulation";

    private static string Numeral(string number)
    {
        var n = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
        var tens =
            n < 10 ? ""
            : n < 20 ? "十"
            : Digits[n / 10] + "十";
        return tens + (n % 10 == 0 && n > 0 ? "" : Digits[n % 10]);
    }

    [GeneratedRegex(
        @"^(?<article>\d{1,2})(\.(?<paragraph>\d{1,2}))?(\((?<item>\d{1,2})\)(?<point>\d{1,2})?)?$"
    )]
    private static partial Regex Notation();
}
