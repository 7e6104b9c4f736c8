using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Listing;
using Mingjian.Listing.Signing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>What was signed of a change in one round.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class ShowChangeRoundModel(ChangeDesk desk) : PageModel
{
    [FromRoute]
    public Guid CaseId { get; init; }

    [FromRoute]
    public int Round { get; init; }

    public string Lead { get; private set; } = "";

    public string Statement { get; private set; } = "";

    public ChangeReading Whole { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var view = await desk.ViewAsync(CaseId, stop);
        var stored =
            view.Submissions.FirstOrDefault(s => s.Round == Round)
            ?? throw new NotFound("提交记录");
        var signed = ChangeSubmissionContent.Read(stored);
        Whole = ChangeReading.Of(
            signed,
            await desk.CompareAsync(signed.Before, signed.After, stop),
            listsOf: null
        );
        (Statement, Lead) = (
            stored.Statement,
            $"{Text.Moment(stored.At)} 由{stored.SignedByName}（{stored.Capacity}）签署"
        );
    }
}
