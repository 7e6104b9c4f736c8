using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing;

/// <summary>Looks at a publicity and keeps what was seen; the use case or job saves (18, I-14).</summary>
[Article("18")]
public sealed class NoticeWatch(MingjianDb db, ChinaClock clock, NoticeFetcher fetcher)
{
    public async Task<NoticeFetch> LookAsync(Notice notice, CancellationToken stop)
    {
        var address = new Uri(notice.Address);
        List<string> expected = [notice.Number];

        // The bureau's own site shows the tables as attachments: there the paper's number is looked for.
        if (fetcher.IsOwn(address))
        {
            expected.AddRange(
                await db
                    .NoticeLines.Where(l => l.NoticeId == notice.NoticeId)
                    .OrderBy(l => l.Number)
                    .Select(l => l.Name)
                    .ToListAsync(stop)
            );
        }

        var look = await fetcher.LookAsync(address, expected, stop);
        var fetch = new NoticeFetch
        {
            NoticeId = notice.NoticeId,
            At = clock.Now,
            Status = look.Status,
            Digest = look.Digest,
            IsComplete = look.Problem.Length == 0,
            Problem = look.Problem,
        };
        notice.Look(fetch);
        db.NoticeFetches.Add(fetch);
        return fetch;
    }
}

/// <summary>One day of a publicity: what the looks of that day say.</summary>
/// <param name="Looks">Looks of the day.</param>
/// <param name="Problem">Why it is not proven; empty when it is.</param>
public sealed record NoticeDay(DateOnly Day, int Looks, string Problem)
{
    public bool IsProven => Problem.Length == 0;

    /// <summary>The proof day by day, from the day after posting to the end of the term or to today.</summary>
    public static IReadOnlyList<NoticeDay> Of(
        Notice notice,
        IEnumerable<NoticeFetch> fetches,
        DateOnly today
    )
    {
        var last = notice.Term.EndsOn is { } end && end < today ? end : today;
        var byDay = fetches.ToLookup(f => ChinaClock.DayOf(f.At));
        List<NoticeDay> days = [];

        for (var day = notice.PostedOn.AddDays(1); day <= last; day = day.AddDays(1))
        {
            var looks = byDay[day].OrderBy(f => f.At).ToList();
            days.Add(
                new(
                    day,
                    looks.Count,
                    looks.Count == 0 ? "当日没有查看记录。"
                        : looks.Find(f => !f.IsComplete) is { } bad ? bad.Problem
                        : ""
                )
            );
        }

        return days;
    }
}
