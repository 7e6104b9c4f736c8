using Mingjian.Accounts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>陈述申辩: the institution answers its preview, once, within the term, with files.</summary>
[Article("14.2")]
public sealed class StateOnPreview(
    MingjianDb db,
    Notifications notifications,
    ChinaClock clock,
    Desk desk
)
{
    public async Task RunAsync(
        Guid memberId,
        string text,
        IReadOnlyList<Attachment> files,
        CancellationToken stop
    )
    {
        desk.Open<StateOnPreview>(
            CreditDuties.StateCase,
            evidence: files.Select(file => file.Digest)
        );
        var member = await db.EvaluationMembers.FindOrRefuseAsync(memberId, stop);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(member.EvaluationId, stop);

        evaluation.TakeStatement();
        member.State(text, files, clock.Today, evaluation.StatementDueOn);

        await notifications.SettleAsync(memberId, stop);
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            EvaluatingNotices.Stated(evaluation, member)
        );
        await db.SaveChangesAsync(stop);
    }
}
