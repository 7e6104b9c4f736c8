namespace Mingjian.Regulation;

/// <summary>
/// The only clock of the law. Its day is Beijing's: at 07:59 in Beijing the UTC date is still yesterday's.
/// In demo mode <see cref="IClockOffset"/> moves it; sessions, one-time codes and rate limits never use it.
/// </summary>
public sealed class ChinaClock(TimeProvider time, IClockOffset? offset = null)
{
    public static readonly TimeZoneInfo Beijing = TimeZoneInfo.FindSystemTimeZoneById(
        "Asia/Shanghai"
    );

    /// <summary>The moment, UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime + (offset?.Offset ?? TimeSpan.Zero);

    /// <summary>The day in Beijing.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The Beijing day on which a UTC moment falls.</summary>
    public static DateOnly DayOf(DateTime moment) => DateOnly.FromDateTime(ToBeijing(moment));

    /// <summary>The UTC moment as Beijing's clocks show it.</summary>
    public static DateTime ToBeijing(DateTime moment) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), Beijing);

    /// <summary>The UTC moment at which a Beijing day begins.</summary>
    public static DateTime StartOf(DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Beijing);

    /// <summary>The UTC moment at which a Beijing day has ended (24:00).</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1));
}

/// <summary>How far the law's clock stands from the system's. Zero outside the demo.</summary>
public interface IClockOffset
{
    TimeSpan Offset { get; }
}
