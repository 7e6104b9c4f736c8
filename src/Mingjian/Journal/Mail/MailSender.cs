using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Mingjian.Journal.Mail;

/// <summary>Speaks SMTP with the installation's mail server; one connection for a batch.</summary>
public sealed class MailSender(MailSettings settings) : IAsyncDisposable
{
    private const int Milliseconds = 20_000;

    private SmtpClient? client;

    /// <param name="id">Stands in the message id: a mail that was sent twice shows as one.</param>
    public async Task SendAsync(
        Guid id,
        string to,
        string subject,
        string body,
        CancellationToken stop
    )
    {
        using var mail = new MimeMessage
        {
            MessageId = $"{id:N}@{settings.Site.Host}",
            Subject = subject,
            Body = new TextPart("plain") { Text = body },
        };
        mail.From.Add(MailboxAddress.Parse(settings.From));
        mail.To.Add(MailboxAddress.Parse(to));
        await (await ConnectedAsync(stop)).SendAsync(mail, stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (client is { IsConnected: true })
        {
            await client.DisconnectAsync(quit: true);
        }

        client?.Dispose();
        client = null;
    }

    private async Task<SmtpClient> ConnectedAsync(CancellationToken stop)
    {
        if (client is { IsConnected: true })
        {
            return client;
        }

        client?.Dispose();
        client = new SmtpClient { Timeout = Milliseconds, CheckCertificateRevocation = false };
        await client.ConnectAsync(settings.Host, settings.Port, Security, stop);

        if (settings.User.Length > 0)
        {
            var password = await File.ReadAllTextAsync(settings.PasswordFile, stop);
            await client.AuthenticateAsync(settings.User, password.Trim(), stop);
        }

        return client;
    }

    private SecureSocketOptions Security =>
        settings.Tls switch
        {
            MailTls.Tls => SecureSocketOptions.SslOnConnect,
            MailTls.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
}
