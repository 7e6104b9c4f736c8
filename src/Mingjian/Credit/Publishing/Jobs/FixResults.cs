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

/// <summary>
/// 结果确定: each result on the later of the end of its publicity and the end of its last review (I-06). From that day run the seven working
/// days of publication.
/// </summary>
[Article("19.1", "20")]
public sealed class FixResults(MingjianDb db, LawBook book, Notifications notifications) : IDailyJob
{
    private const int AtOnce = 500;

    public string Name => "credit.fix-results";

    public string Title => "评价结果确定";

    public TimeOnly At => new(0, 30);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        db.Desk.Open<FixResults>(CreditDuties.Publish);
        var due = await DueAsync(today, stop);

        if (due.Count == 0)
        {
            return new(0);
        }

        // Broken off between the two, nobody would be told of what is fixed.
        await using var together = await db.Database.BeginTransactionAsync(stop);
        Term? first = null;

        foreach (var ids in due.Chunk(AtOnce))
        {
            first = Earlier(first, await FixAsync(ids, today, stop));
        }

        await TellAsync(due.Count, first!, today, stop);
        await together.CommitAsync(stop);
        return new(due.Count);
    }

    private Task<List<Guid>> DueAsync(DateOnly today, CancellationToken stop) =>
        db
            .Ratings.Where(r =>
                (r.Stage == RatingStage.OnNotice || r.Stage == RatingStage.UnderReview)
                && r.OpenReviews == 0
                && r.NoticeTerm!.EndsOn < today
            )
            .OrderBy(r => r.RatingId)
            .Select(r => r.RatingId)
            .ToListAsync(stop);

    private async Task<Term?> FixAsync(Guid[] ids, DateOnly today, CancellationToken stop)
    {
        Term? first = null;
        var ratings = await db
            .Ratings.Where(r => EF.Parameter(ids).Contains(r.RatingId))
            .OrderBy(r => r.RatingId)
            .ToListAsync(stop);
        var reviews = (
            await db
                .Objections.Where(o => EF.Parameter(ids).Contains(o.RatingId))
                .Where(o => o.Stage == ObjectionStage.Answered)
                .OrderBy(o => o.ObjectionId)
                .Select(o => new { o.RatingId, o.FinishedOn })
                .ToListAsync(stop)
        ).ToLookup(o => o.RatingId, o => o.FinishedOn);

        foreach (var rating in ratings)
        {
            var fixedOn = reviews[rating.RatingId].Append(rating.NoticeTerm!.EndsOn).Max()!.Value;
            rating.Fix(today, await book.TermAsync(SettingName.PublicationDays, fixedOn, stop));
            first = Earlier(first, rating.PublicationTerm);
        }

        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return first;
    }

    private async Task TellAsync(int results, Term term, DateOnly today, CancellationToken stop)
    {
        foreach (var role in new[] { Role.ReviewingOfficer, Role.BureauLeader })
        {
            await notifications.PostOnceAsync(
                $"credit.fixed:{today:yyyy-MM-dd}",
                Recipient.Holders(role),
                new(
                    $"{results} 家机构的评价结果已确定，请公布",
                    term.EndsOn is { } end
                        ? $"最早的一家须在 {end:yyyy-MM-dd} 前公布并共享给市场监督管理部门。"
                        : "公布期限待放假安排公布后确定。",
                    CreditPaths.Publications,
                    "20",
                    term.EndsOn
                ),
                stop
            );
        }

        await db.SaveChangesAsync(stop);
    }

    private static Term? Earlier(Term? one, Term? other) =>
        one is null || (other is not null && other.Start < one.Start) ? other : one;
}
