using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjian.Accounts.Storage;

public sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("accounts_sessions");
        session.HasKey(s => s.SessionId);
        session.HasIndex(s => new { s.PersonId, s.StartedAt });
        session.HasIndex(s => s.StartedAt);
        session.Property(s => s.Stamp).HasMaxLength(64);
        session.Property(s => s.From).HasMaxLength(40);
        session.Property(s => s.Version).IsConcurrencyToken();
        session.Ignore(s => s.NewFacts);
    }
}
