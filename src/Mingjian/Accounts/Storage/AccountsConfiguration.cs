using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Signing;
using Mingjian.Data;

namespace Mingjian.Accounts.Storage;

public static class AccountsSets
{
    extension(MingjianDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
        public DbSet<LegalPost> LegalPosts => db.Set<LegalPost>();
        public DbSet<Delegation> Delegations => db.Set<Delegation>();
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();
        public DbSet<HeldForm> HeldForms => db.Set<HeldForm>();
    }
}

public sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("accounts_people");
        person.Property(p => p.FullName).HasMaxLength(100);
        person
            .HasIndex(p => p.NormalizedUserName)
            .IsUnique()
            .HasDatabaseName("ix_accounts_people_login");
        person.HasIndex(p => new { p.FullName, p.Id });
        person.Property(p => p.SecondFactorKey).HasMaxLength(500);
        person.Ignore(p => p.NewFacts);
    }
}

public sealed class IdentityTablesConfiguration
    : IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) =>
        claim.ToTable("accounts_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) =>
        login.ToTable("accounts_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) =>
        token.ToTable("accounts_tokens");
}

public sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("accounts_organisations");
        organisation.HasKey(o => o.OrganisationId);
        organisation.HasIndex(o => o.CreditCode).IsUnique();
        organisation.HasIndex(o => new { o.Name, o.OrganisationId });
        organisation.HasIndex(o => new
        {
            o.Kind,
            o.Name,
            o.OrganisationId,
        });
        organisation.Property(o => o.Kind).HasConversion<string>().HasMaxLength(30);
        organisation.Property(o => o.Name).HasMaxLength(200);
        organisation.Property(o => o.CreditCode).HasMaxLength(18);
        organisation.Property(o => o.Office).HasMaxLength(20);
        organisation.Property(o => o.Version).IsConcurrencyToken();
        organisation.Ignore(o => o.NewFacts);
    }
}

public sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("accounts_memberships");
        membership.HasKey(m => m.MembershipId);
        membership.HasIndex(m => m.PersonId);
        membership.HasIndex(m => new { m.OrganisationId, m.Role });
        membership.Property(m => m.Role).HasConversion<string>().HasMaxLength(40);
    }
}
