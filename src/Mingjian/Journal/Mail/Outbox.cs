using MailKit;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Mingjian.Data;
using Mingjian.Journal.Storage;

namespace Mingjian.Journal.Mail;

/// <summary>发件箱: sends what is due. Several nodes may run it: each takes a mail by a lease; what fails is tried again, later each time.</summary>
public sealed class Outbox(
    MingjianDb db,
    MailSettings settings,
    MailSender sender,
    MailRecipients recipients,
    TimeProvider time,
    ILogger<Outbox> log
)
{
    private const int Batch = 50;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Waits after each failure; after the last one the mail has failed.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
        TimeSpan.FromHours(24),
    ];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        if (!settings.Enabled)
        {
            return 0;
        }

        await foreach (
            var mail in TakeAsync(Batch, m => m.PersonId == null && m.Address == null, stop)
        )
        {
            await recipients.SpreadAsync(mail, stop);
        }

        var sent = 0;

        await foreach (
            var mail in TakeAsync(Batch, m => m.PersonId != null || m.Address != null, stop)
        )
        {
            sent += await SendAsync(mail, stop) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>An administrator asks to try a failed mail again.</summary>
    public Task<int> RetryAsync(Guid mailId, CancellationToken stop) =>
        db
            .Outbox.Where(m => m.MailId == mailId && m.State == MailState.Failed)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MailState.Waiting)
                        .SetProperty(m => m.Attempts, 0)
                        .SetProperty(m => m.NextAt, Now)
                        .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                stop
            );

    /// <summary>The update that sets the lease succeeds for one node only.</summary>
    private async IAsyncEnumerable<OutboxMail> TakeAsync(
        int most,
        System.Linq.Expressions.Expression<Func<OutboxMail, bool>> which,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var (now, until) = (Now, Now + Lease);
        var due = await db
            .Outbox.AsNoTracking()
            .Where(which)
            .Where(m => m.State == MailState.Waiting && m.NextAt <= now)
            .Where(m => m.LeaseUntil == null || m.LeaseUntil < now)
            .OrderBy(m => m.NextAt)
            .ThenBy(m => m.MailId)
            .Take(most)
            .ToListAsync(stop);

        foreach (var mail in due)
        {
            var won = await db
                .Outbox.Where(m => m.MailId == mail.MailId && m.State == MailState.Waiting)
                .Where(m => m.LeaseUntil == null || m.LeaseUntil < now)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, until), stop);

            if (won == 1)
            {
                yield return mail;
            }
        }
    }

    private async Task<bool> SendAsync(OutboxMail mail, CancellationToken stop)
    {
        var to = await recipients.AddressAsync(mail, stop);

        if (to.Address is null)
        {
            await CloseAsync(mail, MailState.Dropped, to.Problem, stop);
            return false;
        }

        try
        {
            await sender.SendAsync(mail.MailId, to.Address, mail.Subject, to.Body, stop);
            await CloseAsync(mail, MailState.Sent, "", stop);
            return true;
        }
        catch (Exception failure) when (IsOfMail(failure))
        {
            log.LogWarning(failure, "A mail could not be sent.");
            await FailAsync(mail, failure, stop);
            return false;
        }
    }

    private static bool IsOfMail(Exception failure) =>
        failure
            is CommandException
                or ProtocolException
                or ServiceNotConnectedException
                or IOException
                or System.Net.Sockets.SocketException
                or MailKit.Security.AuthenticationException
                or MailKit.Security.SslHandshakeException
                or TimeoutException
                or MimeKit.ParseException;

    private Task<int> CloseAsync(
        OutboxMail mail,
        MailState state,
        string problem,
        CancellationToken stop
    ) =>
        db
            .Outbox.Where(m => m.MailId == mail.MailId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, state)
                        .SetProperty(m => m.Attempts, mail.Attempts + 1)
                        .SetProperty(m => m.SentAt, state == MailState.Sent ? Now : null)
                        .SetProperty(m => m.Error, problem)
                        .SetProperty(m => m.Body, "")
                        .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                stop
            );

    private Task<int> FailAsync(OutboxMail mail, Exception failure, CancellationToken stop)
    {
        var isFinal =
            mail.Attempts >= Waits.Count
            || failure is SmtpCommandException { StatusCode: >= (SmtpStatusCode)500 };
        var next = Now + (isFinal ? TimeSpan.Zero : Waits[mail.Attempts]);
        var error = failure.Message[..Math.Min(failure.Message.Length, OutboxMail.LongestError)];

        return db
            .Outbox.Where(m => m.MailId == mail.MailId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, isFinal ? MailState.Failed : MailState.Waiting)
                        .SetProperty(m => m.Attempts, mail.Attempts + 1)
                        .SetProperty(m => m.NextAt, next)
                        .SetProperty(m => m.Error, error)
                        .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                stop
            );
    }
}
