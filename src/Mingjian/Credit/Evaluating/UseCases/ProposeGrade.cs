using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>区县初评: the district that leads (I-09) agrees with the results of its institutions, or says why not; one or many at once.</summary>
[Article("3.2", "14.2")]
public sealed class ProposeGrade(MingjianDb db, ChinaClock clock, Desk desk)
{
    /// <param name="memberIds">Empty: every one that it leads, has not given an opinion on, and whose statement does not wait.</param>
    /// <returns>On how many institutions it gave its opinion.</returns>
    public async Task<int> RunAsync(
        Guid evaluationId,
        IReadOnlyCollection<Guid> memberIds,
        bool agrees,
        string opinion,
        CancellationToken stop
    )
    {
        desk.Open<ProposeGrade>(CreditDuties.Propose, opinion);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);

        evaluation.TakeProposal(desk.Actor);

        var members = await FindAsync(evaluationId, memberIds, stop);

        foreach (var member in members)
        {
            member.Propose(desk.Actor, agrees, opinion, clock.Today);
        }

        await db.SaveChangesAsync(stop);
        return members.Count;
    }

    private async Task<List<EvaluationMember>> FindAsync(
        Guid evaluationId,
        IReadOnlyCollection<Guid> memberIds,
        CancellationToken stop
    )
    {
        var offices = desk.Viewer.Offices;
        var members = db.EvaluationMembers.Where(m => m.EvaluationId == evaluationId);
        members =
            memberIds.Count > 0
                ? members.Where(m => memberIds.Contains(m.MemberId))
                : members.Where(m =>
                    offices.Contains(m.Office)
                    && m.ProposedOn == null
                    && m.Statement != StatementStage.Open
                );
        var found = await members.OrderBy(m => m.MemberId).ToListAsync(stop);
        Require(found.Count > 0, EvaluatingRules.NoneProposed);
        Require(found.TrueForAll(m => offices.Contains(m.Office)), EvaluatingRules.AnotherLeads);
        return found;
    }

    private static void Require(bool holds, Rule rule)
    {
        if (!holds)
        {
            throw new RuleBroken(rule);
        }
    }
}
