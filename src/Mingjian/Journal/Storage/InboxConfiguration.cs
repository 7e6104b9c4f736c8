using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;

namespace Mingjian.Journal.Storage;

public static class InboxSets
{
    extension(MingjianDb db)
    {
        public DbSet<Message> Messages => db.Set<Message>();
        public DbSet<OutboxMail> Outbox => db.Set<OutboxMail>();
    }
}

public sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("journal_messages");
        message.HasKey(m => m.MessageId);
        message.HasIndex(m => new { m.PersonId, m.ReadAt });
        message.HasIndex(m => new
        {
            m.OrganisationId,
            m.Role,
            m.ReadAt,
        });
        message.HasIndex(m => m.About);
        message.HasIndex(m => m.Key).IsUnique();
        message.Property(m => m.Role).HasConversion<string>().HasMaxLength(40);
        message.Property(m => m.Title).HasMaxLength(200);
        message.Property(m => m.Link).HasMaxLength(300);
        message.Property(m => m.Clause).HasMaxLength(20);
        message.Property(m => m.Key).HasMaxLength(250);
        message.Property(m => m.ReadByName).HasMaxLength(100);
        message.Property(m => m.DoneByName).HasMaxLength(100);
    }
}

public sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> mail)
    {
        mail.ToTable("journal_outbox");
        mail.Queued("mail_id");
        mail.HasIndex(m => m.MessageId);
        mail.Property(m => m.Address).HasMaxLength(256);
        mail.Property(m => m.Subject).HasMaxLength(200);
    }
}
