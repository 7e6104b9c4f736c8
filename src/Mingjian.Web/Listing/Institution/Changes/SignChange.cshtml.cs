using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>签署变更: before and after, the statement of truth, and once more who it is that signs.</summary>
[NeedsDuty(ListingDuties.Sign)]
public sealed class SignChangeModel(
    MingjianDb db,
    ChangeDesk desk,
    ChangeSigningDesk signing,
    StepUpCheck stepUp,
    SignChangeFiling sign
) : PageModel, ILoads
{
    [FromRoute]
    public Guid CaseId { get; init; }

    /// <summary>Digest of what this page showed: nothing else is signed.</summary>
    [BindProperty]
    public string Shown { get; set; } = "";

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public ChangeView View { get; private set; } = null!;

    public ChangeSubmissionContent ToSign { get; private set; } = null!;

    public string Digest { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var view = await desk.ViewAsync(CaseId, stop);

        if (!view.IsEditable || ChangeSigningDesk.FindMissing(view.Filing) is not null)
        {
            return Redirect(ChangeLinks.Change(CaseId));
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

        if (!(await desk.ViewAsync(CaseId, stop)).IsEditable)
        {
            return Redirect(ChangeLinks.Change(CaseId));
        }

        var confirmed = await stepUp.ConfirmAsync(StepUp, "签署信息变更", stop);
        var submission = await sign.RunAsync(CaseId, Shown, confirmed, stop);
        this.Say("已签署并提交，请保存回执。");
        return Redirect(CaseLinks.Receipt(CaseId, submission.Round));
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        View = await desk.ViewAsync(CaseId, stop);
        ToSign = await signing.PrepareAsync(View.Filing, keep: false, stop);
        Digest = SubmissionContent.DigestOf(ToSign.ToJson());
    }

    private Task<int?> FindSignedAsync(CancellationToken stop) =>
        db
            .Submissions.Where(s => s.CaseId == CaseId && s.Digest == Shown)
            .Select(s => (int?)s.Round)
            .SingleOrDefaultAsync(stop);
}
