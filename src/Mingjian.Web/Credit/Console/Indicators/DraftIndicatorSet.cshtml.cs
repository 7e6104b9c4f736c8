using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Indicators.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>起草指标体系: from another version, or from a file that is checked as a whole before anything is stored.</summary>
[NeedsDuty(CreditDuties.EditIndicators)]
public sealed class DraftIndicatorSetModel(MingjianDb db, DraftIndicatorSet draft)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<DraftIndicatorSetModel> Input = new()
    {
        v => v.RuleFor(m => m.Name).NotEmpty().WithMessage("请填写版本名称，如“2027 年版”"),
        v => v.RuleFor(m => m.EffectiveFrom).NotNull().WithMessage("请填写施行日"),
        v =>
            v.RuleFor(m => m.CopyOf)
                .NotNull()
                .When(m => m.Paper is null)
                .WithMessage("请选择复制自哪个版本，或选择文件"),
    };

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public DateOnly? EffectiveFrom { get; set; }

    [BindProperty]
    public Guid? CopyOf { get; set; }

    [BindProperty]
    public IFormFile? Paper { get; set; }

    public IReadOnlyList<SetProblem> Problems { get; private set; } = [];

    public IEnumerable<SelectListItem> Sets { get; private set; } = [];

    /// <summary>What a file that was only checked holds.</summary>
    public IndicatorSetContent? Checked { get; private set; }

    /// <summary>How many of its indicators differ from the chosen version.</summary>
    public int Differing { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) => Sets = await SetFile.SetsAsync(db, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var content = await ReadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        var source = content is null ? DraftSource.Copy(CopyOf!.Value) : DraftSource.File(content);
        var setId = await draft.RunAsync(Name, EffectiveFrom!.Value, source, stop);
        this.Say("已起草。请逐项核对、修改，再送审。");
        return Redirect(IndicatorLinks.Set(setId));
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Checked = await ReadAsync(stop);

        if (Checked is null)
        {
            return this.Wrong(nameof(Paper), SetFile.Expected);
        }

        if (CopyOf is { } id)
        {
            var set = await db.IndicatorSets.FindOrRefuseAsync(id, stop);
            Differing = SetDifference.Between(set.Content, Checked).Indicators.Count;
        }

        return Page();
    }

    /// <summary>The content of the file; nothing without one, or when something is wrong with it.</summary>
    private async Task<IndicatorSetContent?> ReadAsync(CancellationToken stop)
    {
        if (Paper is null)
        {
            return null;
        }

        var reading = await SetFile.ReadAsync(Paper, stop);
        Problems = reading.Problems;

        if (!reading.IsValid)
        {
            ModelState.AddModelError(nameof(Paper), $"文件有 {Problems.Count} 处问题，没有导入");
        }

        return reading.Content;
    }
}
