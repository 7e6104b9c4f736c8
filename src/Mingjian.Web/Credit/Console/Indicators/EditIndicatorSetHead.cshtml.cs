using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
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

/// <summary>修改总则和上限 of a draft.</summary>
[NeedsDuty(CreditDuties.EditIndicators)]
public sealed class EditIndicatorSetHeadModel(MingjianDb db, EditIndicatorSet edit)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<EditIndicatorSetHeadModel> Input = new()
    {
        v => v.RuleFor(m => m.Name).NotEmpty().WithMessage("请填写版本名称"),
        v => v.RuleFor(m => m.EffectiveFrom).NotNull().WithMessage("请填写施行日"),
        v => v.RuleFor(m => m.Heading).NotEmpty().WithMessage("请填写指标体系的名称"),
        v => v.RuleFor(m => m.Basis).NotEmpty().WithMessage("请填写依据"),
        v =>
            v.RuleFor(m => m.Caps)
                .Must(caps => SetText.DimensionsIn(caps) is not null)
                .WithMessage(
                    "每行写一个维度：名称、空格、上限（不小于 0 的数），不设上限的只写名称"
                ),
    };

    [FromRoute]
    public Guid SetId { get; init; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public DateOnly? EffectiveFrom { get; set; }

    [BindProperty]
    public string Heading { get; set; } = "";

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public string Basis { get; set; } = "";

    [BindProperty]
    public string Caps { get; set; } = "";

    public IndicatorSet Set { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (Set.Stage != IndicatorSetStage.Draft)
        {
            return Redirect(IndicatorLinks.Set(SetId));
        }

        var content = Set.Content;
        (Name, EffectiveFrom) = (Set.Name, Set.EffectiveFrom);
        (Heading, Label, Basis) = (content.Title, content.Label, content.Basis);
        Caps = SetText.Of(content.Dimensions);
        return Page();
    }

    public async Task LoadAsync(CancellationToken stop) =>
        Set = await db.IndicatorSets.AsNoTracking().FindOrRefuseAsync(SetId, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        await edit.RunAsync(
            SetId,
            new(
                Name,
                EffectiveFrom!.Value,
                Heading.Trim(),
                Label?.Trim() ?? "",
                Basis.Trim(),
                SetText.DimensionsIn(Caps)!
            ),
            stop
        );
        this.Say("已保存。");
        return Redirect(IndicatorLinks.Set(SetId));
    }
}
