using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingjian.Data.Sheets;

/// <summary>What people write into cells, brought to one form.</summary>
public static partial class CellText
{
    public const string Yes = "是";
    public const string No = "否";

    private static readonly string[] DayForms =
    [
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "yyyy年M月d日",
        "yyyyMMdd",
        "yyyy-M-d H:m",
        "yyyy-M-d H:m:s",
        "yyyy/M/d H:m",
        "yyyy/M/d H:m:s",
        "yyyy-MM-ddTHH:mm:ss",
    ];

    /// <summary>One line: white space of any kind, line ends included, becomes one space; invisible characters go.</summary>
    public static string OneLine(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        var gap = false;

        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = line.Length > 0;
            }
            else if (!IsInvisible(c))
            {
                if (gap)
                {
                    line.Append(' ');
                    gap = false;
                }

                line.Append(c);
            }
        }

        return line.ToString();
    }

    /// <summary>Full-width letters, digits and signs become half-width: for numbers, codes and days, not for names.</summary>
    public static string HalfWidth(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= '！' and <= '～') or '　')
            {
                return string.Create(text.Length, text, Narrow);
            }
        }

        return text;
    }

    public static bool TryDay(string text, out DateOnly day)
    {
        var plain = Spaces()
            .Replace(HalfWidth(text).Trim(), " ")
            .Replace("。", ".", StringComparison.Ordinal);

        if (
            DateTime.TryParseExact(
                plain,
                DayForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var moment
            ) && moment.Year is >= 1900 and <= 9998
        )
        {
            day = DateOnly.FromDateTime(moment);
            return true;
        }

        day = default;
        return false;
    }

    /// <summary>是 or 否, and what people write for them.</summary>
    public static bool TryYesNo(string text, out bool yes)
    {
        yes = text is Yes or "√" or "✓" or "Y" or "y" or "TRUE" or "True" or "true" or "1";
        return yes
            || text is No or "×" or "N" or "n" or "FALSE" or "False" or "false" or "0" or "无";
    }

    /// <summary>A number as a person would type it: no exponent, no group signs.</summary>
    internal static string OfNumber(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Truncate(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : Math.Abs(number) < 1e28
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Characters that no XML document may hold.</summary>
    internal static readonly SearchValues<char> NotInXml = SearchValues.Create([
        .. Enumerable.Range(0, 32).Where(c => c is not (9 or 10 or 13)).Select(c => (char)c),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>Without the characters that XML cannot hold; whole surrogate pairs stay.</summary>
    internal static string ForXml(string text)
    {
        var clean = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 9 or 10 or 13 or (>= 32 and not (0xFFFD or 0xFFFE or 0xFFFF)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>Characters that XML cannot hold stand as _x000D_ in a workbook.</summary>
    internal static string Unescaped(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape()
                .Replace(
                    text,
                    match =>
                        (
                            (char)
                                int.Parse(
                                    match.ValueSpan[2..6],
                                    NumberStyles.HexNumber,
                                    CultureInfo.InvariantCulture
                                )
                        ).ToString()
                )
            : text;

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c == ' ' || char.IsWhiteSpace(c) || IsInvisible(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c)
        || c
            is '\uFEFF'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or '\uFFFE'
                or '\uFFFF';

    private static void Narrow(Span<char> narrow, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            narrow[i] = text[i] switch
            {
                '　' => ' ',
                >= '！' and <= '～' => (char)(text[i] - 0xFEE0),
                _ => text[i],
            };
        }
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
