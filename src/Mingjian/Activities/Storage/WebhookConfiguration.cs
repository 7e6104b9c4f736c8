using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Hooks;
using Mingjian.Data;
using Mingjian.Journal.Storage;

namespace Mingjian.Activities.Storage;

public static class WebhookSets
{
    extension(MingjianDb db)
    {
        public DbSet<Webhook> Webhooks => db.Set<Webhook>();
        public DbSet<WebhookMessage> WebhookMessages => db.Set<WebhookMessage>();
    }
}

public sealed class WebhookConfiguration
    : IEntityTypeConfiguration<Webhook>,
        IEntityTypeConfiguration<WebhookMessage>
{
    private const int LongestCode = 40;

    public void Configure(EntityTypeBuilder<Webhook> hook)
    {
        hook.ToTable("activities_webhooks");
        hook.HasKey(h => h.WebhookId);
        hook.HasIndex(h => new { h.InstitutionId, h.MadeAt });
        hook.Property(h => h.Address).HasMaxLength(Webhook.LongestAddress);
        hook.Property(h => h.Events).AsJson().HasMaxLength(400);
        hook.Property(h => h.MadeByName).HasMaxLength(100);
        hook.Property(h => h.Version).IsConcurrencyToken();
        hook.Ignore(h => h.NewFacts);
        hook.Ignore(h => h.State);
    }

    public void Configure(EntityTypeBuilder<WebhookMessage> message)
    {
        message.ToTable("activities_webhook_messages");
        message.Queued("webhook_message_id");
        message.HasIndex(m => new { m.WebhookId, m.CreatedAt });
        message.HasIndex(m => m.CreatedAt);
        message.Property(m => m.Event).HasConversion<string>().HasMaxLength(LongestCode);
    }
}
