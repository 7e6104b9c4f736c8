using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Institution;

/// <summary>On the institution's home: a preview that may be answered, a result on publicity.</summary>
public sealed class OwnCreditHome(OwnCreditDesk own, LawBook book, Desk desk, ChinaClock clock)
    : IHomeSection
{
    public string Area => "/institution";

    public string? Duty => CreditDuties.ReadOwn;

    public int Order => 40;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var running = await own.RunningAsync(stop);
        var ratings = await own.RatingsAsync(stop);
        var calendar = await book.CalendarAsync(stop);
        var due = new List<HomeWork>();

        if (running?.MayState(clock.Today) == true)
        {
            due.Add(
                new(
                    $"{running.Evaluation.Year} 年度信用评价预告知",
                    EvaluationLinks.OwnMember(running.Member.MemberId),
                    Holds(CreditDuties.StateCase) ? "陈述申辩" : "查看",
                    $"可以陈述申辩，到 {Text.Day(running.Evaluation.StatementDueOn)} 为止"
                )
            );
        }

        due.AddRange(
            ratings
                .Where(r => r.Stage is RatingStage.OnNotice or RatingStage.UnderReview)
                .Where(r => r.IsInNotice(clock.Today))
                .Select(r => Work(r, calendar))
        );
        return new() { Due = due };
    }

    private HomeWork Work(Rating rating, WorkingCalendar calendar) =>
        new(
            $"{rating.Year} 年度信用等级公示：{(rating.Grade is { } grade ? $"{grade} 级" : "不予评定")}",
            AnalysisLinks.Own,
            Holds(CreditDuties.Object) ? "核对" : "查看",
            "有异议的，在公示期内提出",
            ClockView.Brief(rating.NoticeTerm!, calendar, clock.Today, "公示期")
        );

    private bool Holds(string duty) => desk.Actor.Duties.Contains(duty);
}
