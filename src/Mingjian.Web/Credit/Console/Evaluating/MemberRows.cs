using System.ComponentModel.DataAnnotations;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Storage;
using Mingjian.Data;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>One institution in the table of an evaluation.</summary>
public sealed class MemberRow
{
    public required Guid MemberId { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string CreditCode { get; init; }
    public required string Office { get; init; }
    public required string Services { get; init; }
    public required string Score { get; init; }
    public required long ScoreOrder { get; init; }
    public required Grade? Grade { get; init; }
    public required NotRatedReason? NotRated { get; init; }
    public required string Veto { get; init; }
    public required bool IsComputed { get; init; }
    public required StatementStage Statement { get; init; }
    public required bool? ProposalAgrees { get; init; }
    public required string Proposal { get; init; }
    public required string ProposedByName { get; init; }
}

/// <summary>What the table is asked for; the exports ask the same.</summary>
public sealed class MemberFilter
{
    public string? Q { get; init; }
    public ResultFilter? Result { get; init; }
    public string? Office { get; init; }
    public StatementStage? Statement { get; init; }
    public ProposalFilter? Proposal { get; init; }
}

public enum ResultFilter
{
    [Display(Name = "A 级")]
    A,

    [Display(Name = "B 级")]
    B,

    [Display(Name = "C 级")]
    C,

    [Display(Name = "D 级")]
    D,

    [Display(Name = "直接评定")]
    Veto,

    [Display(Name = "不予评定")]
    NotRated,
}

public enum ProposalFilter
{
    [Display(Name = "同意")]
    Agrees,

    [Display(Name = "不同意")]
    Disagrees,

    [Display(Name = "未提出")]
    None,
}

public static class MemberRows
{
    /// <summary>The members that the viewer's territory sees.</summary>
    public static IQueryable<MemberRow> Of(MingjianDb db, Guid evaluationId, MemberFilter filter)
    {
        var members = db.EvaluationMembers.Where(m => m.EvaluationId == evaluationId);
        members = filter.Q?.Trim() is { Length: > 0 } word
            ? members.Where(m => m.Name.Contains(word) || m.Number == word)
            : members;
        members = filter.Office is { Length: > 0 } office
            ? members.Where(m => m.Office == office)
            : members;
        members = filter.Statement is { } statement
            ? members.Where(m => m.Statement == statement)
            : members;

        return Proposed(Graded(members, filter.Result), filter.Proposal)
            .Select(m => new MemberRow
            {
                MemberId = m.MemberId,
                Number = m.Number,
                Name = m.Name,
                CreditCode = m.CreditCode,
                Office = m.Office,
                Services = m.Services,
                Score = m.Score,
                ScoreOrder = m.ScoreOrder,
                Grade = m.Grade,
                NotRated = m.NotRated,
                Veto = m.Veto,
                IsComputed = m.Computation > 0,
                Statement = m.Statement,
                ProposalAgrees = m.ProposalAgrees,
                Proposal = m.Proposal,
                ProposedByName = m.ProposedByName,
            });
    }

    private static IQueryable<EvaluationMember> Graded(
        IQueryable<EvaluationMember> members,
        ResultFilter? result
    ) =>
        result switch
        {
            null => members,
            ResultFilter.Veto => members.Where(m => m.Veto != ""),
            ResultFilter.NotRated => members.Where(m => m.Grade == null && m.NotRated != null),
            ResultFilter.A => members.Where(m => m.Grade == Grade.A),
            ResultFilter.B => members.Where(m => m.Grade == Grade.B),
            ResultFilter.C => members.Where(m => m.Grade == Grade.C),
            _ => members.Where(m => m.Grade == Grade.D),
        };

    private static IQueryable<EvaluationMember> Proposed(
        IQueryable<EvaluationMember> members,
        ProposalFilter? proposal
    ) =>
        proposal switch
        {
            null => members,
            ProposalFilter.Agrees => members.Where(m => m.ProposalAgrees == true),
            ProposalFilter.Disagrees => members.Where(m => m.ProposalAgrees == false),
            _ => members.Where(m => m.ProposalAgrees == null),
        };
}
