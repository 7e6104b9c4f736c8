using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;

namespace Mingjian.Web.Listing.Institution.Steps;

/// <summary>营业执照或事业单位法人证书.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class FillLicenceModel(StepDesk desk) : StepPage(desk)
{
    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string CreditCode { get; set; } = "";

    [BindProperty]
    public LegalNature? LegalNature { get; set; }

    [BindProperty]
    public string Address { get; set; } = "";

    [BindProperty]
    public string Office { get; set; } = "";

    [BindProperty]
    public DateOnly? EstablishedOn { get; set; }

    [BindProperty]
    public DateOnly? ValidTo { get; set; }

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public Attachment? Scan { get; set; }

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public override PaperStep Step => PaperStep.Licence;

    public override string Clause => "5.3(1)2";

    protected override IReadOnlyDictionary<string, string> Inputs { get; } =
        new Dictionary<string, string>
        {
            [PaperField.LicenceName] = nameof(Name),
            [PaperField.CreditCode] = nameof(CreditCode),
            [PaperField.LegalNature] = nameof(LegalNature),
            [PaperField.LicenceAddress] = nameof(Address),
            [PaperField.LicenceOffice] = nameof(Office),
            [PaperField.EstablishedOn] = nameof(EstablishedOn),
            [PaperField.LicenceValidTo] = nameof(ValidTo),
            [PaperField.LicenceFile] = nameof(Scan),
        };

    protected override PaperEdit Edit() =>
        new LicenceEdit(
            new()
            {
                Name = Name,
                CreditCode = CreditCode,
                LegalNature = LegalNature,
                Address = Address,
                Office = Office,
                EstablishedOn = EstablishedOn,
                ValidTo = ValidTo,
                File = Scan,
            }
        );

    protected override void Show(ApplicationPapers papers)
    {
        var stored = papers.Licence;
        (Name, CreditCode, LegalNature) = (stored.Name, stored.CreditCode, stored.LegalNature);
        (Address, Office, Scan) = (stored.Address, stored.Office, stored.File);
        (EstablishedOn, ValidTo) = (stored.EstablishedOn, stored.ValidTo);
    }

    protected override async Task LoadMoreAsync(CancellationToken stop) =>
        Offices = await Desk.OfficeChoicesAsync(Shown.Application.Papers.Licence.Office, stop);
}
