using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>名录申请: leads to the open application, or begins one.</summary>
[NeedsDuty(ListingDuties.Prepare, ListingDuties.ReadOwn)]
public sealed class OpenApplicationModel(MingjianDb db, Desk desk, StartApplication start)
    : PageModel,
        ILoads
{
    public sealed record Decided(
        Guid CaseId,
        ApplicationKind Kind,
        ApplicationStage Stage,
        DateOnly? DecidedOn
    );

    /// <summary>What would be begun; <c>null</c> when the institution is in the list.</summary>
    public ApplicationKind? Kind { get; private set; }

    public string Number { get; private set; } = "";

    public IReadOnlyList<Decided> Earlier { get; private set; } = [];

    public string Heading(ApplicationKind kind) =>
        kind switch
        {
            ApplicationKind.Again => "重新申请纳入名录",
            ApplicationKind.Confirmation => $"核对存量名录信息（编号 {Number}）",
            _ => "申请纳入名录",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var open = await db
            .ListingApplications.Where(a => a.InstitutionId == desk.Actor.OrganisationId)
            .StillOpen()
            .Select(a => (Guid?)a.CaseId)
            .SingleOrDefaultAsync(stop);

        if (open is { } caseId)
        {
            return Redirect(CaseLinks.Case(caseId));
        }

        await LoadAsync(stop);
        return Page();
    }

    [ActNeeds(ListingDuties.Prepare)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        Redirect(CaseLinks.Step(await start.RunAsync(stop), PaperStep.Basics));

    public async Task LoadAsync(CancellationToken stop)
    {
        var institutionId = desk.Actor.OrganisationId;
        var institution = await db
            .Institutions.AsNoTracking()
            .SingleOrDefaultAsync(i => i.InstitutionId == institutionId, stop);
        Number = institution?.Number ?? "";
        Kind = StartApplication.FindKind(institution);
        Earlier = await db
            .ListingApplications.Where(a => a.InstitutionId == institutionId)
            .OrderByDescending(a => a.DecidedOn)
            .ThenByDescending(a => a.CaseId)
            .Take(20)
            .Select(a => new Decided(a.CaseId, a.Kind, a.Stage, a.DecidedOn))
            .ToListAsync(stop);
    }
}
