using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>发布公示: all results of a decided evaluation.</summary>
[NeedsDuty(CreditDuties.PostNotice)]
public sealed class PostNoticeModel(
    MingjianDb db,
    ChinaClock clock,
    LawBook book,
    PostEvaluationNotice post
) : PageModel, ILoads
{
    [FromRoute]
    public Guid EvaluationId { get; init; }

    [BindProperty]
    public string Address { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png")]
    public List<Attachment> Capture { get; set; } = [];

    public Evaluation Evaluation { get; private set; } = null!;

    /// <summary>The bureau's own site is the official one (I-14).</summary>
    public bool IsBureausSite { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    public IReadOnlyDictionary<string, int> Counts { get; private set; } =
        new Dictionary<string, int>();

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Evaluation =
            await db
                .Evaluations.AsNoTracking()
                .SingleOrDefaultAsync(e => e.EvaluationId == EvaluationId, stop)
            ?? throw new NotFound("evaluation");
        var law = await book.OnAsync(clock.Today, stop);
        IsBureausSite = law.Settings.Choice(SettingName.OfficialSite) == OfficialSites.Bureau;
        EndsOn = law.Term(SettingName.NoticeDays, clock.Today).EndsOn;
        var counts = await db
            .Ratings.Where(r => r.EvaluationId == EvaluationId)
            .GroupBy(r => r.Grade)
            .Select(g => new { Grade = g.Key, Count = g.Count() })
            .ToListAsync(stop);
        Counts = Enum.GetValues<Grade>()
            .Select(g => (Grade?)g)
            .Append(null)
            .ToDictionary(
                g => g is { } grade ? $"{grade} 级（{grade.Text()}）" : "不予评定",
                g => counts.Find(c => c.Grade == g)?.Count ?? 0
            );
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var id = await post.RunAsync(
            EvaluationId,
            Address.Length > 0 ? new(Address, Capture.FirstOrDefault()) : null,
            stop
        );
        this.Say("公示已发布，已通知各机构。");
        return Redirect(RatingLinks.Notice(id));
    }
}
