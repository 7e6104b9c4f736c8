using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Credit.Incentives;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Credit.Console.Incentives;

/// <summary>A page with the form of an incentive: the new one and the kept one.</summary>
public abstract class IncentiveForm(IncentiveCover cover) : PageModel, ILoads
{
    private static readonly IncentiveFieldsCheck Check = new();

    [BindProperty]
    public IncentiveFields Fields { get; set; } = new();

    /// <summary>Grades whose risk is low by the setting of today.</summary>
    public IReadOnlyList<Grade> Allowed { get; private set; } = [];

    public virtual async Task LoadAsync(CancellationToken stop) =>
        Allowed = await cover.GradesAsync(stop);

    /// <summary>Whether everything is filled in; what is not stands at its field.</summary>
    protected bool IsFilledIn()
    {
        foreach (var error in Check.Validate(Fields).Errors)
        {
            ModelState.AddModelError($"{nameof(Fields)}.{error.PropertyName}", error.ErrorMessage);
        }

        return ModelState.IsValid;
    }
}
