using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Regulation;
using Mingjian.Web.Host;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Ui.Style;

/// <summary>Every piece in its states, for whoever builds pages. Only in development and in the demo.</summary>
[AllowAnonymous]
public sealed class ShowStyleModel(Installation installation, IWebHostEnvironment environment)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<ShowStyleModel> Input = new()
    {
        v => v.RuleFor(m => m.Contact).NotEmpty().WithMessage("请填写联系人，以便告知办理结果"),
        v =>
            v.RuleFor(m => m.ChangedOn)
                .LessThanOrEqualTo(Samples.Today)
                .WithMessage("变更之日不能晚于今天（2026-03-20）"),
    };

    [BindProperty]
    public string Contact { get; set; } = "";

    [BindProperty]
    public DateOnly? ChangedOn { get; set; } = Samples.Today;

    [BindProperty]
    public decimal? Amount { get; set; } = 125.5m;

    [BindProperty]
    public SampleKind Kind { get; set; }

    [BindProperty]
    public List<string> Services { get; set; } = ["监测"];

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public bool Agreed { get; set; }

    [BindProperty, TakesFiles("pdf,jpg,png")]
    public List<Attachment> Papers { get; set; } = [];

    public TableQuery Table { get; private set; } = new(1, 20, null);

    public Page<SampleRow> Rows { get; private set; } = new([], 1, 20, 0);

    public static Page<SampleRow> NoRows { get; } = new([], 1, 20, 0);

    public static IEnumerable<SelectListItem> Districts => Choices.Of(Samples.Districts);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment() && !installation.Demo)
        {
            context.Result = NotFound();
            return;
        }

        Table = TableQuery.Of(Request, "number");
        Rows = Samples.Rows(
            Table,
            Request.Query["q"].ToString(),
            Request.Query["district"].ToString()
        );
    }

    public void OnGet() => Papers = [Samples.Paper];

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public IActionResult OnPost()
    {
        if (!Input.Check(this))
        {
            return Page();
        }

        this.Say("样例已提交。");
        return Redirect("/style");
    }

    public void OnPostRefuse() =>
        throw new RuleBroken(
            new(
                "STYLE-6-1",
                "6",
                "变更之日不能早于纳入名录之日（2024-03-01）。请核对营业执照上的日期。"
            )
        );
}
