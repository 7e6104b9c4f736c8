using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Credit.Contract;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Pools;

/// <summary>The list of the page as CSV, whole.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ExportPoolsModel(PoolsDesk desk) : PageModel
{
    [FromQuery]
    public PoolsFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var pools = await desk.LoadAsync(Filter, stop);
        var territory = pools.Office is { } code ? desk.Offices.NameOf(code) : "全市";
        return new CsvFile<PoolMember>(
            $"分级监管名单-{territory}-{Text.Iso(pools.Day)}.csv",
            ShowPoolsModel.Asked(pools, Filter).ToAsyncEnumerable()
        )
        {
            { "名录编号", m => m.Number },
            { "机构", m => m.Name },
            { "等级", m => m.Kind.Text() },
            { "依据", m => m.Why },
            { "自", m => m.Since },
            { "牵头", m => m.Offices.Select(desk.Offices.NameOf).FirstOrDefault() },
            {
                "其他有场所的辖区",
                m => string.Join('、', m.Offices.Skip(1).Select(desk.Offices.NameOf))
            },
            { "该级家数", m => pools[m.Kind].Bound.Members },
            { "检查要求", m => pools[m.Kind].Bound.Words },
        };
    }
}
