using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Rows;

namespace Mingjian.Activities.Storage;

/// <summary>What all kinds of records have in common.</summary>
internal static class RecordConfiguration
{
    public static void Record<T>(this EntityTypeBuilder<T> row, string table)
        where T : ActivityRow
    {
        row.ToTable($"activities_{table}");
        row.HasKey(r => new { r.InstitutionId, r.Number });
        row.Property(r => r.Number).HasMaxLength(200);
        row.Property(r => r.Office).HasMaxLength(20);
        row.HasIndex(r => new { r.InstitutionId, r.DeliveryId });
    }
}

public sealed class OrderConfiguration
    : IEntityTypeConfiguration<Commission>,
        IEntityTypeConfiguration<CommissionSubject>,
        IEntityTypeConfiguration<MonitoringTask>,
        IEntityTypeConfiguration<SamplingPoint>,
        IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<Commission> row)
    {
        row.Record("commissions");
        row.Property(r => r.ClientKind).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.ClientCode });
        row.Property(r => r.Acceptance)
            .HasConversion<string>()
            .HasMaxLength(20)
            .HasDefaultValue(CommissionAcceptance.Free);
        row.HasIndex(r => new { r.InstitutionId, r.SignedOn });
        row.HasIndex(r => new { r.InstitutionId, r.Acceptance });
    }

    public void Configure(EntityTypeBuilder<CommissionSubject> row)
    {
        row.ToTable("activities_commission_subjects");
        row.HasKey(r => new
        {
            r.InstitutionId,
            r.Commission,
            r.SubjectCode,
        });
        row.HasIndex(r => new { r.InstitutionId, r.SubjectCode });
        row.HasIndex(r => r.SubjectCode);
        row.Property(r => r.Commission).HasMaxLength(200);
        row.Property(r => r.SubjectCode).HasMaxLength(18);
        row.Property(r => r.SubjectName).HasMaxLength(240);
    }

    public void Configure(EntityTypeBuilder<MonitoringTask> row)
    {
        row.Record("tasks");
        row.Property(r => r.Purpose).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Commission });
        row.HasIndex(r => new { r.InstitutionId, r.PlannedFrom });
        row.HasIndex(r => new { r.Office, r.PlannedFrom });
        row.HasIndex(r => r.PlannedFrom);
        row.HasIndex(r => r.SubjectCode);
    }

    public void Configure(EntityTypeBuilder<SamplingPoint> row)
    {
        row.Record("points");
        row.Property(r => r.Matrix).AsCode();
        row.Property(r => r.GivenIn).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Task });
    }

    public void Configure(EntityTypeBuilder<PlanItem> row)
    {
        row.Record("plan_items");
        row.Property(r => r.Number).HasMaxLength(300);
        row.HasIndex(r => new { r.InstitutionId, r.Task });
    }
}

public sealed class FieldConfiguration
    : IEntityTypeConfiguration<FieldVisit>,
        IEntityTypeConfiguration<Sample>,
        IEntityTypeConfiguration<Media>,
        IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<FieldVisit> row)
    {
        row.Record("visits");
        row.Property(r => r.GivenIn).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Task });
        row.HasIndex(r => new { r.InstitutionId, r.ArrivedAt });
        row.HasIndex(r => new { r.Office, r.ArrivedAt });
        row.HasIndex(r => r.ArrivedAt);
    }

    public void Configure(EntityTypeBuilder<Sample> row)
    {
        row.Record("samples");
        row.Property(r => r.Matrix).AsCode();
        row.Property(r => r.Kind).AsCode();
        row.Property(r => r.Source).AsCode();
        row.Property(r => r.GivenIn).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Task });
        row.HasIndex(r => new { r.InstitutionId, r.Visit });
        row.HasIndex(r => new { r.InstitutionId, r.StartedAt });
    }

    public void Configure(EntityTypeBuilder<Media> row)
    {
        row.Record("media");
        row.Property(r => r.GivenIn).AsCode();
        row.HasIndex(r => r.Digest);
        row.HasIndex(r => new { r.InstitutionId, r.Visit });
    }

    public void Configure(EntityTypeBuilder<Handover> row)
    {
        row.Record("handovers");
        row.HasIndex(r => new { r.InstitutionId, r.Sample });
    }
}

public sealed class LaboratoryConfiguration
    : IEntityTypeConfiguration<AnalysisBatch>,
        IEntityTypeConfiguration<Result>,
        IEntityTypeConfiguration<QualityControl>
{
    public void Configure(EntityTypeBuilder<AnalysisBatch> row)
    {
        row.Record("batches");
        row.HasIndex(r => new { r.InstitutionId, r.StartedAt });
    }

    public void Configure(EntityTypeBuilder<Result> row)
    {
        row.Record("results");
        row.Property(r => r.Qualifier).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Sample });
    }

    public void Configure(EntityTypeBuilder<QualityControl> row)
    {
        row.Record("quality_controls");
        row.Property(r => r.Kind).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Batch });
    }
}

public sealed class ReportConfiguration
    : IEntityTypeConfiguration<Report>,
        IEntityTypeConfiguration<ReportVersion>,
        IEntityTypeConfiguration<ReportTask>
{
    public void Configure(EntityTypeBuilder<Report> row)
    {
        row.Record("reports");
        row.Property(r => r.Stage).HasConversion<string>().HasMaxLength(20);
        row.HasIndex(r => new
        {
            r.InstitutionId,
            r.IssuedOn,
            r.Number,
        });
        row.HasIndex(r => new
        {
            r.IssuedOn,
            r.InstitutionId,
            r.Number,
        });
        row.HasIndex(r => new { r.Office, r.IssuedOn });
        row.HasIndex(r => r.Number);
    }

    public void Configure(EntityTypeBuilder<ReportVersion> row)
    {
        row.ToTable("activities_report_versions");
        row.HasKey(r => new
        {
            r.InstitutionId,
            r.Number,
            r.Version,
        });
        row.Property(r => r.Number).HasMaxLength(200);
        row.Property(r => r.Office).HasMaxLength(20);
        row.Property(r => r.FileDigest).HasMaxLength(64);
        row.HasIndex(r => r.FileDigest);
        row.HasIndex(r => r.Number);
    }

    public void Configure(EntityTypeBuilder<ReportTask> row)
    {
        row.ToTable("activities_report_tasks");
        row.HasKey(r => new
        {
            r.InstitutionId,
            r.Task,
            r.Report,
        });
        row.HasIndex(r => new { r.InstitutionId, r.Report });
        row.Property(r => r.Office).HasMaxLength(20);
        row.Property(r => r.Task).HasMaxLength(200);
        row.Property(r => r.Report).HasMaxLength(200);
    }
}
