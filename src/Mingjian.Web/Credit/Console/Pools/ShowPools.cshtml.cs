using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Credit.Contract;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Pools;

/// <summary>分级监管名单 (22): how many of each grade are inspected, how that number comes about, and who stands behind it.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowPoolsModel(PoolsDesk desk) : PageModel
{
    [FromQuery]
    public PoolsFilter Filter { get; init; } = new();

    public PoolsDesk Desk => desk;

    public PoolsOfDay Pools { get; private set; } = null!;

    public TableQuery Table { get; private set; } = null!;

    public Page<PoolMember> Rows { get; private set; } = null!;

    public int Total { get; private set; }

    public string Territory =>
        Pools.Office is { } code ? desk.Offices.Find(code)?.Bureau ?? code : "市生态环境局";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Pools = await desk.LoadAsync(Filter, stop);
        Table = TableQuery.Of(Request);
        IReadOnlyList<PoolMember> members = [.. Asked(Pools, Filter)];
        Rows = members.ToPage(Table);
        Total = Pools.Members.Count();
    }

    /// <summary>Those of one pool, or all, by number.</summary>
    public static IEnumerable<PoolMember> Asked(PoolsOfDay pools, PoolsFilter filter) =>
        filter.Kind is { } kind && Enum.IsDefined(kind)
            ? pools[kind].Members
            : pools.Members.OrderBy(m => m.Number, StringComparer.Ordinal);

    public string To(PoolKind? kind) =>
        Address.With(Request, ("kind", kind?.ToString()), ("page", null)) + "#members";

    /// <summary>25%, cut downward.</summary>
    public static string Percent(decimal? share) =>
        share is { } given ? $"{Text.Number(Math.Floor(given * 10) / 10)}%" : "—";

    public string ShareOf(InspectionPool pool) =>
        Percent(Total == 0 ? null : 100m * pool.Bound.Members / Total);
}
