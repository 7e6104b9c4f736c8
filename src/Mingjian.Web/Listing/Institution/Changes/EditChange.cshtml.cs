using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Listing;
using Mingjian.Listing.Signing;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Cases;
using Mingjian.Web.Listing.Institution.Steps;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>信息变更, one page for every kind: where it stands, what came back, the day, the matter, the proof.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class EditChangeModel(
    ChangeDesk desk,
    StepDesk steps,
    SaveChangeFiling save,
    OwnCaseActs acts
) : ChangeForm(acts), ILoads
{
    public ChangeView Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>After a conflict: what is stored beside what was typed.</summary>
    public IReadOnlyList<Change> Conflict { get; private set; } = [];

    public ChangeFiling Filing => Shown.Filing;

    public bool MayEdit => Shown.IsEditable && desk.Holds(ListingDuties.Prepare);

    public bool MaySign => Missing is null && desk.Holds(ListingDuties.Sign);

    public override ListingCase OwnCase => Filing;

    public override string Noun => "变更";

    protected override string Self => ChangeLinks.Change(CaseId);

    protected override string Others => ChangeLinks.Changes;

    /// <summary>What still stands against signing.</summary>
    public Rule? Missing => ChangeSigningDesk.FindMissing(Filing);

    public string OfficeName(string? code) =>
        Offices.FirstOrDefault(o => o.Value == code)?.Text ?? "—";

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Show(Filing);
        Version = Filing.Version;
    }

    /// <param name="go"><c>leave</c> goes back to the list, <c>sign</c> on to signing; anything else stays.</param>
    [ActNeeds(ListingDuties.Prepare)]
    public async Task<IActionResult> OnPostAsync(string? go, CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await LoadAsync(stop);
            return Page();
        }

        var stored = (await desk.ViewAsync(CaseId, stop)).Filing;
        await save.RunAsync(CaseId, Entry(stored), Version, stop);
        this.Say("已保存。");
        return Redirect(
            go switch
            {
                "leave" => ChangeLinks.Changes,
                "rows" => ChangeLinks.Rows(stored) ?? ChangeLinks.Change(CaseId),
                "sign" => ChangeLinks.Sign(CaseId),
                _ => ChangeLinks.Change(CaseId),
            }
        );
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        Shown = await desk.ViewAsync(CaseId, stop);
        Offices = await steps.OfficeChoicesAsync(Filing.After.Office ?? "", stop);

        if (HttpContext.Features.Get<Refusal>()?.Code == "CHANGED-MEANWHILE")
        {
            Conflict = await desk.CompareAsync(Filing.After, Entry(Filing).After, stop);
            ModelState.Remove(nameof(Version));
            Version = Filing.Version;
        }
    }
}
