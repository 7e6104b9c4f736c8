using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance.UseCases;

/// <summary>登记退出控制集团: the enterprise was in it until a day.</summary>
[Article("4")]
public sealed class EndControlGroupMember(MingjianDb db, Desk desk)
{
    public async Task RunAsync(
        Guid memberId,
        DateOnly lastDay,
        string reason,
        CancellationToken stop
    )
    {
        desk.Open<EndControlGroupMember>(ActivitiesDuties.KeepControlGroups, reason);
        var member =
            await db.ControlGroupMembers.SingleOrDefaultAsync(m => m.MemberId == memberId, stop)
            ?? throw new NotFound("没有这个集团成员，可能已被他人更改，请返回列表。");

        member.End(lastDay, reason);

        await db.SaveChangesAsync(stop);
    }
}
