using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>The market regulator's list of what is shared with it.</summary>
[NeedsDuty(CreditDuties.ReadShared)]
public sealed class ListSharedModel(MingjianDb db) : PageModel
{
    private static readonly Sorts<PackageRow> Sorts = new() { { "made", r => r.MadeAt } };

    public TableQuery Table { get; private set; } = null!;

    public Page<PackageRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(ShareStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-made");
        Rows = await PackageRow
            .Of(db, stage)
            .SortBy(Sorts, Table, r => r.SharePackageId)
            .ToPageAsync(Table, stop);
    }
}
