using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Scheduling;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Publishing.Jobs;

/// <summary>期限提醒: reviews, publication and sharing that are about to end, or are over (19.2, 20).</summary>
[Article("19.2", "20")]
public sealed class RemindOfRatings(MingjianDb db, LawBook book, Notifications notifications)
    : IDailyJob
{
    public string Name => "credit.remind";

    public string Title => "复核、公布和共享期限提醒";

    public TimeOnly At => new(6, 20);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        var ladder = new ReminderLadder(
            (await book.SettingsAsync(stop)).On(today).Ladder(SettingName.CaseReminderDays)
        );
        var until = today.AddDays(ladder.Steps.Max());
        var posted = 0;

        foreach (var due in await DueAsync(until, stop))
        {
            posted += await RemindAsync(due, ladder, today, stop) ? 1 : 0;
        }

        await db.SaveChangesAsync(stop);
        return new(posted);
    }

    private async Task<List<DueClock>> DueAsync(DateOnly until, CancellationToken stop)
    {
        var reviews = await db
            .Objections.AsNoTracking()
            .Where(o => o.Stage == ObjectionStage.UnderReview && o.ReviewTerm!.EndsOn <= until)
            .OrderBy(o => o.ObjectionId)
            .ToListAsync(stop);
        var publications = await db
            .Ratings.Where(r => r.Stage == RatingStage.Fixed && r.PublicationTerm!.EndsOn <= until)
            .GroupBy(r => r.PublicationTerm!.EndsOn)
            .Select(g => new { EndsOn = g.Key, Results = g.Count() })
            .OrderBy(g => g.EndsOn)
            .ToListAsync(stop);
        var packages = await db
            .SharePackages.AsNoTracking()
            .Where(p => p.Stage != ShareStage.Acknowledged && p.Term.EndsOn <= until)
            .OrderBy(p => p.SharePackageId)
            .ToListAsync(stop);

        return
        [
            .. reviews.Select(OfReview),
            .. publications.Select(p => new DueClock(
                $"credit.publish:{p.EndsOn:yyyy-MM-dd}",
                $"{p.Results} 家机构评价结果的公布和共享期限",
                p.EndsOn!.Value,
                Recipient.Holders(Role.ReviewingOfficer),
                CreditPaths.Publications,
                "20"
            )),
            .. packages.Select(p => new DueClock(
                $"credit.share:{p.SharePackageId:N}",
                $"共享数据包 {p.Number} {(p.Stage == ShareStage.Ready ? "尚未送达" : "尚未签收")}，共享期限",
                p.Term.EndsOn!.Value,
                Recipient.Holders(Role.ReviewingOfficer),
                CreditPaths.Package(p.SharePackageId),
                "20",
                p.SharePackageId
            )),
        ];
    }

    private static DueClock OfReview(Objection objection) =>
        new(
            $"credit.review:{objection.ObjectionId:N}",
            $"异议 {objection.Number} 的复核期限",
            objection.ReviewTerm!.EndsOn!.Value,
            objection.ReviewerId is { } reviewer
                ? Recipient.Person(reviewer)
                : Recipient.Holders(Role.CaseOfficer),
            CreditPaths.Objection(objection.ObjectionId),
            "19.2",
            objection.ObjectionId
        );

    private async Task<bool> RemindAsync(
        DueClock due,
        ReminderLadder ladder,
        DateOnly today,
        CancellationToken stop
    )
    {
        if (ladder.StepOn(today, due.EndsOn) is not { } step)
        {
            return false;
        }

        var overdue = due.EndsOn < today;
        return await notifications.PostOnceAsync(
            ReminderLadder.Key(due.Key, due.EndsOn, overdue ? -1 : step),
            due.To,
            new(
                overdue
                    ? $"{due.What}已于 {due.EndsOn:yyyy-MM-dd} 届满"
                    : $"{due.What}到 {due.EndsOn:yyyy-MM-dd} 为止",
                "请尽快办理。",
                due.Link,
                due.Clause,
                overdue ? null : due.EndsOn,
                due.About
            ),
            stop
        );
    }

    private sealed record DueClock(
        string Key,
        string What,
        DateOnly EndsOn,
        Recipient To,
        string Link,
        string Clause,
        Guid? About = null
    );
}
