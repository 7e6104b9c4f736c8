using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Institution.Ratings;

/// <summary>提出异议: the institution's own result, its clock, what it objected to before, and the form while the publicity runs.</summary>
[NeedsDuty(CreditDuties.ReadOwn)]
public sealed class FileObjectionModel(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook book,
    Mingjian.Credit.Ratings.UseCases.FileObjection file
) : PageModel, ILoads
{
    private static readonly InlineValidator<FileObjectionModel> Input = new()
    {
        v => v.RuleFor(m => m.Contact).NotEmpty().WithMessage("请填写联系方式，以便告知复核意见"),
        v => v.RuleFor(m => m.Statement).NotEmpty().WithMessage("请写明对哪一项有异议、理由是什么"),
        v =>
            v.RuleFor(m => m.Evidence)
                .NotEmpty()
                .WithMessage("请上传佐证资料，没有佐证的视为无异议"),
    };

    [FromRoute]
    public Guid RatingId { get; init; }

    [BindProperty]
    public string Contact { get; set; } = "";

    [BindProperty]
    public string Statement { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Evidence { get; set; } = [];

    public Rating Rating { get; private set; } = null!;

    /// <summary>The institution's own; what others object to is not its to see before the opinion.</summary>
    public IReadOnlyList<Objection> Own { get; private set; } = [];

    public ClockView? Clock { get; private set; }

    public bool MayObject =>
        Rating.Stage is RatingStage.OnNotice or RatingStage.UnderReview
        && Rating.IsInNotice(clock.Today)
        && desk.Actor.Duties.Contains(CreditDuties.Object);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var own = desk.Actor.OrganisationId;
        Rating =
            await db
                .Ratings.AsNoTracking()
                .SingleOrDefaultAsync(
                    r => r.RatingId == RatingId && r.InstitutionId == own && r.NoticeId != null,
                    stop
                )
            ?? throw new NotFound("rating");
        Own = await db
            .Objections.AsNoTracking()
            .Where(o => o.RatingId == RatingId && o.By == ObjectorKind.Institution)
            .OrderBy(o => o.ReceivedAt)
            .ThenBy(o => o.ObjectionId)
            .ToListAsync(stop);
        Clock = Rating.NoticeTerm is { } term
            ? ClockView.Standing(term, await book.CalendarAsync(stop), clock.Today, "公示期", "18")
            : null;
    }

    [ActNeeds(CreditDuties.Object)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        var filed = await file.RunAsync(
            RatingId,
            ObjectorKind.Institution,
            desk.Actor.OrganisationName,
            Contact,
            Statement,
            Evidence,
            stop
        );
        this.Say(
            filed.Stage == ObjectionStage.UnderReview
                ? $"异议 {filed.Number} 已受理，将在复核期限内告知复核意见。"
                : $"异议 {filed.Number} 已收到，视为无异议，理由见告知书。"
        );
        return Redirect(RatingLinks.OwnRating(RatingId));
    }
}
