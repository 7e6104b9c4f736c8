using Microsoft.AspNetCore.Mvc;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Listing.Institution.Rows;

/// <summary>实验室与服务场所 of a case.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class ListPlacesModel(RowDesk desk) : RowsPage(desk)
{
    private Offices offices = null!;

    public IReadOnlyList<Place> Places => Shown.Case.DraftPlaces;

    public override PaperStep Step => PaperStep.Places;

    public override string Clause => "3.2";

    public override string Self => CaseLinks.Step(CaseId, Step);

    public string BureauOf(Place place) =>
        place.Office.Length == 0
            ? "未选主管部门"
            : offices.Find(place.Office)?.Bureau ?? place.Office;

    public async Task<IActionResult> OnPostRemoveAsync(Guid placeId, CancellationToken stop) =>
        Gone(await Desk.RemoveRow.RunAsync(CaseId, RowKind.Place, placeId, stop));

    public override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        offices = await Desk.Steps.OfficesAsync(stop);
    }
}
