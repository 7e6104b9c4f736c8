using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Facts.Imports;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>导入公共名单: which list, and what one's own office imported lately.</summary>
[NeedsDuty(CreditDuties.EnterFact)]
public sealed class ChooseListModel(MingjianDb db, Desk desk) : PageModel
{
    private const int Shown = 20;

    public IReadOnlyList<FactListLedger> Past { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) =>
        Past = await db
            .FactListLedgers.AsNoTracking()
            .Where(l => l.ByOrganisation == desk.Actor.OrganisationId)
            .OrderByDescending(l => l.At)
            .ThenBy(l => l.LedgerId)
            .Take(Shown)
            .ToListAsync(stop);
}
