using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>The table of control groups: nobody stands twice in one group on one day.</summary>
internal static class ControlGroups
{
    /// <exception cref="RuleBroken">It is in the group already on one of the days.</exception>
    public static async Task AddMemberAsync(
        this MingjianDb db,
        ControlGroupMember member,
        CancellationToken stop
    )
    {
        if (
            await db.ControlGroupMembers.AnyAsync(
                m =>
                    m.Group == member.Group
                    && m.Code == member.Code
                    && m.From <= member.To
                    && m.To >= member.From,
                stop
            )
        )
        {
            throw new RuleBroken(ConflictRules.GroupTwice);
        }

        db.Add(member);
    }
}
