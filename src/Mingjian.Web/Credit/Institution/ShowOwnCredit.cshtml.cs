using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Ratings;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Institution;

/// <summary>信用情况: the institution's own grade, what runs and until when, what would come out today, and what to mend.</summary>
[NeedsDuty(CreditDuties.ReadOwn)]
public sealed class ShowOwnCreditModel(OwnCreditDesk own, LawBook book, Desk desk, ChinaClock clock)
    : PageModel
{
    public IReadOnlyList<GradeSpan> Spans { get; private set; } = [];

    public IReadOnlyList<Rating> Ratings { get; private set; } = [];

    public IReadOnlyList<Objection> Objections { get; private set; } = [];

    public IReadOnlyList<OwnLetter> Letters { get; private set; } = [];

    public RunningPart? Running { get; private set; }

    public IReadOnlyList<MendingRow> Mending { get; private set; } = [];

    /// <summary>As of today; <c>null</c> for who was not in the 名录 in the running period.</summary>
    public OwnStanding? Standing { get; private set; }

    public WorkingCalendar Calendar { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public GradeSpan? InForce => Spans.FirstOrDefault(s => s.UntilAt is null);

    /// <summary>Whoever may file an objection or state the case sees the button; the others see where it stands.</summary>
    public bool MayObject => desk.Actor.Duties.Contains(CreditDuties.Object);

    public bool MayState =>
        desk.Actor.Duties.Contains(CreditDuties.StateCase) && Running?.MayState(Today) == true;

    public IEnumerable<Rating> OnTheWay =>
        Ratings.Where(r =>
            r.Stage is RatingStage.OnNotice or RatingStage.UnderReview or RatingStage.Fixed
        );

    public IEnumerable<Objection> OwnObjections =>
        Objections.Where(o => o.By == ObjectorKind.Institution);

    public int OthersObjections => Objections.Count(o => o.By != ObjectorKind.Institution);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Calendar = await book.CalendarAsync(stop);
        Spans = await own.SpansAsync(stop);
        Ratings = await own.RatingsAsync(stop);
        Objections = await own.ObjectionsAsync(stop);
        Letters = await own.LettersAsync(stop);
        Running = await own.RunningAsync(stop);
        Mending = await own.MendingAsync(Running, stop);
        Standing = await own.StandingAsync(stop);
    }

    public Rating? RatingOf(GradeSpan span) =>
        Ratings.FirstOrDefault(r => r.RatingId == span.RatingId);

    public ClockView? Clock(Rating rating) =>
        rating.Stage == RatingStage.Fixed ? View(rating.PublicationTerm, "公布期限", "20")
        : rating.NoticeTerm is { } notice
            ? ClockView.Standing(notice, Calendar, Today, "公示期", "18")
        : null;

    public ClockView? Clock(Objection objection) => View(objection.ReviewTerm, "复核期限", "19.2");

    private ClockView? View(Term? term, string title, string clause) =>
        term is null ? null : ClockView.Of(term, Calendar, Today, title, clause);

    /// <summary>The stages of an evaluation, with the day on which each was reached.</summary>
    public IReadOnlyList<Stage> Stages =>
        [.. Shown.Select(s => new Stage(s.Stage.Text(), s.Clause, ReachedOn(s.Stage)))];

    public int At => Array.FindIndex(Shown, s => s.Stage == Running!.Evaluation.Stage) + 1;

    private static readonly (EvaluationStage Stage, string Clause)[] Shown =
    [
        (EvaluationStage.Open, "14.2"),
        (EvaluationStage.Frozen, "14.2"),
        (EvaluationStage.Computed, "16"),
        (EvaluationStage.Previewed, "14.2"),
        (EvaluationStage.Proposed, "3.2"),
        (EvaluationStage.Reviewed, "3.1"),
        (EvaluationStage.Decided, "14.2"),
        (EvaluationStage.OnNotice, "18"),
        (EvaluationStage.Published, "20"),
    ];

    private string? ReachedOn(EvaluationStage stage) =>
        Running?.Evaluation.Steps.LastOrDefault(s => s.Stage == stage) is { } step
            ? Ui.Text.Iso(ChinaClock.DayOf(step.At))
            : null;
}
