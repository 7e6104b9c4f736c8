using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Incentives;

/// <summary>The register of incentives, ended ones too (21).</summary>
[NeedsDuty(CreditDuties.KeepIncentives)]
[Article("21")]
public sealed class ListKeptIncentivesModel(MingjianDb db, ChinaClock clock) : PageModel
{
    private static readonly Sorts<Incentive> Sorts = new() { { "from", i => i.From } };

    public TableQuery Table { get; private set; } = null!;

    public Page<Incentive> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-from");
        Rows = await db
            .Incentives.AsNoTracking()
            .SortBy(Sorts, Table, i => i.IncentiveId)
            .ToPageAsync(Table, stop);
    }
}
