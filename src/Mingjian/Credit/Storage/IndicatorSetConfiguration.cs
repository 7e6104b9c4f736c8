using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Credit.Indicators;
using Mingjian.Data;

namespace Mingjian.Credit.Storage;

public sealed class IndicatorSetConfiguration : IEntityTypeConfiguration<IndicatorSet>
{
    public void Configure(EntityTypeBuilder<IndicatorSet> set)
    {
        set.ToTable("credit_indicator_sets");
        set.HasKey(s => s.IndicatorSetId);
        set.HasIndex(s => new { s.Stage, s.EffectiveFrom });
        set.HasIndex(s => s.EffectiveFrom);
        set.Property(s => s.Name).HasMaxLength(100);
        set.Property(s => s.Stage).HasConversion<string>().HasMaxLength(20);
        set.Property(s => s.Digest).HasMaxLength(64);
        set.Property(s => s.Origin).HasMaxLength(200);
        set.Property(s => s.DraftedBy).HasMaxLength(100);
        set.Property(s => s.ApprovedBy).HasMaxLength(100);
        set.Property(s => s.Editors).AsJson();
        set.Property(s => s.Version).IsConcurrencyToken();
        set.Ignore(s => s.Content);
        set.Ignore(s => s.NewFacts);
    }
}

public static class IndicatorSetsOfDb
{
    extension(MingjianDb db)
    {
        public DbSet<IndicatorSet> IndicatorSets => db.Set<IndicatorSet>();
    }
}
