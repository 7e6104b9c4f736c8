using Microsoft.AspNetCore.Mvc;
using Mingjian.Listing.SharedPeople;

namespace Mingjian.Web.Listing.Console.SharedPeople;

/// <summary>
/// The warning in an officer's review: people of this case who are active elsewhere. Nothing when there are none.
/// <c>@await Component.InvokeAsync("SharedPeople", new { caseId })</c>
/// </summary>
public sealed class SharedPeopleViewComponent(SharedPeopleReader people) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid caseId) =>
        View(
            "/Listing/Console/SharedPeople/_SharedPeople.cshtml",
            await people.OfCaseAsync(caseId, HttpContext.RequestAborted)
        );
}
