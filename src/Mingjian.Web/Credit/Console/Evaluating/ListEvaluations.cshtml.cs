using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Evaluating.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>年度评价: every evaluation, and the form that opens the next.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListEvaluationsModel(
    MingjianDb db,
    LawBook book,
    ChinaClock clock,
    Desk desk,
    OpenEvaluation openEvaluation
) : PageModel, ILoads
{
    private static readonly Sorts<Row> Sorts = new() { { "year", r => r.Year } };

    public sealed class Row
    {
        public required Guid EvaluationId { get; init; }
        public required int Year { get; init; }
        public required DateOnly From { get; init; }
        public required DateOnly To { get; init; }
        public required EvaluationStage Stage { get; init; }
        public required int Members { get; init; }
        public required DateOnly? StatementDueOn { get; init; }
    }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public int CycleMonths { get; private set; }

    public bool MayOpen => desk.Actor.Duties.Contains(CreditDuties.Evaluate);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-year");
        CycleMonths = (await book.SettingsAsync(stop))
            .On(clock.Today)
            .CalendarMonths(SettingName.EvaluationCycleMonths);
        var period = EvaluationPeriod.Before(clock.Today, CycleMonths);
        (From, To) = (From ?? period.From, To ?? period.To);
        Rows = await db
            .Evaluations.AsNoTracking()
            .Select(e => new Row
            {
                EvaluationId = e.EvaluationId,
                Year = e.Year,
                From = e.From,
                To = e.To,
                Stage = e.Stage,
                Members = e.MemberCount,
                StatementDueOn = e.StatementDueOn,
            })
            .SortBy(Sorts, Table, r => r.EvaluationId)
            .ToPageAsync(Table, stop);
    }

    [ActNeeds(CreditDuties.Evaluate)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (From is null || To is null)
        {
            await LoadAsync(stop);
            return this.Wrong(nameof(From), "请填写评价期间的起始日和截止日");
        }

        var id = await openEvaluation.RunAsync(new(From.Value, To.Value), stop);
        this.Say("评价已启动。请核对纳入范围后冻结数据。");
        return Redirect(EvaluationLinks.Evaluation(id));
    }
}
