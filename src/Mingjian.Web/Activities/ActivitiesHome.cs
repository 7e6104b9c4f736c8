using Mingjian.Activities;
using Mingjian.Activities.Progress;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Activities.Tasks;

namespace Mingjian.Web.Activities;

/// <summary>What an institution still has to hand in, on its home page.</summary>
public sealed class ActivitiesHome(OpenWork work, Desk desk, ChinaClock clock) : IHomeSection
{
    private const int Shown = 10;

    public string Area => "/institution";

    public string? Duty => ActivitiesDuties.ReadOwn;

    public int Order => 30;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var owed = await work.LoadAsync(desk.Actor.OrganisationId, stop);
        return new()
        {
            Overdue = [.. owed.Where(d => d.IsLate(clock.Now)).Take(Shown).Select(Work)],
            Due = [.. owed.Where(d => !d.IsLate(clock.Now)).Take(Shown).Select(Work)],
        };
    }

    private HomeWork Work(ReportingDuty duty) =>
        new(
            DutyViews.Words(duty),
            ActivitiesLinks.OwnTask(duty.Task),
            "报送",
            "",
            DutyViews.Clock(duty, clock.Today)
        );
}
