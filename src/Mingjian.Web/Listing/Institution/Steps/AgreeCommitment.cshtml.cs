using Microsoft.AspNetCore.Mvc;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;

namespace Mingjian.Web.Listing.Institution.Steps;

/// <summary>承诺书: read, agreed to here, signed with the whole application.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class AgreeCommitmentModel(StepDesk desk) : StepPage(desk)
{
    [BindProperty]
    public bool Agreed { get; set; }

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public Attachment? Scan { get; set; }

    public override PaperStep Step => PaperStep.Commitment;

    public override string Clause => "5.3(1)1";

    protected override IReadOnlyDictionary<string, string> Inputs { get; } =
        new Dictionary<string, string>
        {
            [PaperField.Commitment] = nameof(Agreed),
            [PaperField.CommitmentFile] = nameof(Scan),
        };

    protected override PaperEdit Edit() => new CommitmentEdit(Agreed, Scan);

    protected override void Show(ApplicationPapers papers) =>
        (Agreed, Scan) = (papers.Commitment.Agreed, papers.Commitment.File);
}
