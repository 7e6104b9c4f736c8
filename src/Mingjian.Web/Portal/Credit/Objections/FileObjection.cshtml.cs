using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.Showing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Portal.Credit.Objections;

/// <summary>提出异议 without an account. Late or without evidence it is taken all the same, deemed none, and answered with its letter.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForm)]
[RequestSizeLimit(FileObjectionModel.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = FileObjectionModel.LargestForm)]
[Article("19.1")]
public sealed class FileObjectionModel(
    PublishedRatings ratings,
    FileObjection fileObjection,
    ChinaClock clock
) : PageModel, ILoads
{
    internal const long LargestForm = 40L * 1024 * 1024;
    private const int MostFiles = 10;

    private static readonly InlineValidator<FileObjectionModel> Input = new()
    {
        v =>
            v.RuleFor(m => m.By)
                .Must(by => by is ObjectorKind.Citizen or ObjectorKind.Organisation)
                .WithMessage("请选择您是公民，还是法人或其他组织；参评机构请登录后提出"),
        v => v.RuleFor(m => m.Name).NotEmpty().WithMessage("请填写姓名或者单位名称"),
        v => v.RuleFor(m => m.Contact).NotEmpty().WithMessage("请填写联系方式，以便告知复核意见"),
        v => v.RuleFor(m => m.Text).NotEmpty().WithMessage("请写明对哪一点有异议、理由是什么"),
        v =>
            v.RuleFor(m => m.Evidence)
                .Must(files => files.Count <= MostFiles)
                .WithMessage($"最多上传 {MostFiles} 个文件，请合并后再上传"),
        v =>
            v.RuleFor(m => m.Evidence)
                .Must((m, files) => files.Count > 0 || m.WithoutEvidence)
                .WithMessage("没有佐证资料的，视为无异议。请上传；确实没有的，勾选“没有佐证资料”"),
    };

    [FromRoute]
    public Guid RatingId { get; init; }

    [BindProperty]
    public ObjectorKind? By { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Contact { get; set; } = "";

    [BindProperty]
    public string Text { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,docx,xlsx", FromAnybody = true)]
    public List<Attachment> Evidence { get; set; } = [];

    /// <summary>The objector knows that it will be deemed none.</summary>
    [BindProperty]
    public bool WithoutEvidence { get; set; }

    public Rating Rating { get; private set; } = null!;

    public bool IsInTime => Rating.IsInNotice(clock.Today);

    public IEnumerable<SelectListItem> Kinds =>
        Choices.Of<ObjectorKind>().Where(k => k.Value != nameof(ObjectorKind.Institution));

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Rating = await ratings.FindAsync(RatingId, stop) ?? throw new NotFound("rating");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        var filed = await fileObjection.RunAsync(
            RatingId,
            By!.Value,
            Name,
            Contact,
            Text,
            Evidence,
            stop
        );
        PublicReceipt.Keep(
            this,
            new(
                "异议申请",
                filed.Number,
                filed.Code,
                $"{Rating.Name} {Rating.Year} 年度信用风险等级",
                filed.Stage == ObjectionStage.DeemedNone
                    ? "这一异议逾期或者没有佐证资料，按规定视为无异议，告知书可在办理进度中查看。"
                    : "市生态环境局自收到之日起计算复核期限，期限和复核意见可在办理进度中查看。",
                clock.Now,
                CreditPortalLinks.Objections
            )
        );
        return Redirect(PublicReceipt.Page);
    }
}
