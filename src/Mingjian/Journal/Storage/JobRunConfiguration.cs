using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;

namespace Mingjian.Journal.Storage;

public static class JobSets
{
    extension(MingjianDb db)
    {
        public DbSet<JobRun> JobRuns => db.Set<JobRun>();
    }
}

public sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.ToTable("journal_job_runs");
        run.HasKey(r => new { r.Job, r.Day });
        run.HasIndex(r => new { r.State, r.Day });
        run.Property(r => r.Job).HasMaxLength(80);
        run.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        run.Property(r => r.Note).HasMaxLength(500);
        run.Property(r => r.Error).HasMaxLength(JobRun.LongestError);
    }
}
