using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging;
using Mingjian.Journal.Sending;

namespace Mingjian.Journal.Mail;

/// <summary>发件箱: sends the mail that is due.</summary>
public sealed class Outbox(
    MailSettings settings,
    OutgoingQueue<OutboxMail> queue,
    MailSender sender,
    MailRecipients recipients,
    ILogger<Outbox> log
)
{
    private const int Batch = 50;

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        if (!settings.Enabled)
        {
            return 0;
        }

        await foreach (
            var mail in queue.TakeAsync(Batch, m => m.PersonId == null && m.Address == null, stop)
        )
        {
            await recipients.SpreadAsync(mail, stop);
        }

        var sent = 0;

        await foreach (
            var mail in queue.TakeAsync(Batch, m => m.PersonId != null || m.Address != null, stop)
        )
        {
            sent += await SendAsync(mail, stop) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>An administrator asks to try a failed mail again.</summary>
    public Task<int> RetryAsync(Guid mailId, CancellationToken stop) =>
        queue.RetryAsync(mailId, [OutgoingState.Failed], stop);

    private async Task<bool> SendAsync(OutboxMail mail, CancellationToken stop)
    {
        var to = await recipients.AddressAsync(mail, stop);

        if (to.Address is null)
        {
            await queue.CloseAsync(mail, OutgoingState.Dropped, to.Problem, body: "", stop);
            return false;
        }

        try
        {
            await sender.SendAsync(mail.OutgoingId, to.Address, mail.Subject, to.Body, stop);
            await queue.CloseAsync(mail, OutgoingState.Sent, "", body: "", stop);
            return true;
        }
        catch (Exception failure) when (IsOfMail(failure))
        {
            log.LogWarning(failure, "A mail could not be sent.");
            await queue.FailAsync(
                mail,
                failure.Message,
                isHopeless: failure is SmtpCommandException { StatusCode: >= (SmtpStatusCode)500 },
                stop
            );
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
}
