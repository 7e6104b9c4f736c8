using Microsoft.AspNetCore.Mvc;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;

namespace Mingjian.Web.Listing.Institution.Steps;

/// <summary>资质认定证书及附表: asked of those who monitor only (I-18).</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class FillCertificateModel(StepDesk desk) : StepPage(desk)
{
    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public string Issuer { get; set; } = "";

    [BindProperty]
    public DateOnly? ValidFrom { get; set; }

    [BindProperty]
    public DateOnly? ValidTo { get; set; }

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public Attachment? Scan { get; set; }

    public int Rows { get; private set; }

    public override PaperStep Step => PaperStep.Cma;

    public override string Clause => "5.3(1)3";

    protected override IReadOnlyDictionary<string, string> Inputs { get; } =
        new Dictionary<string, string>
        {
            [PaperField.CmaNumber] = nameof(Number),
            [PaperField.CmaIssuer] = nameof(Issuer),
            [PaperField.CmaValidFrom] = nameof(ValidFrom),
            [PaperField.CmaValidTo] = nameof(ValidTo),
            [PaperField.CmaFile] = nameof(Scan),
            [PaperField.Scope] = "scope",
        };

    protected override PaperEdit Edit() =>
        new CmaEdit(
            new()
            {
                Number = Number,
                Issuer = Issuer,
                ValidFrom = ValidFrom,
                ValidTo = ValidTo,
                File = Scan,
            }
        );

    protected override void Show(ApplicationPapers papers)
    {
        var stored = papers.Cma ?? new();
        (Number, Issuer, Scan) = (stored.Number, stored.Issuer, stored.File);
        (ValidFrom, ValidTo) = (stored.ValidFrom, stored.ValidTo);
    }

    /// <summary>Nothing to fill in for those who only operate and maintain.</summary>
    protected override async Task LoadMoreAsync(CancellationToken stop)
    {
        if (!Shown.Application.Papers.Services.HasFlag(Mingjian.Listing.Services.Monitoring))
        {
            throw new NotFound("资质认定证书");
        }

        Rows = (await Desk.CountAsync(CaseId, stop)).Scope;
    }
}
