using System.Globalization;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Portal;

/// <summary>
/// The two times of a question to the register as people and programs write them: <c>asOf</c>, a day (default today), and <c>knownAt</c>,
/// a day (what was known when it was over) or a moment with its offset (default now).
/// </summary>
public sealed record AskedDay(DateOnly AsOf, DateOnly? KnownOn, DateTime? KnownAt, DateOnly Today)
{
    public RegisterDay Day => new(AsOf, KnownAt);

    /// <summary>What holds today as far as is known now.</summary>
    public bool IsPresent => AsOf == Today && KnownAt is null;

    /// <summary>The moment of knowledge, UTC.</summary>
    public DateTime Moment(DateTime now) => KnownAt ?? now;

    /// <summary>What is shown, in one sentence.</summary>
    public string InWords =>
        IsPresent
            ? $"以下是今天 {Text.Day(Today)}的情况。"
            : $"以下是 {Text.Day(AsOf)}的情况，{KnownInWords}。";

    private string KnownInWords =>
        KnownOn is { } day ? $"按截至 {Text.Day(day)}已经登记的信息显示"
        : KnownAt is { } moment ? $"按截至 {Text.ExactMoment(moment)} 已经登记的信息显示"
        : "按目前已经登记的信息显示";

    public static AskedDay Of(IQueryCollection query, ChinaClock clock, List<ApiFault> faults) =>
        Of(query["asOf"], query["knownAt"], clock, faults);

    public static AskedDay Of(
        string? asOf,
        string? knownAt,
        ChinaClock clock,
        List<ApiFault> faults
    )
    {
        var today = clock.Today;
        var day = today;

        if (!string.IsNullOrEmpty(asOf) && !TryDay(asOf, out day))
        {
            faults.Add(new("/query/asOf", $"asOf“{asOf}”不是日期，请写成 2026-03-20 这样的形式。"));
            day = today;
        }

        var asked = new AskedDay(day, KnownOn: null, KnownAt: null, today);

        return string.IsNullOrEmpty(knownAt) ? asked : asked.Known(knownAt, clock.Now, faults);
    }

    private AskedDay Known(string text, DateTime now, List<ApiFault> faults)
    {
        if (TryDay(text, out var day))
        {
            if (day <= Today)
            {
                return day == Today
                    ? this
                    : this with
                    {
                        KnownOn = day,
                        KnownAt = RegisterDay.EndOf(day),
                    };
            }
        }
        else if (TryMoment(text, out var moment))
        {
            if (moment <= now)
            {
                return this with { KnownAt = moment };
            }
        }
        else
        {
            faults.Add(
                new(
                    "/query/knownAt",
                    $"knownAt“{text}”不是日期或时刻，请写成 2026-03-20 或 2026-03-20T10:00:00+08:00 这样的形式。"
                )
            );
            return this;
        }

        faults.Add(new("/query/knownAt", $"knownAt“{text}”还没有到，请写今天或以前的日期。"));
        return this;
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );

    private static bool TryMoment(string text, out DateTime moment)
    {
        var read = DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var given
        );
        moment = given.UtcDateTime;
        return read;
    }
}
