using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>修改指标: one indicator of a draft; the data that run stand beside the words that are published.</summary>
[NeedsDuty(CreditDuties.EditIndicators)]
public sealed class EditIndicatorModel(
    MingjianDb db,
    Mingjian.Credit.Indicators.UseCases.EditIndicator edit
) : PageModel, ILoads
{
    public static readonly IReadOnlyList<SelectListItem> CounterChoices =
    [
        .. Counters.All.Select(counter => new SelectListItem(
            $"{counter.Text}（{counter.Name}）",
            counter.Name
        )),
    ];

    public static readonly IReadOnlyList<SelectListItem> Grounds =
    [
        .. IndicatorSetCheck.Grounds.Select(ground => new SelectListItem(
            IndicatorWords.ClauseText(ground),
            ground
        )),
    ];

    [FromRoute]
    public Guid SetId { get; init; }

    [FromRoute]
    public string Code { get; init; } = "";

    [BindProperty]
    public IndicatorForm Form { get; set; } = new();

    public IndicatorSet Set { get; private set; } = null!;

    public bool IsNew => Code == IndicatorLinks.NewCode;

    public IEnumerable<SelectListItem> Dimensions =>
        Choices.Of(Set.Content.Dimensions.Select(dimension => dimension.Name));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (Set.Stage != IndicatorSetStage.Draft)
        {
            return Redirect(IndicatorLinks.Set(SetId));
        }

        if (Find() is { } indicator)
        {
            Form = IndicatorForm.Of(indicator);
        }
        else if (!IsNew)
        {
            throw new NotFound("这一版本没有这项指标。");
        }

        return Page();
    }

    public async Task LoadAsync(CancellationToken stop) =>
        Set = await db.IndicatorSets.AsNoTracking().FindOrRefuseAsync(SetId, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var dimensions = Set
            .Content.Dimensions.Select(d => d.Name)
            .ToHashSet(StringComparer.Ordinal);

        if (Form.Read(dimensions, ModelState, nameof(Form)) is not { } indicator)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await edit.RunAsync(SetId, IsNew ? null : Code, indicator, stop);
        this.Say($"指标 {indicator.Code} 已保存。");
        return Redirect($"{IndicatorLinks.Set(SetId)}#{indicator.Code}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        await edit.RunAsync(SetId, Code, null, stop);
        this.Say($"指标 {Code} 已删除。");
        return Redirect(IndicatorLinks.Set(SetId));
    }

    private Indicator? Find() =>
        IsNew ? null : Set.Content.Indicators.FirstOrDefault(i => i.Code == Code);
}
