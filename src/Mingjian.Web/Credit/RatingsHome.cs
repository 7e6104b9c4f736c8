using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit;

/// <summary>The bureau's home: reviews, publications and packages by their clocks, evaluations that wait for their publicity, direct Ds to confirm.</summary>
public sealed class RatingsHome(MingjianDb db, Desk desk, ChinaClock clock, LawBook book)
    : IHomeSection
{
    private const int Shown = 15;

    public string Area => "/console";

    public string? Duty => CreditDuties.Read;

    public int Order => 45;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var calendar = await book.CalendarAsync(stop);
        List<HomeWork> work =
        [
            .. await ReviewsAsync(calendar, stop),
            .. await PackagesAsync(calendar, stop),
            .. await RestAsync(stop),
        ];

        return new()
        {
            Overdue = [.. work.Where(w => w.Clock is { Left: < 0 })],
            Due = [.. work.Where(w => w.Clock is not { Left: < 0 })],
        };
    }

    private bool Holds(string duty) => desk.Actor.Duties.Contains(duty);

    private async Task<IEnumerable<HomeWork>> ReviewsAsync(
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        if (!Holds(CreditDuties.Review) && !Holds(CreditDuties.ReceiveObjection))
        {
            return [];
        }

        var open = await db
            .Objections.AsNoTracking()
            .Where(o =>
                o.Stage == ObjectionStage.UnderReview
                || (o.ToldOn == null && o.Stage != ObjectionStage.Received)
            )
            .OrderBy(o => o.ReceivedOn)
            .ThenBy(o => o.ObjectionId)
            .Take(Shown)
            .ToListAsync(stop);
        return open.Select(o => new HomeWork(
            $"异议 {o.Number}",
            RatingLinks.Objection(o.ObjectionId),
            o.Stage == ObjectionStage.UnderReview ? "复核" : "告知",
            o.Stage.Text(),
            o.Stage == ObjectionStage.UnderReview && o.ReviewTerm is { } term
                ? ClockView.Brief(term, calendar, clock.Today, "复核期限")
                : null
        ));
    }

    private async Task<IEnumerable<HomeWork>> PackagesAsync(
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        if (!Holds(CreditDuties.Publish))
        {
            return [];
        }

        var packages = await db
            .SharePackages.AsNoTracking()
            .Where(p => p.Stage != ShareStage.Acknowledged)
            .OrderBy(p => p.MadeAt)
            .ThenBy(p => p.SharePackageId)
            .Take(Shown)
            .ToListAsync(stop);
        var first = await db
            .Ratings.AsNoTracking()
            .Where(r => r.Stage == RatingStage.Fixed)
            .OrderBy(r => r.FixedOn)
            .ThenBy(r => r.RatingId)
            .FirstOrDefaultAsync(stop);
        var work = packages
            .Select(p => new HomeWork(
                $"共享数据包 {p.Number}",
                RatingLinks.Package(p.SharePackageId),
                "跟踪",
                p.Stage.Text(),
                ClockView.Brief(p.Term, calendar, clock.Today, "共享期限")
            ))
            .ToList();

        if (first?.PublicationTerm is { } term)
        {
            work.Add(
                new(
                    "评价结果已确定，待公布",
                    RatingLinks.Publications,
                    "公布",
                    "",
                    ClockView.Brief(term, calendar, clock.Today, "公布期限")
                )
            );
        }

        return work;
    }

    private async Task<IEnumerable<HomeWork>> RestAsync(CancellationToken stop)
    {
        var toPost = Holds(CreditDuties.PostNotice)
            ? await db
                .Evaluations.AsNoTracking()
                .Where(e => e.Stage == EvaluationStage.Decided)
                .OrderBy(e => e.EvaluationId)
                .ToListAsync(stop)
            : [];
        var person = desk.Actor.PersonId;
        var toConfirm = Holds(CreditDuties.ConfirmDirectD)
            ? await db
                .DirectDs.AsNoTracking()
                .Where(d => d.Stage == DirectDStage.Proposed && d.ProposedBy != person)
                .OrderBy(d => d.ProposedOn)
                .ThenBy(d => d.DirectDId)
                .Take(Shown)
                .ToListAsync(stop)
            : [];
        return
        [
            .. toPost.Select(e => new HomeWork(
                $"{e.Year} 年度评价结果",
                RatingLinks.PostNotice(e.EvaluationId),
                "公示"
            )),
            .. toConfirm.Select(d => new HomeWork(
                $"直接评定：{d.Document}",
                RatingLinks.DirectD(d.DirectDId),
                "确认"
            )),
        ];
    }
}
