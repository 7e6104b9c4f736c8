using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Rows;

/// <summary>One place, key person or row of a long list in its own form; a second editor of the same row sees both texts.</summary>
public abstract class RowEditor(RowDesk desk) : PageModel, ILoads
{
    [FromRoute]
    public Guid CaseId { get; init; }

    /// <summary>Digest of the row as this form showed it.</summary>
    [BindProperty]
    public string Basis { get; set; } = "";

    /// <summary>This open form: pressing its button twice stores one row.</summary>
    [BindProperty]
    public string Form { get; set; } = "";

    public CaseView Shown { get; private set; } = null!;

    public IReadOnlyList<Change> Conflict { get; private set; } = [];

    public abstract string Title { get; }

    public abstract string Clause { get; }

    /// <summary>The list to which the row belongs.</summary>
    public abstract string Back { get; }

    public abstract string BackText { get; }

    /// <summary>An empty form for the next row; <c>null</c> where it makes no sense.</summary>
    public virtual string? Again => null;

    protected RowDesk Desk => desk;

    /// <summary>Digest of the stored row; <see cref="Mingjian.Listing.Editing.Basis.New"/> when there is none.</summary>
    protected abstract string PresentBasis { get; }

    /// <summary>Fills the inputs with what is stored; an absent row is not found.</summary>
    protected abstract void Show();

    /// <summary>Reads the row and what the page shows beside it.</summary>
    protected abstract Task LoadRowAsync(CancellationToken stop);

    protected virtual void CheckInput() { }

    protected abstract Task StoreAsync(EditMark mark, CancellationToken stop);

    /// <summary>After a conflict: what is stored beside what was typed.</summary>
    protected abstract IEnumerable<Change> Compare();

    /// <summary>The findings to show at the inputs, and the names of these.</summary>
    protected virtual IEnumerable<(Finding Finding, string Input)> Marked => [];

    /// <summary>The input of a part of the path: <c>files</c> is <c>Files</c>.</summary>
    protected virtual string InputOf(string part) =>
        part.Length == 0 ? "" : char.ToUpperInvariant(part[0]) + part[1..];

    public string? Remark(string field) => Shown.Remark(field);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Form = Guid.CreateVersion7().ToString("N");
        Show();

        foreach (var (finding, input) in Marked.Where(m => m.Finding.Blocks))
        {
            ModelState.AddModelError(input, finding.Text);
        }
    }

    /// <param name="go"><c>again</c> opens an empty form for the next row.</param>
    public async Task<IActionResult> OnPostAsync(string? go, CancellationToken stop)
    {
        CheckInput();

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await LoadAsync(stop);
            return Page();
        }

        await StoreAsync(new(Basis, Form), stop);
        this.Say("已保存。");
        return Redirect(go == "again" && Again is { } next ? next : Back);
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        Shown = await desk.ViewAsync(CaseId, stop);
        await LoadRowAsync(stop);

        if (HttpContext.Features.Get<Refusal>()?.Code == "CHANGED-MEANWHILE")
        {
            Conflict = [.. Compare().Where(change => change.Before != change.After)];
            Basis = PresentBasis;
        }
        else if (Basis.Length == 0)
        {
            Basis = PresentBasis;
        }
    }
}
