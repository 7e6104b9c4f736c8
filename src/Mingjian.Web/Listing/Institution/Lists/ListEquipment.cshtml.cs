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

/// <summary>仪器设备 of a case, a page at a time.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class ListEquipmentModel(RowDesk desk) : LinesPage(desk)
{
    private static readonly Sorts<DraftEquipment> Sorts = new()
    {
        { "number", l => l.Number },
        { "serial", l => l.SerialNumber },
        { "until", l => l.TraceableTo },
    };

    public static readonly IReadOnlyList<SelectListItem> TraceChoices =
    [
        new("已过有效期", "expired"),
        new("未填有效期", "undated"),
    ];

    [FromQuery]
    public string? Trace { get; init; }

    public Page<DraftEquipment> Rows { get; private set; } = null!;

    public override PaperStep Step => PaperStep.Equipment;

    public override LineList List => LineList.Equipment;

    public override string Clause => "5.3(1)6";

    public bool IsExpired(DraftEquipment row) =>
        row.Traceability != TraceabilityKind.NotNeeded && row.TraceableTo < Desk.Today;

    public override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        var rows = Desk.Db.DraftEquipment.AsNoTracking().Where(l => l.CaseId == CaseId);

        if (Search is { } q)
        {
            rows = rows.Where(l =>
                l.Name.Contains(q) || l.Model.Contains(q) || l.SerialNumber.Contains(q)
            );
        }

        var today = Desk.Today;
        rows = Trace switch
        {
            "expired" => rows.Where(l =>
                l.Traceability != TraceabilityKind.NotNeeded && l.TraceableTo < today
            ),
            "undated" => rows.Where(l =>
                l.Traceability != TraceabilityKind.NotNeeded && l.TraceableTo == null
            ),
            _ => rows,
        };

        Rows = await rows.SortBy(Sorts, Table, l => l.Number).ToPageAsync(Table, stop);
    }
}
