using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.UseCases;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Regulation.Console;

/// <summary>调整参数: another value from a day on.</summary>
[NeedsDuty(Duties.EditSettings)]
public sealed class AddSettingModel(AddSetting addSetting, LawBook book, ChinaClock clock)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<AddSettingModel> Input = new()
    {
        v =>
            v.RuleFor(m => m.Value)
                .Must((page, value) => page.Name.ProblemWith(page.Name.Normalise(value)) is null)
                .WithMessage(page => $"请{page.Name.Form}"),
        v => v.RuleFor(m => m.From).NotNull().WithMessage("请填写施行日"),
        v =>
            v.RuleFor(m => m.Clause)
                .NotEmpty()
                .WithMessage("请填写条款；没有法律依据的，写明决定的文件或会议"),
        v => v.RuleFor(m => m.Owner).NotEmpty().WithMessage("请填写今后由谁调整"),
        v =>
            v.RuleFor(m => m.Reason)
                .NotEmpty()
                .When(m => m.From < m.Today)
                .WithMessage("施行日早于今天，请写明理由"),
    };

    [FromRoute]
    public SettingName Name { get; init; }

    [BindProperty]
    public string Value { get; set; } = "";

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    [BindProperty]
    public string Clause { get; set; } = "";

    [BindProperty]
    public string Owner { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public DateOnly Today => clock.Today;

    public Setting? Now { get; private set; }

    public IEnumerable<SelectListItem> Bases { get; private set; } = [];

    /// <summary>The choices, where the setting is one of a few.</summary>
    public IEnumerable<SelectListItem>? Values =>
        Name.Unit switch
        {
            SettingUnit.Switch => [new("是", "true"), new("否", "false")],
            SettingUnit.Choice => Choices.Of(Name.Choices),
            _ => null,
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(Name))
        {
            return NotFound();
        }

        await LoadAsync(stop);
        (Basis, Owner) = (Now?.Basis, Now?.Owner ?? "");
        return Page();
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        Now = (await book.SettingsAsync(stop)).Find(Name, Today);
        Bases = (await book.BasesAsync(stop)).Select(basis => new SelectListItem(
            $"{basis.Name}，{Text.Iso(basis.From)} 起{(basis.To is { } to ? $"至 {Text.Iso(to)}" : "")}",
            basis.Code
        ));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        await addSetting.RunAsync(
            new(Name, Name.Normalise(Value), From!.Value, Basis, Clause, Owner),
            Reason,
            stop
        );
        this.Say($"“{Name.Label}”自 {Text.Iso(From)} 起为 {Name.Show(Name.Normalise(Value))}。");
        return Redirect(RegulationLinks.Setting(Name));
    }
}
