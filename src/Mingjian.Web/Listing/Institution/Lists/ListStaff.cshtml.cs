using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Storage;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Rows;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Institution.Lists;

/// <summary>从业人员 of a case, a page at a time.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class ListStaffModel(RowDesk desk) : LinesPage(desk)
{
    private static readonly Sorts<DraftStaff> Sorts = new()
    {
        { "number", l => l.Number },
        { "name", l => l.Name },
    };

    public Page<DraftStaff> Rows { get; private set; } = null!;

    public override PaperStep Step => PaperStep.Staff;

    public override LineList List => LineList.Staff;

    public override string Clause => "5.3(1)5";

    public string IdentityOf(DraftStaff row) =>
        Desk.Seals.MaskOf(row.IdentitySealed, PersonalKind.IdentityNumber);

    public override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        var rows = Desk.Db.DraftStaff.AsNoTracking().Where(l => l.CaseId == CaseId);

        if (Search is { } q)
        {
            rows = rows.Where(l =>
                l.Name.Contains(q) || l.Position.Contains(q) || l.Title.Contains(q)
            );
        }

        Rows = await rows.SortBy(Sorts, Table, l => l.Number).ToPageAsync(Table, stop);
    }
}
