using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingjian.Regulation;

namespace Mingjian.Activities.Records;

/// <summary>Reads days and moments as people and programs write them.</summary>
internal static partial class DayReader
{
    /// <summary>Clocks differ: a moment this far ahead is still believed.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);

    /// <summary>No record of the system is older: the years before are typing errors.</summary>
    private static readonly DateTime Earliest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] MomentForms =
    [
        "yyyy-M-d H:m",
        "yyyy-M-d H:m:s",
        "yyyy-M-dTH:m",
        "yyyy-M-dTH:m:s",
        "yyyy-M-dTH:m:s.FFFFFFF",
        "yyyyMMddHHmmss",
    ];

    private static readonly string[] ZonedForms =
    [
        "yyyy-M-dTH:mzzz",
        "yyyy-M-dTH:m:szzz",
        "yyyy-M-dTH:m:s.FFFFFFFzzz",
        "yyyy-M-d H:m:szzz",
        "yyyy-M-d H:mzzz",
    ];

    private static readonly string[] DayForms = ["yyyy-M-d", "yyyyMMdd"];

    public static (object? Value, Rule? Broken) Day(RecordField field, string text, DateTime now)
    {
        if (
            !DateOnly.TryParseExact(
                Dashed(text),
                DayForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return (
                null,
                IsSerial(text)
                    ? RecordRules.SerialDate(field, text)
                    : RecordRules.NoDay(field, text)
            );
        }

        return
            (field.MayLieAhead || day <= ChinaClock.DayOf(now))
            && day >= DateOnly.FromDateTime(Earliest)
            ? (day, null)
            : (null, RecordRules.ImpossibleDay(field, text));
    }

    public static (object? Value, Rule? Broken) Moment(RecordField field, string text, DateTime now)
    {
        if (ParseMoment(Dashed(text)) is not { } moment)
        {
            return (
                null,
                DateOnly.TryParseExact(Dashed(text), DayForms, out _)
                    ? RecordRules.NoTimeOfDay(field, text)
                : IsSerial(text) ? RecordRules.SerialDate(field, text)
                : RecordRules.NoMoment(field, text)
            );
        }

        if (moment > now + ClockTolerance && !field.MayLieAhead)
        {
            return (null, RecordRules.InTheFuture(field, text));
        }

        return moment >= Earliest ? (moment, null) : (null, RecordRules.ImpossibleDay(field, text));
    }

    /// <summary>What Excel makes of a day between 1954 and 2100 when the cell is not formatted as one.</summary>
    private static bool IsSerial(string text) =>
        double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        ) && number is >= 20_000 and < 74_000;

    private static DateTime? ParseMoment(string text)
    {
        var zoned = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;

        if (
            DateTimeOffset.TryParseExact(
                zoned,
                ZonedForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var at
            )
        )
        {
            return at.UtcDateTime;
        }

        return DateTime.TryParseExact(
            text,
            MomentForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        )
            ? TimeZoneInfo.ConvertTimeToUtc(local, ChinaClock.Beijing)
            : null;
    }

    /// <summary>2026/3/20, 2026.3.20 and 2026年3月20日 as 2026-3-20; the time of day stays.</summary>
    private static string Dashed(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        return ChineseDay().Replace(DayMarks().Replace(plain, "$1-$2-$3"), "$1-$2-$3");
    }

    [GeneratedRegex(@"^(\d{4})[/.](\d{1,2})[/.](\d{1,2})")]
    private static partial Regex DayMarks();

    [GeneratedRegex(@"^(\d{4})年(\d{1,2})月(\d{1,2})日")]
    private static partial Regex ChineseDay();
}
