using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>公示: every publicity, running and over, and the evaluations that wait for theirs.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListNoticesModel(MingjianDb db, Desk desk, ChinaClock clock) : PageModel
{
    private static readonly Sorts<Row> Sorts = new() { { "posted", r => r.PostedOn } };

    public sealed record Row
    {
        public required Guid NoticeId { get; init; }
        public required string Number { get; init; }
        public required string Title { get; init; }
        public required NoticeCause Cause { get; init; }
        public required DateOnly PostedOn { get; init; }
        public required DateOnly? EndsOn { get; init; }
        public required int Results { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    /// <summary>Decided evaluations whose results are not on publicity yet.</summary>
    public IReadOnlyList<Evaluation> ToPost { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool MayPost => desk.Actor.Duties.Contains(CreditDuties.PostNotice);

    public async Task OnGetAsync(string? q, NoticeCause? cause, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-posted");
        var word = q?.Trim() ?? "";
        var notices = db.Notices.AsNoTracking();
        notices = cause is { } only ? notices.Where(n => n.Cause == only) : notices;
        notices =
            word.Length > 0
                ? notices.Where(n => n.Number.Contains(word) || n.Title.Contains(word))
                : notices;
        Rows = await notices
            .Select(n => new Row
            {
                NoticeId = n.NoticeId,
                Number = n.Number,
                Title = n.Title,
                Cause = n.Cause,
                PostedOn = n.PostedOn,
                EndsOn = n.Term.EndsOn,
                Results = n.Results,
            })
            .SortBy(Sorts, Table, r => r.NoticeId)
            .ToPageAsync(Table, stop);
        ToPost = await db
            .Evaluations.AsNoTracking()
            .Where(e => e.Stage == EvaluationStage.Decided)
            .OrderBy(e => e.Year)
            .ThenBy(e => e.EvaluationId)
            .ToListAsync(stop);
    }
}
