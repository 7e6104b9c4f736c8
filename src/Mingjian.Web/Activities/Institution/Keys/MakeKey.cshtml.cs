using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Activities;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Activities.Institution.Keys;

/// <summary>新建接口密钥: its token is on the answer to this form and nowhere else.</summary>
[NeedsDuty(ActivitiesDuties.ManageKeys)]
[ResponseCache(NoStore = true)]
public sealed class MakeKeyModel(MakeProgramKey make) : PageModel, ILoads
{
    private static readonly InlineValidator<MakeKeyModel> Input = new()
    {
        v => v.RuleFor(m => m.Name).NotEmpty().WithMessage(KeyRules.NeedsName.Message),
        v =>
            v.RuleFor(m => m.Name)
                .MaximumLength(ProgramKey.LongestName)
                .WithMessage(KeyRules.NeedsName.Message),
        v => v.RuleFor(m => m.Scopes).NotEmpty().WithMessage(KeyRules.NeedsScope.Message),
        v =>
            v.RuleFor(m => m.Days)
                .Must(days => ProgramKey.Lives.Contains(days))
                .WithMessage(KeyRules.NeedsLife.Message),
    };

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public List<KeyScope> Scopes { get; set; } = [KeyScope.Deliver, KeyScope.Files];

    [BindProperty]
    public int Days { get; set; } = ProgramKey.Lives[1];

    public string? Token { get; private set; }

    public static IEnumerable<SelectListItem> Lives =>
        ProgramKey.Lives.Select(days => new SelectListItem($"{days} 天", $"{days}"));

    public static IEnumerable<SelectListItem> ScopeChoices =>
        KeyScopes.OfInstitutions.Select(scope => new SelectListItem(scope.Text(), $"{scope}"));

    public void OnGet() { }

    /// <summary>Nothing stands beside the fields.</summary>
    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Input.Check(this))
        {
            (_, Token) = await make.RunAsync(Name, Scopes, Days, stop);
        }

        return Page();
    }
}
