using System.Globalization;
using System.Xml.Linq;

namespace Mingjian.Data.Sheets;

/// <summary>Which cell styles of a workbook show a number as a date, and how its numbers count days.</summary>
internal sealed class DateStyles(bool[] isDate, bool from1904)
{
    /// <summary>Days between the two ways in which Excel counts them.</summary>
    private const int Days1904 = 1462;

    private const double LastDay = 2_958_465; // 9999-12-31

    private static readonly XNamespace Main =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static DateStyles Of(XDocument? styles, bool from1904)
    {
        var formats =
            styles
                ?.Descendants(Main + "numFmt")
                .Where(f => f.Attribute("numFmtId") is not null)
                .GroupBy(f => (string)f.Attribute("numFmtId")!)
                .ToDictionary(
                    f => f.Key,
                    f => IsDateFormat((string?)f.First().Attribute("formatCode") ?? "")
                )
            ?? [];
        var cells =
            styles
                ?.Descendants(Main + "cellXfs")
                .Elements(Main + "xf")
                .Select(xf => (string?)xf.Attribute("numFmtId") ?? "0")
                .Select(id => formats.TryGetValue(id, out var own) ? own : IsBuiltInDate(id))
            ?? [];

        return new([.. cells], from1904);
    }

    public bool IsDate(int style) => (uint)style < (uint)isDate.Length && isDate[style];

    /// <summary>2026-03-23, or 2026-03-23 14:05 (with seconds if there are any) when the number has a time; <c>null</c> when it is no date at all.</summary>
    public string? Text(double number)
    {
        var days = from1904 ? number + Days1904 : number;

        if (days is < 1 or >= LastDay + 1)
        {
            return null;
        }

        var second = TimeSpan.TicksPerSecond;
        var exact = DateTime.FromOADate(days);
        var moment = new DateTime((exact.Ticks + (second / 2)) / second * second);
        return moment.ToString(
            moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd"
                : moment.Second == 0 ? "yyyy-MM-dd HH:mm"
                : "yyyy-MM-dd HH:mm:ss",
            CultureInfo.InvariantCulture
        );
    }

    private static bool IsBuiltInDate(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number
            is (>= 14 and <= 22)
                or (>= 27 and <= 36)
                or (>= 45 and <= 47)
                or (>= 50 and <= 58);

    /// <summary>A format with year, month or day outside quotes, brackets and escapes.</summary>
    private static bool IsDateFormat(string code)
    {
        var (quoted, bracketed) = (false, false);

        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];

            if (quoted || bracketed)
            {
                (quoted, bracketed) = (quoted && c != '"', bracketed && c != ']');
            }
            else if (c == '\\')
            {
                i++;
            }
            else if (c is 'y' or 'Y' or 'd' or 'D' or 'm' or 'M')
            {
                return true;
            }
            else
            {
                (quoted, bracketed) = (c == '"', c == '[');
            }
        }

        return false;
    }
}
