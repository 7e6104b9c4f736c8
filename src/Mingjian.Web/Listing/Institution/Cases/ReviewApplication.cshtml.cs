using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Steps;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>核对: the whole text with everything that is still missing, before it is signed.</summary>
[NeedsDuty(ListingDuties.Prepare, ListingDuties.Sign)]
public sealed class ReviewApplicationModel(MingjianDb db, Desk desk, StepDesk steps) : PageModel
{
    [FromRoute]
    public Guid CaseId { get; init; }

    public StepView Shown { get; private set; } = null!;

    public WholeText Whole { get; private set; } = null!;

    /// <summary>Who has the role to sign today; whether they may is asked when they do.</summary>
    public IReadOnlyList<string> Signers { get; private set; } = [];

    public bool MaySign => desk.Actor.Duties.Contains(ListingDuties.Sign);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Shown = await steps.ViewAsync(CaseId, stop);
        var counts = await steps.CountAsync(CaseId, stop);
        Whole = new(
            (await steps.TextAsync(stop)).Groups(Shown.Application.Papers),
            [
                .. Lists()
                    .Select(list => new Mingjian.Listing.Signing.ListOfRecord(
                        list,
                        counts.Of(list),
                        ""
                    )),
            ],
            CaseId
        );
        Signers = await SignersAsync(stop);
    }

    private IEnumerable<LineList> Lists() =>
        Enum.GetValues<LineList>()
            .Where(list =>
                list != LineList.Scope
                || Shown.Application.Papers.Services.HasFlag(Mingjian.Listing.Services.Monitoring)
            );

    private async Task<IReadOnlyList<string>> SignersAsync(CancellationToken stop)
    {
        var (institution, today) = (Shown.Application.InstitutionId, steps.Today);

        return await (
            from membership in db.Memberships
            join person in db.People on membership.PersonId equals person.Id
            where membership.OrganisationId == institution
            where membership.Role == Role.Representative && membership.From <= today
            where membership.To == null || membership.To >= today
            orderby person.FullName, person.Id
            select person.FullName
        )
            .Take(10)
            .ToListAsync(stop);
    }
}
