using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Console.Extra;

/// <summary>其他资料: what the bureau asks for beyond the six papers, defined here without code.</summary>
[NeedsDuty(ListingDuties.Check)]
public sealed class ListExtraPapersModel(
    MingjianDb db,
    ChinaClock clock,
    DefineExtraPaper defineExtraPaper,
    EndExtraPaper endExtraPaper
) : PageModel, ILoads
{
    private static readonly InlineValidator<ListExtraPapersModel> Input = new()
    {
        v =>
            v.RuleFor(m => m.PaperTitle)
                .NotEmpty()
                .WithMessage("请填写资料名称")
                .MaximumLength(100)
                .WithMessage("资料名称不超过 100 字"),
        v => v.RuleFor(m => m.From).NotNull().WithMessage("请填写起始日期"),
        v =>
            v.RuleFor(m => m.NeedsFile)
                .Must((m, file) => file || m.NeedsText)
                .WithMessage("请至少要求文件或文字之一"),
    };

    [BindProperty]
    public string PaperTitle { get; set; } = "";

    [BindProperty]
    public string Help { get; set; } = "";

    [BindProperty]
    public bool NeedsFile { get; set; } = true;

    [BindProperty]
    public bool NeedsText { get; set; }

    [BindProperty]
    public bool IsRequired { get; set; } = true;

    [BindProperty]
    public Services OnlyFor { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    public IReadOnlyList<ExtraPaperDefinition> Definitions { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        From ??= clock.Today;
        Definitions = await db
            .ExtraPaperDefinitions.AsNoTracking()
            .OrderBy(d => d.To != null)
            .ThenBy(d => d.From)
            .ThenBy(d => d.DefinitionId)
            .ToListAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        await defineExtraPaper.RunAsync(
            new(PaperTitle, Help, NeedsFile, NeedsText, IsRequired, OnlyFor, From!.Value),
            stop
        );
        this.Say("已增设。起始日期之后提交的申请须附上。");
        return Redirect("/console/extra-papers");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid definitionId, CancellationToken stop)
    {
        await endExtraPaper.RunAsync(definitionId, stop);
        this.Say("已停止要求。");
        return Redirect("/console/extra-papers");
    }
}
