using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Listing.UseCases;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>审查: what was handed in, what differs from the round before, the comments, and the officer's next act.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ReviewCaseModel(
    CaseFile file,
    AcceptCase acceptCase,
    CommentOnField commentOnField,
    ReturnCase returnCase,
    ProposeDecision proposeDecision,
    SendBackCase sendBackCase,
    PrepareLetter prepareLetter,
    Mingjian.Listing.Letters.CaseLetters letters
) : PageModel, ILoads
{
    [FromRoute]
    public Guid CaseId { get; init; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public bool? ToList { get; set; }

    [BindProperty]
    public string Opinion { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    public CaseView View { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        View = await file.OpenAsync(CaseId, stop);
        DueOn ??= View.CorrectionDueOn;
    }

    [ActNeeds(ListingDuties.Check)]
    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken stop)
    {
        await acceptCase.RunAsync(CaseId, stop);
        return Done("已受理。");
    }

    /// <summary>Saves or takes back the officer's note on one field, and comes back to it.</summary>
    [ActNeeds(ListingDuties.Check)]
    public async Task<IActionResult> OnPostCommentAsync(
        string? field,
        string? text,
        CancellationToken stop
    )
    {
        await commentOnField.RunAsync(CaseId, field ?? "", text ?? "", stop);
        return Redirect($"{CaseConsoleLinks.Case(CaseId)}#{CaseView.Anchor(field!)}");
    }

    [ActNeeds(ListingDuties.Check)]
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken stop)
    {
        if (DueOn is null)
        {
            return await AgainAsync(nameof(DueOn), "请填写补正期限", stop);
        }

        await returnCase.RunAsync(CaseId, DueOn.Value, stop);
        return Done("已退回补正，机构已收到意见。");
    }

    [ActNeeds(ListingDuties.Check)]
    public async Task<IActionResult> OnPostProposeAsync(CancellationToken stop)
    {
        if (ToList is null)
        {
            return await AgainAsync(nameof(ToList), "请选择同意或不同意", stop);
        }

        await proposeDecision.RunAsync(CaseId, ToList.Value, Opinion, stop);
        return Done("审查意见已提交审核。");
    }

    [ActNeeds(ListingDuties.Decide)]
    public async Task<IActionResult> OnPostSendBackAsync(CancellationToken stop)
    {
        await sendBackCase.RunAsync(CaseId, Reason, stop);
        return Done("已退回经办。");
    }

    [ActNeeds(ListingDuties.SendLetter)]
    public async Task<IActionResult> OnPostLetterAsync(CancellationToken stop)
    {
        var order = await file.LetterOrderAsync(CaseId, letters, stop);
        return Redirect(CaseConsoleLinks.Letter(await prepareLetter.RunAsync(order, stop)));
    }

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(CaseConsoleLinks.Case(CaseId));
    }

    private async Task<PageResult> AgainAsync(string field, string message, CancellationToken stop)
    {
        ModelState.AddModelError(field, message);
        await LoadAsync(stop);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
