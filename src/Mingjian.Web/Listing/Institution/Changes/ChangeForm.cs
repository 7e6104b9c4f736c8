using Microsoft.AspNetCore.Mvc;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Listing.Institution.Cases;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>The fields of a change filing, of whatever kind: each kind fills its own and leaves the others.</summary>
public abstract class ChangeForm(OwnCaseActs acts) : OwnCasePage(acts)
{
    [BindProperty]
    public DateOnly? ChangedOn { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Address { get; set; } = "";

    [BindProperty]
    public string Office { get; set; } = "";

    [BindProperty]
    public LegalNature? LegalNature { get; set; }

    [BindProperty]
    public List<Services> Services { get; set; } = [];

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

    [BindProperty]
    public string Other { get; set; } = "";

    [BindProperty]
    public string Explanation { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Evidence { get; set; } = [];

    /// <summary>The version that the form showed.</summary>
    [BindProperty]
    public int? Version { get; set; }

    protected void Show(ChangeFiling filing)
    {
        var (after, cma) = (filing.After, filing.After.Cma ?? new());
        (ChangedOn, Explanation, Evidence) = (
            filing.ChangedOn,
            filing.Explanation,
            [.. filing.Evidence]
        );
        (Name, Address, Office) = (after.Name ?? "", after.Address ?? "", after.Office ?? "");
        (LegalNature, Other) = (after.LegalNature, after.Other ?? "");
        Services =
        [
            .. Enum.GetValues<Services>()
                .Where(s =>
                    s != Mingjian.Listing.Services.None && after.Services?.HasFlag(s) == true
                ),
        ];
        (Number, Issuer, Scan) = (cma.Number, cma.Issuer, cma.File);
        (ValidFrom, ValidTo) = (cma.ValidFrom, cma.ValidTo);
    }

    /// <summary>What was typed; places and people stay as their own pages stored them.</summary>
    protected ChangeEntry Entry(ChangeFiling stored) =>
        new(ChangedOn, After(stored), Explanation.Trim(), Evidence);

    private ChangeContent After(ChangeFiling stored) =>
        stored.Kind switch
        {
            ChangeKind.Name => stored.After with { Name = Name.Trim() },
            ChangeKind.Address => stored.After with { Address = Address.Trim(), Office = Office },
            ChangeKind.LegalNature => stored.After with { LegalNature = LegalNature },
            ChangeKind.Services => stored.After with
            {
                Services = Chosen,
                Cma = Chosen.HasFlag(Mingjian.Listing.Services.Monitoring)
                    ? Certificate()
                    : stored.Before.Cma,
            },
            ChangeKind.Scope => stored.After with { Cma = Certificate() },
            ChangeKind.Other => stored.After with { Other = Other.Trim() },
            _ => stored.After,
        };

    private Services Chosen =>
        Services.Aggregate(Mingjian.Listing.Services.None, (all, one) => all | one);

    private CmaCertificate Certificate() =>
        new()
        {
            Number = Number.Trim(),
            Issuer = Issuer.Trim(),
            ValidFrom = ValidFrom,
            ValidTo = ValidTo,
            File = Scan,
        };
}
