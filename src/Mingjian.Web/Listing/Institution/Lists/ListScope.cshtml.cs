using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Rows;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Institution.Lists;

/// <summary>资质认定证书附表 of a case, a page at a time.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class ListScopeModel(RowDesk desk) : LinesPage(desk)
{
    private static readonly Sorts<DraftScope> Sorts = new()
    {
        { "number", l => l.Number },
        { "item", l => l.Item },
    };

    public static readonly IReadOnlyList<SelectListItem> MethodChoices =
    [
        new("库中没有的", "unknown"),
        new("库中已有的", "known"),
    ];

    [FromQuery]
    public string? Method { get; init; }

    public Page<DraftScope> Rows { get; private set; } = null!;

    public override PaperStep Step => PaperStep.Cma;

    public override LineList List => LineList.Scope;

    public override string Clause => "5.3(1)3";

    public override string Title => "资质认定证书附表";

    public override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        var rows = Desk.Db.DraftScope.AsNoTracking().Where(l => l.CaseId == CaseId);

        if (Search is { } q)
        {
            rows = rows.Where(l =>
                l.Item.Contains(q) || l.MethodNumber.Contains(q) || l.Category.Contains(q)
            );
        }

        rows = Method switch
        {
            "unknown" => rows.Where(l => !l.MethodKnown),
            "known" => rows.Where(l => l.MethodKnown),
            _ => rows,
        };

        Rows = await rows.SortBy(Sorts, Table, l => l.Number).ToPageAsync(Table, stop);
    }
}
