using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance.UseCases;
using Mingjian.Web.Activities.Groups;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Console.Groups;

/// <summary>登记控制集团成员.</summary>
[NeedsDuty(ActivitiesDuties.KeepControlGroups)]
public sealed class EnterGroupModel(EnterControlGroupMember enter) : PageModel, ILoads
{
    [BindProperty]
    public GroupFields Entry { get; set; } = new();

    public void OnGet(string? group) => Entry.Group = group ?? "";

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Entry.Check(this, nameof(Entry)))
        {
            return Page();
        }

        await enter.RunAsync(Entry.Read(), stop);
        this.Say($"已登记“{Entry.Name}”为“{Entry.Group}”的成员。");
        return Redirect(ReportLinks.Groups);
    }
}
