using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Workbooks;
using Mingjian.Data;
using Mingjian.Data.Imports;

namespace Mingjian.Activities.Storage;

public static class RecordImportSets
{
    extension(MingjianDb db)
    {
        public DbSet<RecordImport> RecordImports => db.Set<RecordImport>();
    }
}

public sealed class RecordImportConfiguration : IEntityTypeConfiguration<RecordImport>
{
    public void Configure(EntityTypeBuilder<RecordImport> run)
    {
        run.ToTable("activities_imports");
        run.Leased();
        run.HasIndex(r => new { r.InstitutionId, r.CheckedAt });

        // One file at a time: the last word when two people confirm at the same moment.
        run.HasIndex(r => r.InstitutionId, "ix_activities_imports_one_active")
            .IsUnique()
            .HasFilter("stage IN ('Waiting', 'Running')");
        run.Property(r => r.StartedByName).HasMaxLength(100);
        run.Property(r => r.Report).AsJson();
    }
}
