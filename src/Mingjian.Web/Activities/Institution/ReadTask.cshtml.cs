using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Regulation;
using Mingjian.Web.Activities.Tasks;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution;

/// <summary>One task of the own institution from the order to the report, and what can be done next.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ReadTaskModel(Desk desk, ChainLoader loader) : PageModel
{
    [FromRoute]
    public string Key { get; init; } = "";

    public TaskChain Chain { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Chain = await loader.LoadAsync(
            desk.Actor.OrganisationId,
            ActivitiesLinks.NumberOf(Key),
            TableQuery.Of(Request).Page,
            stop
        );
        Chain.MayDeliver = desk.Actor.Duties.Contains(ActivitiesDuties.Deliver);
    }
}
