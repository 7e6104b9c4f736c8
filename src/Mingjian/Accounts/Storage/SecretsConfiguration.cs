using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Accounts.Credentials;

namespace Mingjian.Accounts.Storage;

public sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("accounts_recovery_codes");
        code.HasKey(c => c.RecoveryCodeId);
        code.HasIndex(c => new { c.PersonId, c.Hash }).IsUnique();
        code.Property(c => c.Hash).HasMaxLength(64);
    }
}

public sealed class HeldFormConfiguration : IEntityTypeConfiguration<HeldForm>
{
    public void Configure(EntityTypeBuilder<HeldForm> form)
    {
        form.ToTable("accounts_held_forms");
        form.HasKey(f => f.HeldFormId);
        form.HasIndex(f => new { f.PersonId, f.HeldAt });
        form.HasIndex(f => f.HeldAt);
        form.Property(f => f.Target).HasMaxLength(2000);
    }
}
