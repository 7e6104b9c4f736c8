using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Listing.Imports;

namespace Mingjian.Listing.Storage;

public static class ImportSets
{
    extension(MingjianDb db)
    {
        public DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();
    }
}

public sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("listing_import_runs");
        run.Leased();
        run.HasIndex(r => new
        {
            r.CaseId,
            r.List,
            r.CheckedAt,
        });

        // One import at a time into one list: the last word when two people confirm at the same moment.
        run.HasIndex(r => new { r.CaseId, r.List }, "ix_listing_import_runs_one_active")
            .IsUnique()
            .HasFilter("stage IN ('Waiting', 'Running')");
        run.Property(r => r.List).HasMaxLength(40);
        run.Property(r => r.Mode).HasConversion<string>().HasMaxLength(20);
        run.Property(r => r.Report).AsJson();
        run.Ignore(r => r.IsOfCase);
    }
}
