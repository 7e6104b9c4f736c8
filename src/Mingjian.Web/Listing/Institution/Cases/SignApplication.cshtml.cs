using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Steps;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>签署: the whole text, the statement of truth, and once more who it is that signs.</summary>
[NeedsDuty(ListingDuties.Sign)]
public sealed class SignApplicationModel(
    MingjianDb db,
    StepDesk steps,
    SigningDesk signing,
    StepUpCheck stepUp,
    SignApplication sign
) : PageModel, ILoads
{
    [FromRoute]
    public Guid CaseId { get; init; }

    /// <summary>Digest of what this page showed: nothing else is signed.</summary>
    [BindProperty]
    public string Shown { get; set; } = "";

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public ListingApplication Application { get; private set; } = null!;

    public SubmissionContent ToSign { get; private set; } = null!;

    public string Digest { get; private set; } = "";

    public WholeText Whole { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var view = await steps.ViewAsync(CaseId, stop);

        if (!view.IsEditable)
        {
            return Redirect(CaseLinks.Case(CaseId));
        }

        if (!view.Map.Completeness.MayBeSigned)
        {
            return Redirect(CaseLinks.Step(CaseId, PaperStep.Review));
        }

        await LoadAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // Pressed twice: the second finds the receipt of the first, before its one-time code is asked again.
        if (await FindSignedAsync(stop) is { } round)
        {
            return Redirect(CaseLinks.Receipt(CaseId, round));
        }

        if (!(await steps.ViewAsync(CaseId, stop)).IsEditable)
        {
            return Redirect(CaseLinks.Case(CaseId));
        }

        var confirmed = await stepUp.ConfirmAsync(StepUp, "签署名录申请", stop);
        var submission = await sign.RunAsync(CaseId, Shown, confirmed, stop);
        this.Say("已签署并提交，请保存回执。");
        return Redirect(CaseLinks.Receipt(CaseId, submission.Round));
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        Application = (await steps.ViewAsync(CaseId, stop)).Application;
        ToSign = await signing.PrepareAsync(Application, keep: false, stop);
        Digest = SubmissionContent.DigestOf(ToSign.ToJson());
        Whole = new((await steps.TextAsync(stop)).Groups(ToSign.Papers), ToSign.Lists, CaseId);
    }

    private Task<int?> FindSignedAsync(CancellationToken stop) =>
        db
            .Submissions.Where(s => s.CaseId == CaseId && s.Digest == Shown)
            .Select(s => (int?)s.Round)
            .SingleOrDefaultAsync(stop);
}
