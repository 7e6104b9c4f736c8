using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;

namespace Mingjian.Accounts.Storage;

public sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("accounts_invitations");
        invitation.HasKey(i => i.InvitationId);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => new { i.OrganisationId, i.CreatedAt });
        invitation.Property(i => i.Kind).HasConversion<string>().HasMaxLength(10);
        invitation.Property(i => i.Email).HasMaxLength(256);
        invitation.Property(i => i.FullName).HasMaxLength(100);
        invitation.Property(i => i.Roles).AsJson().HasMaxLength(400);
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.Property(i => i.Version).IsConcurrencyToken();
        invitation.Ignore(i => i.NewFacts);
    }
}
