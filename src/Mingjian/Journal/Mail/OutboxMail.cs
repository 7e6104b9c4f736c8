using Mingjian.Journal.Inbox;
using Mingjian.Journal.Sending;

namespace Mingjian.Journal.Mail;

/// <summary>待发邮件: one e-mail in the queue. Its text is plain, and emptied once sent, because invitations carry secrets.</summary>
public sealed class OutboxMail : Outgoing
{
    /// <summary>The message it tells of; <c>null</c> for a mail to a bare address.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>Who gets it; <c>null</c> while the message is not yet spread over those who are told, and for a bare address.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>A bare address, such as that of an invited person; <c>null</c> when the person's own is used.</summary>
    public string? Address { get; init; }

    public required string Subject { get; init; }

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
