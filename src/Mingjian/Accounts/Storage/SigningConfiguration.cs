using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Accounts.Signing;
using Mingjian.Data;

namespace Mingjian.Accounts.Storage;

public sealed class LegalPostConfiguration : IEntityTypeConfiguration<LegalPost>
{
    public void Configure(EntityTypeBuilder<LegalPost> post)
    {
        post.ToTable("accounts_legal_posts");
        post.HasKey(p => p.LegalPostId);
        post.HasIndex(p => new { p.InstitutionId, p.PersonId });
        post.Property(p => p.Version).IsConcurrencyToken();
        post.Ignore(p => p.NewFacts);
    }
}

public sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("accounts_delegations");
        delegation.HasKey(d => d.DelegationId);
        delegation.HasIndex(d => new { d.InstitutionId, d.PersonId });
        delegation.HasIndex(d => d.To);
        delegation.Property(d => d.Scopes).AsJson().HasMaxLength(200);
        delegation.Property(d => d.Paper).AsJson().HasMaxLength(1000);
        delegation.Property(d => d.Version).IsConcurrencyToken();
        delegation.Ignore(d => d.NewFacts);
        delegation.Ignore(d => d.HeldFiles);
    }
}
