using Mingjian.Regulation;

namespace Mingjian.Demo;

/// <summary>The demo's clock: the law's time runs as the system's does, but on another day. Sessions and one-time codes do not follow it.</summary>
public sealed class DemoClock(TimeProvider time) : IClockOffset
{
    /// <summary>The day on which a visitor finds the demo city.</summary>
    public static readonly DateOnly FirstDay = new(2026, 3, 20);

    private long ticks;

    public TimeSpan Offset => new(Interlocked.Read(ref ticks));

    /// <summary>Sets the day; the time of day stays the system's.</summary>
    public void SetDay(DateOnly day)
    {
        var present = ChinaClock.DayOf(time.GetUtcNow().UtcDateTime);
        Interlocked.Exchange(ref ticks, TimeSpan.FromDays(day.DayNumber - present.DayNumber).Ticks);
    }

    /// <summary>Sets day and hour, for what the demo city did in the past.</summary>
    public void SetMoment(DateOnly day, int hour) =>
        Interlocked.Exchange(
            ref ticks,
            (ChinaClock.StartOf(day).AddHours(hour) - time.GetUtcNow().UtcDateTime).Ticks
        );
}
