using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>公布: fixed results by the day until which they must be published, and what was published.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListPublicationsModel(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    PublishResults publish,
    StepUpCheck stepUp
) : PageModel, ILoads
{
    private static readonly Sorts<Publication> Sorts = new()
    {
        { "published", p => p.PublishedOn },
    };

    [BindProperty]
    public Guid? Evaluation { get; set; }

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public TableQuery Table { get; private set; } = null!;

    public Page<Publication> Rows { get; private set; } = null!;

    public IReadOnlyList<Waiting> ToPublish { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool MayPublish => desk.Actor.Duties.Contains(CreditDuties.Publish);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        ToPublish = await db
            .Ratings.Where(r => r.Stage == RatingStage.Fixed)
            .GroupBy(r => new { r.EvaluationId, r.Year })
            .Select(g => new Waiting
            {
                EvaluationId = g.Key.EvaluationId,
                Year = g.Key.Year,
                Results = g.Count(),
                DueOn = g.Min(r => r.PublicationTerm!.EndsOn),
            })
            .OrderBy(w => w.DueOn)
            .ThenBy(w => w.EvaluationId)
            .ToListAsync(stop);
        Table = TableQuery.Of(Request, "-published");
        Rows = await db
            .Publications.AsNoTracking()
            .SortBy(Sorts, Table, p => p.PublicationId)
            .ToPageAsync(Table, stop);
    }

    [ActNeeds(CreditDuties.Publish)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await stepUp.ConfirmAsync(StepUp, "公布评价结果", stop);
        var only = Evaluation is null
            ? await db
                .Ratings.Where(r => r.Stage == RatingStage.Fixed && r.EvaluationId == null)
                .OrderBy(r => r.RatingId)
                .Select(r => r.RatingId)
                .ToListAsync(stop)
            : [];
        await publish.RunAsync(Evaluation, only, stop);
        this.Say("已公布并生成共享数据包，请跟踪签收。");
        return Redirect(RatingLinks.Packages);
    }

    /// <summary>Results that are fixed and not published.</summary>
    public sealed record Waiting
    {
        public required Guid? EvaluationId { get; init; }
        public required int Year { get; init; }
        public required int Results { get; init; }
        public required DateOnly? DueOn { get; init; }
    }
}
