using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Listing.Institution.Steps;

/// <summary>服务类别与联系人.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class FillBasicsModel(StepDesk desk) : StepPage(desk)
{
    public static readonly IReadOnlyList<SelectListItem> ServiceChoices =
    [
        .. new[]
        {
            Mingjian.Listing.Services.Monitoring,
            Mingjian.Listing.Services.OperationAndMaintenance,
        }.Select(s => new SelectListItem(s.Text(), s.ToString())),
    ];

    [BindProperty]
    public List<Services> Services { get; set; } = [];

    [BindProperty]
    public string ContactName { get; set; } = "";

    [BindProperty]
    public string ContactPhone { get; set; } = "";

    [BindProperty]
    public string ContactEmail { get; set; } = "";

    [BindProperty]
    public string ContactWebsite { get; set; } = "";

    public override PaperStep Step => PaperStep.Basics;

    public override string Clause => "2";

    protected override IReadOnlyDictionary<string, string> Inputs { get; } =
        new Dictionary<string, string>
        {
            [PaperField.Services] = nameof(Services),
            [PaperField.ContactName] = nameof(ContactName),
            [PaperField.ContactPhone] = nameof(ContactPhone),
            [PaperField.ContactEmail] = nameof(ContactEmail),
            [PaperField.ContactWebsite] = nameof(ContactWebsite),
        };

    protected override PaperEdit Edit() =>
        new BasicsEdit(
            Services.Aggregate(Mingjian.Listing.Services.None, (all, one) => all | one),
            ContactName,
            ContactPhone,
            ContactEmail,
            ContactWebsite
        );

    protected override void Show(ApplicationPapers papers)
    {
        Services =
        [
            .. Enum.GetValues<Services>()
                .Where(s => s != Mingjian.Listing.Services.None && papers.Services.HasFlag(s)),
        ];
        (ContactName, ContactEmail) = (papers.Contact.Name, papers.Contact.Email);
        ContactPhone = MaskOf(papers.Contact.PhoneSealed, PersonalKind.Phone);
        ContactWebsite = papers.Contact.Website;
    }

    protected override void CheckInput() => this.CheckPhone(nameof(ContactPhone), ContactPhone);
}
