using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Signing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Rows;

/// <summary>One laboratory or service place.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class EditPlaceModel(RowDesk desk, PutPlace putPlace) : RowEditor(desk)
{
    private Place? stored;
    private PaperText text = null!;

    /// <summary>The place's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Place { get; init; } = "";

    [BindProperty]
    public Guid PlaceId { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public PlaceKind Kind { get; set; }

    [BindProperty]
    public string Address { get; set; } = "";

    [BindProperty]
    public string Office { get; set; } = "";

    [BindProperty]
    public decimal? Longitude { get; set; }

    [BindProperty]
    public decimal? Latitude { get; set; }

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public override string Title => Place == "new" ? "添加场所" : "场所";

    public override string Clause => "3.2";

    public override string Back => CaseLinks.Step(CaseId, PaperStep.Places);

    public override string BackText => PaperStep.Places.Text();

    public override string Again => CaseLinks.Place(CaseId);

    protected override string PresentBasis =>
        stored is null
            ? Mingjian.Listing.Editing.Basis.New
            : Mingjian.Listing.Editing.Basis.Of(stored);

    public string? RemarkOn(string field) => Remark(PaperField.OfPlace(PlaceId, field));

    protected override IEnumerable<(Finding, string)> Marked =>
        Shown
            .FindingsOf(PaperField.OfPlace(PlaceId))
            .Select(f => (f, InputOf(PaperField.PartOf(f.Field))));

    protected override async Task LoadRowAsync(CancellationToken stop)
    {
        if (Place != "new")
        {
            PlaceId = Guid.TryParse(Place, out var id) ? id : throw new NotFound("场所");
        }

        stored = Shown.Case.DraftPlaces.FirstOrDefault(p => p.PlaceId == PlaceId);
        Offices = await Desk.Steps.OfficeChoicesAsync(stored?.Office ?? "", stop);
        text = await Desk.Steps.TextAsync(stop);
    }

    protected override void Show()
    {
        if (Place == "new")
        {
            PlaceId = Guid.CreateVersion7();
            return;
        }

        var place = stored ?? throw new NotFound("场所");
        (Name, Kind, Address, Office) = (place.Name, place.Kind, place.Address, place.Office);
        (Longitude, Latitude) = (place.Longitude, place.Latitude);
    }

    protected override Task StoreAsync(EditMark mark, CancellationToken stop) =>
        putPlace.RunAsync(CaseId, Filled(), mark, stop);

    protected override IEnumerable<Change> Compare() =>
        RoundDifferences
            .OfPapers(
                text,
                new() { Places = stored is null ? [] : [stored] },
                new() { Places = [Filled()] }
            )
            .Select(d => new Change(d.Label, d.Before, d.After));

    private Place Filled() =>
        new()
        {
            PlaceId = PlaceId,
            Name = Name.Trim(),
            Kind = Kind,
            Address = Address.Trim(),
            Office = Office,
            Longitude = Longitude,
            Latitude = Latitude,
        };
}
