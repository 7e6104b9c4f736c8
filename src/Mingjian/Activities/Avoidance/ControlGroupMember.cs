using System.ComponentModel.DataAnnotations;
using Mingjian.Accounts;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>控制集团的成员: from when until when an enterprise stands under one control with others of the same group.</summary>
[Article("4")]
public sealed class ControlGroupMember : Aggregate
{
    public static readonly DateOnly StillIn = DateOnly.MaxValue;

    public Guid MemberId { get; init; } = Guid.CreateVersion7();

    /// <summary>The group's name: one name, one group.</summary>
    public required string Group { get; init; }

    /// <summary>统一社会信用代码 of the member.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day in the group, inclusive; <see cref="StillIn"/> while it is in.</summary>
    public DateOnly To { get; private set; } = StillIn;

    public required ControlGroupSource Source { get; init; }

    /// <summary>On what it rests: an annual report, a register of shareholders.</summary>
    public string Basis { get; init; } = "";

    public required string EnteredBy { get; init; }

    /// <summary>The institution that declared it; empty when an officer entered it.</summary>
    public Guid? DeclaredBy { get; init; }

    public required DateTime EnteredAt { get; init; }

    /// <exception cref="RuleBroken">No name of a group or member, no credit code, or an end before the beginning.</exception>
    public static ControlGroupMember Enter(
        ControlGroupEntry entry,
        ControlGroupSource source,
        Actor actor,
        DateTime now
    )
    {
        Require(entry.Group.Trim().Length > 0, ConflictRules.GroupNeeded);
        Require(entry.Name.Trim().Length > 0, ConflictRules.MemberNameNeeded);
        Require(entry.To is not { } to || to >= entry.From, ConflictRules.GroupDaysInOrder);
        var member = new ControlGroupMember
        {
            Group = entry.Group.Trim(),
            Code = CreditCode.Parse(entry.Code).Value,
            Name = entry.Name.Trim(),
            From = entry.From,
            To = entry.To ?? StillIn,
            Source = source,
            Basis = entry.Basis.Trim(),
            EnteredBy = actor.Name,
            DeclaredBy =
                source == ControlGroupSource.DeclaredByInstitution ? actor.OrganisationId : null,
            EnteredAt = now,
        };
        member.Record(
            new ControlGroupMemberEntered(
                member.MemberId,
                member.Group,
                member.Code,
                member.Name,
                member.From,
                entry.To,
                source
            )
        );
        return member;
    }

    /// <summary>It left the group: the days before stay as they were.</summary>
    public void End(DateOnly lastDay, string reason)
    {
        Require(To == StillIn, ConflictRules.GroupEnded);
        Require(lastDay >= From, ConflictRules.GroupDaysInOrder);
        Require(!string.IsNullOrWhiteSpace(reason), ConflictRules.ReasonNeeded);
        To = lastDay;
        Record(new ControlGroupMemberEnded(MemberId, Group, Name, lastDay));
    }
}

/// <summary>What is entered of a membership.</summary>
public sealed record ControlGroupEntry(
    string Group,
    string Code,
    string Name,
    DateOnly From,
    DateOnly? To,
    string Basis
);

/// <summary>Who says so.</summary>
public enum ControlGroupSource
{
    [Display(Name = "机构申报")]
    DeclaredByInstitution,

    [Display(Name = "管理人员录入")]
    EnteredByOfficer,

    [Display(Name = "Excel 导入")]
    Imported,
}
