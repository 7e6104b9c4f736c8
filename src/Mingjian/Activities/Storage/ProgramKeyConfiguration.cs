using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Keys;
using Mingjian.Data;

namespace Mingjian.Activities.Storage;

public sealed class ProgramKeyConfiguration : IEntityTypeConfiguration<ProgramKey>
{
    public void Configure(EntityTypeBuilder<ProgramKey> key)
    {
        key.ToTable("activities_program_keys");
        key.HasKey(k => k.ProgramKeyId);
        key.HasIndex(k => new { k.InstitutionId, k.MadeAt });
        key.Property(k => k.Name).HasMaxLength(ProgramKey.LongestName);
        key.Property(k => k.Scopes).AsJson().HasMaxLength(100);
        key.Property(k => k.MadeByName).HasMaxLength(100);
        key.Property(k => k.SecretHash).HasMaxLength(64);
        key.Property(k => k.Version).IsConcurrencyToken();
        key.Ignore(k => k.Duties);
        key.Ignore(k => k.NewFacts);
    }
}
