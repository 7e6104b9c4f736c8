using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Institution.Phone;

/// <summary>现场作业: the sampler's tasks of these days. With scripts the page becomes one that works without network.</summary>
[NeedsDuty(ActivitiesDuties.Deliver)]
public sealed class ShowTodayModel(PhoneDesk desk) : PageModel
{
    public DateOnly Today => desk.Today;

    public IReadOnlyList<PhoneTask> Tasks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Tasks = await desk.TasksAsync(stop);
}
