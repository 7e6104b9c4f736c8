using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.Inbox;

/// <summary>What a message says.</summary>
/// <param name="Link">Path of the page where it is dealt with.</param>
/// <param name="Clause">Clause on which it rests, in the notation of <see cref="ArticleAttribute"/>.</param>
/// <param name="DueOn">Last day to deal with it; without one it only informs.</param>
/// <param name="About">The case or thing: <see cref="Notifications.SettleAsync"/> closes what is about it.</param>
/// <param name="Mailed">Also sent by e-mail, when the installation has a mail server.</param>
public sealed record Posting(
    string Title,
    string Body,
    string Link,
    string Clause = "",
    DateOnly? DueOn = null,
    Guid? About = null,
    bool Mailed = true
);

/// <summary>通知: puts messages into inboxes in the transaction of the act that causes them; the use case saves.</summary>
public sealed class Notifications(MingjianDb db, ChinaClock clock, MailSettings mail)
{
    public void Post(Recipient to, Posting posting) => Post(to, posting, key: null);

    /// <summary>For jobs, which repeat: posts unless a message with this key went to this recipient before.</summary>
    /// <param name="key">Such as <c>listing.cma:{id}:2026-12-31:30</c>; at most 120 characters.</param>
    /// <returns>Whether it was posted now.</returns>
    public async Task<bool> PostOnceAsync(
        string key,
        Recipient to,
        Posting posting,
        CancellationToken stop
    )
    {
        var whole = $"{key}>{to.Key}";

        if (
            db.Messages.Local.Any(m => m.Key == whole)
            || await db.Messages.AnyAsync(m => m.Key == whole, stop)
        )
        {
            return false;
        }

        Post(to, posting, whole);
        return true;
    }

    /// <summary>Closes every open message about a thing that is settled; stored when the use case saves.</summary>
    public async Task SettleAsync(Guid about, CancellationToken stop)
    {
        foreach (
            var message in await db
                .Messages.Where(m => m.About == about && m.DoneAt == null)
                .ToListAsync(stop)
        )
        {
            message.Done(db.Desk.Actor.Name, clock.Now);
        }
    }

    private void Post(Recipient to, Posting posting, string? key)
    {
        var message = new Message
        {
            PersonId = to.PersonId,
            OrganisationId = to.OrganisationId,
            Role = to.Role,
            Title = posting.Title,
            Body = posting.Body,
            Link = posting.Link,
            Clause = posting.Clause,
            DueOn = posting.DueOn,
            About = posting.About,
            Key = key,
            CreatedAt = clock.Now,
        };
        db.Messages.Add(message);

        if (posting.Mailed && mail.Enabled)
        {
            db.Outbox.Add(OutboxMail.Of(message));
        }
    }
}
