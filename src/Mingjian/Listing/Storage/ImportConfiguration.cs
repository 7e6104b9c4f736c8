using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Listing.Imports;
using Mingjian.Regulation;

namespace Mingjian.Listing.Storage;

public static class ImportSets
{
    extension(MingjianDb db)
    {
        public DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();
    }

    /// <exception cref="NotFound">There is none, or it is not the viewer's.</exception>
    public static async Task<ImportRun> FindOrRefuseAsync(
        this IQueryable<ImportRun> runs,
        Guid runId,
        CancellationToken stop
    ) =>
        await runs.SingleOrDefaultAsync(r => r.ImportRunId == runId, stop)
        ?? throw new NotFound("导入记录");

    /// <summary>Rows are being stored, or are about to be.</summary>
    public static Task<bool> AnyActiveAsync(
        this IQueryable<ImportRun> runs,
        CancellationToken stop
    ) => runs.AnyAsync(r => r.Stage == ImportStage.Waiting || r.Stage == ImportStage.Running, stop);
}

public sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("listing_import_runs");
        run.HasKey(r => r.ImportRunId);
        run.HasIndex(r => new
        {
            r.CaseId,
            r.List,
            r.CheckedAt,
        });
        run.HasIndex(r => new { r.Stage, r.StartedAt });
        run.HasIndex(r => r.CheckedAt);

        // One import at a time into one list: the last word when two people confirm at the same moment.
        run.HasIndex(r => new { r.CaseId, r.List }, "ix_listing_import_runs_one_active")
            .IsUnique()
            .HasFilter("stage IN ('Waiting', 'Running')");
        run.Property(r => r.List).HasMaxLength(40);
        run.Property(r => r.FileName).HasMaxLength(200);
        run.Property(r => r.Digest).HasMaxLength(64);
        run.Property(r => r.CheckedByName).HasMaxLength(100);
        run.Property(r => r.Stage).HasConversion<string>().HasMaxLength(20);
        run.Property(r => r.Mode).HasConversion<string>().HasMaxLength(20);
        run.Property(r => r.Problem).HasMaxLength(500);
        run.Property(r => r.Report).AsJson();
        run.Property(r => r.Version).IsConcurrencyToken();
        run.Property(r => r.Lease).IsConcurrencyToken();
        run.Ignore(r => r.NewFacts);
        run.Ignore(r => r.IsOfCase);
    }
}
