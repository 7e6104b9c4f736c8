using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Changes;
using Mingjian.Web.Listing.Institution.Steps;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>What was signed in one round, and how it differs from the round before.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class ShowRoundModel(MingjianDb db, StepDesk steps, RoundDifferences differences)
    : PageModel
{
    [FromRoute]
    public Guid CaseId { get; init; }

    [FromRoute]
    public int Round { get; init; }

    public string Lead { get; private set; } = "";

    public SubmissionContent Signed { get; private set; } = null!;

    public WholeText Whole { get; private set; } = null!;

    public IReadOnlyList<Change> Changes { get; private set; } = [];

    public IReadOnlyList<ListDifference> Lists { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.ChangeFilings.AnyAsync(f => f.CaseId == CaseId, stop))
        {
            return Redirect(ChangeLinks.Round(CaseId, Round));
        }

        await LoadAsync(stop);
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        var rounds = await db
            .Submissions.AsNoTracking()
            .Where(s => s.CaseId == CaseId && (s.Round == Round || s.Round == Round - 1))
            .OrderBy(s => s.Round)
            .ToListAsync(stop);
        var signed = rounds.Find(s => s.Round == Round) ?? throw new NotFound("提交记录");
        var text = await steps.TextAsync(stop);
        Signed = SubmissionContent.Read(signed);
        Whole = new(text.Groups(Signed.Papers), Signed.Lists);
        Lead = $"{Text.Moment(signed.At)} 由{signed.SignedByName}（{signed.Capacity}）签署";

        if (rounds.Find(s => s.Round == Round - 1) is { } before)
        {
            await CompareAsync(SubmissionContent.Read(before), text, stop);
        }
    }

    private async Task CompareAsync(
        SubmissionContent before,
        PaperText text,
        CancellationToken stop
    )
    {
        Changes =
        [
            .. RoundDifferences
                .OfPapers(text, before.Papers, Signed.Papers)
                .Select(d => new Change($"{d.Group} · {d.Label}", d.Before, d.After)),
        ];
        Lists = await differences.OfListsAsync(before, Signed, stop);
    }
}
