using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Scheduling;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Activities.Avoidance.Jobs;

/// <summary>
/// 复查回避事项: asks article 4 again, every night, of what is stored, and tells the institution and the bureau of each conflict that is
/// open, once.
/// </summary>
[Article("4")]
public sealed class RecheckConflicts(
    MingjianDb db,
    LawBook book,
    Notifications notifications,
    Desk desk
) : IDailyJob
{
    public string Name => "activities.recheck-conflicts";

    public string Title => "复查回避事项";

    public TimeOnly At => new(2, 15);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        desk.Open<RecheckConflicts>(null);
        var numbers = (await book.SettingsAsync(stop)).On(today);
        var groups = await db
            .ControlGroupMembers.AsNoTracking()
            .Select(m => new GroupDays(m.Group, m.Code, m.From, m.To))
            .ToListAsync(stop);
        var recheck = new ConflictRecheck(
            db,
            groups,
            numbers.Choice(SettingName.ConflictScope) == ConflictIntake.Literal,
            today
        );
        var institutions = await db
            .Commissions.Select(c => c.InstitutionId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(stop);
        var moved = 0;

        foreach (var institutionId in institutions)
        {
            moved += await recheck.RunAsync(institutionId, stop);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }

        await TellAsync(stop);
        return new(moved);
    }

    private async Task TellAsync(CancellationToken stop)
    {
        var open = await (
            from conflict in db.ConflictsOfInterest.AsNoTracking()
            where conflict.Stage == ConflictStage.Open
            join organisation in db.Organisations.AsNoTracking()
                on conflict.InstitutionId equals organisation.OrganisationId
                into named
            from organisation in named.DefaultIfEmpty()
            orderby conflict.ConflictId
            select new { Conflict = conflict, Institution = organisation!.Name }
        ).ToListAsync(stop);

        foreach (var one in open)
        {
            var key = $"activities.conflict:{one.Conflict.ConflictId:N}:{one.Conflict.Version}";
            await notifications.PostOnceAsync(
                key,
                Recipient.Organisation(one.Conflict.InstitutionId),
                AvoidanceNews.Found(one.Conflict),
                stop
            );
            await notifications.PostOnceAsync(
                key,
                Recipient.Holders(Role.ReviewingOfficer),
                AvoidanceNews.FoundOf(one.Conflict, one.Institution ?? "一家机构"),
                stop
            );
        }

        await db.SaveChangesAsync(stop);
    }
}
