namespace Mingjian.Journal.Mail;

/// <summary>The mail server of this installation; without a host no e-mail is queued and the inbox alone informs.</summary>
/// <param name="Site">Address under which people reach this installation: links in mail begin with it.</param>
public sealed record MailSettings(Uri Site)
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 25;

    public string User { get; init; } = "";

    /// <summary>A file that holds the password alone, so that it stands in no process list.</summary>
    public string PasswordFile { get; init; } = "";

    public string From { get; init; } = "";

    public MailTls Tls { get; init; } = MailTls.StartTls;

    public bool Enabled => Host.Length > 0;
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailTls
{
    /// <summary>Not at all: for a server on the same machine only.</summary>
    None,

    /// <summary>Begins plain and must change to TLS.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}
