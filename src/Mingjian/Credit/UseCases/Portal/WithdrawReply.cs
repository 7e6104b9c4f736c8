using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Replies;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.UseCases;

/// <summary>撤回回应: what stood beside the grade is taken down; that it stood there stays readable.</summary>
[Article("20")]
public sealed class WithdrawReply(MingjianDb db, ChinaClock clock, Desk desk)
{
    public async Task RunAsync(CancellationToken stop)
    {
        desk.Open<WithdrawReply>(CreditDuties.Reply);
        var own = desk.Actor.OrganisationId;
        var reply =
            await db.GradeReplies.SingleOrDefaultAsync(r => r.InstitutionId == own, stop)
            ?? throw new RuleBroken(RepliesRules.NothingWritten);

        reply.Withdraw(clock.Now);

        await db.SaveChangesAsync(stop);
    }
}
