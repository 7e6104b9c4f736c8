using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Institution.Keys;

/// <summary>撤销接口密钥.</summary>
[NeedsDuty(ActivitiesDuties.ManageKeys)]
public sealed class RevokeKeyModel(MingjianDb db, Desk desk, RevokeProgramKey revoke)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<RevokeKeyModel> Input = new()
    {
        v => v.RuleFor(m => m.Reason).NotEmpty().WithMessage(KeyRules.RevokeNeedsReason.Message),
    };

    [BindProperty(SupportsGet = true)]
    public Guid KeyId { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public string Name { get; private set; } = "";

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Name =
            await db
                .ProgramKeys.AsNoTracking()
                .Where(k => k.ProgramKeyId == KeyId && k.InstitutionId == desk.Actor.OrganisationId)
                .Select(k => k.Name)
                .SingleOrDefaultAsync(stop)
            ?? throw new NotFound("key");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        await revoke.RunAsync(KeyId, Reason, stop);
        this.Say($"密钥“{Name}”已撤销。");
        return Redirect(ActivitiesLinks.Keys);
    }
}
