using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>共享接口密钥: keys of the market regulator's programs, kept by the system administrator.</summary>
[NeedsDuty(Duties.Operate)]
[ResponseCache(NoStore = true)]
public sealed class PartnerKeysModel(
    MingjianDb db,
    TimeProvider time,
    MakePartnerKey make,
    RevokePartnerKey revoke
) : PageModel, ILoads
{
    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public int Days { get; set; } = ProgramKey.Lives.Max();

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    /// <summary>On the answer to the form and nowhere else.</summary>
    public string? Token { get; private set; }

    public IReadOnlyList<ProgramKey> Keys { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public static IEnumerable<SelectListItem> Lives =>
        ProgramKey.Lives.Select(days => new SelectListItem($"{days} 天", $"{days}"));

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var partners = await db
            .Organisations.AsNoTracking()
            .Where(o => o.Kind == OrganisationKind.MarketRegulator)
            .OrderBy(o => o.Name)
            .ThenBy(o => o.OrganisationId)
            .ToListAsync(stop);
        Partners =
        [
            .. partners.Select(o => new SelectListItem(o.Name, o.OrganisationId.ToString())),
        ];
        var ids = partners.Select(o => o.OrganisationId).ToArray();
        Keys = await db
            .ProgramKeys.AsNoTracking()
            .Where(k => EF.Parameter(ids).Contains(k.InstitutionId))
            .OrderByDescending(k => k.MadeAt)
            .ThenBy(k => k.ProgramKeyId)
            .ToListAsync(stop);
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken stop)
    {
        if (Organisation is not { } organisation)
        {
            await LoadAsync(stop);
            return this.Wrong(nameof(Organisation), "请选择单位");
        }

        (_, Token) = await make.RunAsync(organisation, Name, Days, stop);
        await LoadAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken stop)
    {
        await revoke.RunAsync(Key, Reason, stop);
        this.Say("密钥已撤销。");
        return Redirect(RatingLinks.PartnerKeys);
    }
}
