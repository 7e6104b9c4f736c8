using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Listing.SharedPeople;

namespace Mingjian.Listing.Storage;

public static class SharedPeopleSets
{
    extension(MingjianDb db)
    {
        public DbSet<SharedPersonExplanation> SharedPersonExplanations =>
            db.Set<SharedPersonExplanation>();
    }
}

public sealed class SharedPersonExplanationConfiguration
    : IEntityTypeConfiguration<SharedPersonExplanation>
{
    public void Configure(EntityTypeBuilder<SharedPersonExplanation> explanation)
    {
        explanation.ToTable("listing_shared_person_explanations");
        explanation.HasKey(e => e.ExplanationId);
        explanation.HasIndex(e => new { e.IdentityIndex, e.ExplainedOn });
        explanation.Property(e => e.IdentityIndex).HasMaxLength(64);
        explanation.Property(e => e.Reason).HasMaxLength(1000);
        explanation.Property(e => e.ExplainedByName).HasMaxLength(100);
        explanation.Property(e => e.Version).IsConcurrencyToken();
        explanation.Ignore(e => e.NewFacts);
    }
}
