using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Institution.Rows;

/// <summary>A list of places, key people or rows of a long list within a case: shows, deletes, takes a deletion back.</summary>
public abstract class RowsPage(RowDesk desk) : PageModel, ILoads
{
    private const string RemovedKey = "removed";

    [FromRoute]
    public Guid CaseId { get; init; }

    public CaseView Shown { get; private set; } = null!;

    /// <summary>What was deleted on the page before: its id and what it was called.</summary>
    public (Guid Id, string Name)? Removed { get; private set; }

    public abstract PaperStep Step { get; }

    public abstract string Clause { get; }

    public abstract string Self { get; }

    public virtual string Title => Step.Text();

    /// <summary>The step that follows, when the case is an application.</summary>
    public string Next =>
        CaseLinks.Step(
            CaseId,
            PaperSteps.After(Step, Shown.Steps?.Application.Papers.Services ?? default)
        );

    protected RowDesk Desk => desk;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Removed = Read(TempData[RemovedKey] as string);
    }

    public async Task<IActionResult> OnPostRestoreAsync(Guid removed, CancellationToken stop)
    {
        await desk.RestoreRow.RunAsync(CaseId, removed, stop);
        this.Say("已恢复。");
        return Redirect(Self);
    }

    public virtual async Task LoadAsync(CancellationToken stop) =>
        Shown = await desk.ViewAsync(CaseId, stop);

    /// <summary>Back to the list, which offers to take the deletion back.</summary>
    protected RedirectResult Gone(RemovedRow row)
    {
        TempData[RemovedKey] = $"{row.RemovedRowId}|{row.Name}";
        return Redirect(Self);
    }

    private static (Guid Id, string Name)? Read(string? stored) =>
        stored?.Split('|', 2) is [var id, var name] && Guid.TryParse(id, out var removed)
            ? (removed, name)
            : null;
}
