using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.UseCases;

/// <summary>答复纠错: an officer of the territory says what came of a reported error; the answer is public.</summary>
[Article("3.2", "5.3")]
public sealed class AnswerError(
    MingjianDb db,
    ChinaClock clock,
    Desk desk,
    Notifications notifications
)
{
    public async Task RunAsync(
        Guid correctionId,
        CorrectionOutcome outcome,
        string answer,
        CancellationToken stop
    )
    {
        desk.Open<AnswerError>(CreditDuties.AnswerCorrection);
        var correction =
            await db.Corrections.SingleOrDefaultAsync(c => c.CorrectionId == correctionId, stop)
            ?? throw new NotFound("correction");

        correction.Reply(desk.Actor, outcome, answer, clock.Today);

        await notifications.SettleAsync(correctionId, stop);
        await db.SaveChangesAsync(stop);
    }
}
