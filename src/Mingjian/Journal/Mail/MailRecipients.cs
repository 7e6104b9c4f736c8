using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.Mail;

/// <summary>Who gets a mail, asked again at the moment of sending: whoever lost the role, or whose account was closed, gets none.</summary>
public sealed class MailRecipients(MingjianDb db, MailSettings settings, ChinaClock clock)
{
    /// <summary>Puts one mail for each person told in the place of the mail for all.</summary>
    public async Task SpreadAsync(OutboxMail mail, CancellationToken stop)
    {
        var message = await MessageAsync(mail, stop);
        var people = message is null
            ? []
            : await Told(message).Select(p => p.Id).Distinct().ToListAsync(stop);
        await using var together = await db.Database.BeginTransactionAsync(stop);
        db.Outbox.AddRange(
            people.Select(person => new OutboxMail
            {
                MessageId = mail.MessageId,
                PersonId = person,
                Subject = mail.Subject,
                Body = "",
            })
        );
        await db.SaveChangesAsync(stop);
        await db.Outbox.Where(m => m.OutgoingId == mail.OutgoingId).ExecuteDeleteAsync(stop);
        await together.CommitAsync(stop);
    }

    /// <summary>Address and text of a mail; no address and the reason when it must not be sent any more.</summary>
    public async Task<(string? Address, string Body, string Problem)> AddressAsync(
        OutboxMail mail,
        CancellationToken stop
    )
    {
        if (mail.Address is not null)
        {
            return (mail.Address, mail.Body, "");
        }

        var message = await MessageAsync(mail, stop);
        var address = message is null
            ? null
            : await Told(message)
                .Where(p => p.Id == mail.PersonId)
                .Select(p => p.Email)
                .FirstOrDefaultAsync(stop);

        return string.IsNullOrEmpty(address)
            ? (null, "", "收件人已不在该岗位、账号已停用或没有邮箱")
            : (address, Text(message!), "");
    }

    private Task<Message?> MessageAsync(OutboxMail mail, CancellationToken stop) =>
        db.Messages.AsNoTracking().FirstOrDefaultAsync(m => m.MessageId == mail.MessageId, stop);

    /// <summary>The people a message is for today.</summary>
    private IQueryable<Person> Told(Message message)
    {
        var people = db.People.Where(p => p.DisabledAt == null);

        if (message.PersonId is { } one)
        {
            return people.Where(p => p.Id == one);
        }

        var (organisation, role, today) = (message.OrganisationId, message.Role, clock.Today);
        var memberships = db.Memberships;
        return people.Where(p =>
            memberships.Any(m =>
                m.PersonId == p.Id
                && (organisation == null || m.OrganisationId == organisation)
                && (role == null || m.Role == role)
                && m.From <= today
                && (m.To == null || m.To >= today)
            )
        );
    }

    private string Text(Message message)
    {
        var due = message.DueOn is { } day ? $"\n办理期限：{day:yyyy-MM-dd}" : "";
        return $"{message.Title}\n\n{message.Body}{due}\n\n办理或查看：{new Uri(settings.Site, message.Link)}\n\n本邮件由系统自动发送，请勿直接回复。";
    }
}
