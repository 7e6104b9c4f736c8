using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Web.Activities.Tasks;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Console;

/// <summary>One task as an officer sees it; a district sees those whose site is its own (三条).</summary>
[NeedsDuty(ActivitiesDuties.Read)]
public sealed class ReadActivityModel(ChainLoader loader) : PageModel
{
    [FromRoute]
    public Guid InstitutionId { get; init; }

    [FromRoute]
    public string Key { get; init; } = "";

    public TaskChain Chain { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) =>
        Chain = await loader.LoadAsync(
            InstitutionId,
            ActivitiesLinks.NumberOf(Key),
            TableQuery.Of(Request).Page,
            stop
        );
}
