using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Steps;

/// <summary>
/// One step of an application: shows what is stored, stores what was filled in (complete or not), and goes on or leaves.
/// Two people at one step notice each other: the second sees both texts and decides.
/// </summary>
public abstract class StepPage(StepDesk desk) : PageModel, ILoads
{
    [FromRoute]
    public Guid CaseId { get; init; }

    /// <summary>Digest of the step as this form showed it.</summary>
    [BindProperty]
    public string Basis { get; set; } = "";

    /// <summary>This open form: its own automatic saving is no conflict.</summary>
    [BindProperty]
    public string Form { get; set; } = "";

    /// <summary>Marks what is missing too, not only what is wrong.</summary>
    [FromQuery]
    public bool Check { get; init; }

    public StepView Shown { get; private set; } = null!;

    /// <summary>After a conflict: what the other person stored beside what was typed here.</summary>
    public IReadOnlyList<Change> Conflict { get; private set; } = [];

    public abstract PaperStep Step { get; }

    /// <summary>The clause that asks for this paper.</summary>
    public abstract string Clause { get; }

    public string Self => CaseLinks.Step(CaseId, Step);

    protected StepDesk Desk => desk;

    /// <summary>The paths of this step's fields and the names of their inputs.</summary>
    protected abstract IReadOnlyDictionary<string, string> Inputs { get; }

    /// <summary>What was filled in.</summary>
    protected abstract PaperEdit Edit();

    /// <summary>Fills the inputs with what is stored.</summary>
    protected abstract void Show(ApplicationPapers papers);

    /// <summary>What cannot be stored at all, put beside its field.</summary>
    protected virtual void CheckInput() { }

    protected virtual Task LoadMoreAsync(CancellationToken stop) => Task.CompletedTask;

    public string? Remark(string field) => Shown.Remark(field);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Form = Guid.CreateVersion7().ToString("N");
        Show(Shown.Application.Papers);

        foreach (var finding in Shown.Map.Completeness.Of(Step).Where(IsMarked))
        {
            ModelState.AddModelError(Inputs.GetValueOrDefault(finding.Field, ""), finding.Text);
        }
    }

    /// <param name="go"><c>leave</c> goes back to the case, <c>stay</c> keeps the step open; anything else goes on.</param>
    public async Task<IActionResult> OnPostAsync(string? go, CancellationToken stop)
    {
        CheckInput();

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await LoadAsync(stop);
            return Page();
        }

        var edit = Edit();
        var stored = await desk.SavePapers.RunAsync(CaseId, edit, new(Basis, Form), stop);
        this.Say($"“{Step.Text()}”已保存。");
        return go switch
        {
            "leave" => Redirect(CaseLinks.Case(CaseId)),
            "stay" => Redirect(Self),
            _ => Redirect(await NextAsync(stored, stop)),
        };
    }

    /// <summary>The browser saves by itself while somebody fills in; without script nothing is lost, only later stored.</summary>
    /// <remarks>A form that was kept over a new sign-in and is sent again comes without htmx: it is saved as by the button.</remarks>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken stop)
    {
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return await OnPostAsync("stay", stop);
        }

        CheckInput();

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Content("有内容格式不对，改正后才会自动保存。");
        }

        try
        {
            await desk.SavePapers.RunAsync(CaseId, Edit(), new(Basis, Form), stop);
        }
        catch (ChangedMeanwhile)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Content("他人刚修改了这一步，没有自动保存。点“保存”可以对照两份内容。");
        }

        return Content($"已自动保存，{Text.Moment(desk.Now)}");
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        Shown = await desk.ViewAsync(CaseId, stop);
        var papers = Shown.Application.Papers;

        if (HttpContext.Features.Get<Refusal>()?.Code == "CHANGED-MEANWHILE")
        {
            Conflict = await desk.ConflictAsync(papers, Edit(), stop);
            Basis = "";
        }

        if (Basis.Length == 0)
        {
            Basis = Edit().BasisOf(papers);
        }

        await LoadMoreAsync(stop);
    }

    /// <summary>The stored phone or identity number, as the field shows it.</summary>
    protected string MaskOf(string? stored, PersonalKind kind) => desk.Seals.MaskOf(stored, kind);

    private bool IsMarked(Finding finding) =>
        finding.Kind == FindingKind.Wrong || (Check && finding.Kind == FindingKind.Missing);

    /// <summary>On to the next step, but not past something that is wrong.</summary>
    private async Task<string> NextAsync(ListingApplication stored, CancellationToken stop)
    {
        var map = (await desk.ViewAsync(stored.CaseId, stop)).Map;

        return map[Step].Wrong > 0
            ? Self
            : CaseLinks.Step(CaseId, PaperSteps.After(Step, stored.Papers.Services));
    }
}
