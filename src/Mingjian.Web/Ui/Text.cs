using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Mingjian.Regulation;

namespace Mingjian.Web.Ui;

/// <summary>How days, moments, amounts and names are written for people.</summary>
public static class Text
{
    private const string Weekdays = "日一二三四五六";
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <summary>2026-03-23</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", Plain);

    public static string Iso(DateOnly? day) => day is { } given ? Iso(given) : "—";

    /// <summary>2026-03-23（周一）</summary>
    public static string Day(DateOnly day) => $"{Iso(day)}（周{Weekdays[(int)day.DayOfWeek]}）";

    public static string Day(DateOnly? day) => day is { } given ? Day(given) : "—";

    /// <summary>2026 年 3 月 23 日, as in letters.</summary>
    public static string LongDay(DateOnly day) =>
        string.Create(Plain, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>2026-03-23 15:04 in Beijing, from a UTC moment.</summary>
    public static string Moment(DateTime utc) =>
        ChinaClock.ToBeijing(utc).ToString("yyyy-MM-dd HH:mm", Plain);

    public static string Moment(DateTime? utc) => utc is { } given ? Moment(given) : "—";

    /// <summary>2026-03-23 15:04:05 in Beijing: for receipts and the journal.</summary>
    public static string ExactMoment(DateTime utc) =>
        ChinaClock.ToBeijing(utc).ToString("yyyy-MM-dd HH:mm:ss", Plain);

    /// <summary>12,345</summary>
    public static string Count(long number) => number.ToString("#,0", Plain);

    /// <summary>12,345.6: thousands separated, no zeros at the end.</summary>
    public static string Number(decimal number) => number.ToString("#,0.########", Plain);

    /// <summary>12,345.00 元; from a hundred thousand on 12.35 万元.</summary>
    public static string Money(decimal yuan) =>
        Math.Abs(yuan) < 100_000
            ? yuan.ToString("#,0.00", Plain) + "\u2009元"
            : (yuan / 10_000).ToString("#,0.00", Plain) + "\u2009万元";

    /// <summary>1.2 MB</summary>
    public static string Bytes(long bytes) =>
        bytes switch
        {
            < 1024 => string.Create(Plain, $"{bytes}\u2009B"),
            < 1024 * 1024 => string.Create(Plain, $"{bytes / 1024.0:0.#}\u2009KB"),
            < 1024L * 1024 * 1024 => string.Create(Plain, $"{bytes / 1048576.0:0.#}\u2009MB"),
            _ => string.Create(Plain, $"{bytes / 1073741824.0:0.##}\u2009GB"),
        };

    /// <summary>3f2a90c41b7e…: enough of a digest to tell two apart.</summary>
    public static string Start(string digest) => digest.Length > 12 ? $"{digest[..12]}…" : digest;

    /// <summary>A digest in groups of four, so that two people can compare it aloud.</summary>
    public static string Groups(string digest) =>
        string.Join(' ', digest.Chunk(4).Select(group => new string(group)));

    /// <summary>The Chinese name of an enum's member, from its <c>[Display]</c>.</summary>
    public static string Of(Enum value) =>
        Names.GetOrAdd(
            value,
            static v =>
                v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name
                ?? v.ToString()
        );
}
