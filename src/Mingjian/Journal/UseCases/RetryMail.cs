using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Sending;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>重发邮件: a mail that failed for good is tried again from the beginning.</summary>
public sealed class RetryMail(MingjianDb db, Desk desk, Outbox outbox)
{
    public async Task RunAsync(Guid mailId, CancellationToken stop)
    {
        desk.Open<RetryMail>(Duties.Operate);
        var subject = await db
            .Outbox.Where(m => m.OutgoingId == mailId && m.State == OutgoingState.Failed)
            .Select(m => m.Subject)
            .SingleOrDefaultAsync(stop);

        if (subject is null)
        {
            throw new NotFound("mail");
        }

        await using var together = await db.Database.BeginTransactionAsync(stop);
        await outbox.RetryAsync(mailId, stop);
        db.Note(new MailRetried(Office.StreamOf(Office.Municipal), mailId, subject));
        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
    }
}
