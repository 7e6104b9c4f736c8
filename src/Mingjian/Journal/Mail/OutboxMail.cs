using System.ComponentModel.DataAnnotations;
using Mingjian.Journal.Inbox;

namespace Mingjian.Journal.Mail;

/// <summary>待发邮件: one e-mail in the queue. Its moments are the system's, not the law's: a moved demo clock sends nothing.</summary>
public sealed class OutboxMail
{
    public const int LongestError = 500;

    public Guid MailId { get; init; } = Guid.CreateVersion7();

    /// <summary>The message it tells of; <c>null</c> for a mail to a bare address.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>Who gets it; <c>null</c> while the message is not yet spread over those who are told, and for a bare address.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>A bare address, such as that of an invited person; <c>null</c> when the person's own is used.</summary>
    public string? Address { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text; emptied once sent, because invitations carry secrets.</summary>
    public required string Body { get; init; }

    public MailState State { get; init; } = MailState.Waiting;

    public int Attempts { get; init; }

    /// <summary>Not tried before this moment. The beginning of time for a new one: it is due at once.</summary>
    public DateTime NextAt { get; init; } =
        DateTime.SpecifyKind(DateTime.UnixEpoch, DateTimeKind.Utc);

    /// <summary>Until then one node has it in hand.</summary>
    public DateTime? LeaseUntil { get; init; }

    public string Error { get; init; } = "";

    public DateTime? SentAt { get; init; }

    /// <summary>To whoever the message is for; spread over the persons when it is sent, by their roles of that day.</summary>
    internal static OutboxMail Of(Message message) =>
        new()
        {
            MessageId = message.MessageId,
            Subject = message.Title,
            Body = "",
        };

    /// <summary>To an address that belongs to no account yet.</summary>
    public static OutboxMail To(string address, string subject, string body) =>
        new()
        {
            Address = address,
            Subject = subject,
            Body = body,
        };
}

public enum MailState
{
    [Display(Name = "待发送")]
    Waiting,

    [Display(Name = "已发送")]
    Sent,

    [Display(Name = "发送失败")]
    Failed,

    [Display(Name = "不再发送")]
    Dropped,
}
