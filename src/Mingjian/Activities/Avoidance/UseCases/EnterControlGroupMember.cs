using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance.UseCases;

/// <summary>登记控制集团成员, by an officer.</summary>
[Article("4")]
public sealed class EnterControlGroupMember(MingjianDb db, ChinaClock clock, Desk desk)
{
    /// <exception cref="RuleBroken">Something is missing, or it is in the group already on one of the days.</exception>
    public async Task<Guid> RunAsync(ControlGroupEntry entry, CancellationToken stop)
    {
        desk.Open<EnterControlGroupMember>(ActivitiesDuties.KeepControlGroups);

        var member = ControlGroupMember.Enter(
            entry,
            ControlGroupSource.EnteredByOfficer,
            desk.Actor,
            clock.Now
        );

        await db.AddMemberAsync(member, stop);
        await db.SaveChangesAsync(stop);
        return member.MemberId;
    }
}

/// <summary>申报控制集团成员, by an institution that knows to whom its client belongs.</summary>
[Article("4")]
public sealed class DeclareControlGroupMember(MingjianDb db, ChinaClock clock, Desk desk)
{
    /// <inheritdoc cref="EnterControlGroupMember.RunAsync"/>
    public async Task<Guid> RunAsync(ControlGroupEntry entry, CancellationToken stop)
    {
        desk.Open<DeclareControlGroupMember>(ActivitiesDuties.Deliver);

        var member = ControlGroupMember.Enter(
            entry,
            ControlGroupSource.DeclaredByInstitution,
            desk.Actor,
            clock.Now
        );

        await db.AddMemberAsync(member, stop);
        await db.SaveChangesAsync(stop);
        return member.MemberId;
    }
}
