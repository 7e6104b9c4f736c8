using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;

namespace Mingjian.Activities.Storage;

public sealed class DeliveryConfiguration
    : IEntityTypeConfiguration<Delivery>,
        IEntityTypeConfiguration<RecordRemark>,
        IEntityTypeConfiguration<WorkEvent>,
        IEntityTypeConfiguration<SupersededRecord>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("activities_deliveries");
        delivery.HasKey(d => d.DeliveryId);
        delivery.HasIndex(d => new { d.InstitutionId, d.ReceivedAt });
        delivery.HasIndex(d => new { d.InstitutionId, d.IdempotencyKey }).IsUnique();
        delivery.Property(d => d.Way).HasConversion<string>().HasMaxLength(20);
        delivery.Property(d => d.IdempotencyKey).HasMaxLength(100);
        delivery.Property(d => d.RequestDigest).HasMaxLength(64);
        delivery.Property(d => d.ContentDigest).HasMaxLength(64);
        delivery.Property(d => d.Version).IsConcurrencyToken();
        delivery.Ignore(d => d.NewFacts);
        delivery.Ignore(d => d.Records);
        delivery.Ignore(d => d.Files);
        delivery.Ignore(d => d.HeldFiles);
    }

    public void Configure(EntityTypeBuilder<RecordRemark> remark)
    {
        remark.ToTable("activities_remarks");
        remark.HasKey(r => r.RecordRemarkId);
        remark.Property(r => r.Office).HasMaxLength(20);
        remark.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        remark.Property(r => r.Number).HasMaxLength(300);
        remark.Property(r => r.Field).HasMaxLength(40);
        remark.Property(r => r.Code).HasMaxLength(40);
        remark.Property(r => r.Clause).HasMaxLength(20);
        remark.HasIndex(r => new
        {
            r.InstitutionId,
            r.Kind,
            r.Number,
        });
        remark.HasIndex(r => new { r.InstitutionId, r.Day });
        remark.HasIndex(r => new { r.Code, r.Day });
    }

    public void Configure(EntityTypeBuilder<WorkEvent> work)
    {
        work.ToTable("activities_work_events");
        work.HasKey(w => w.WorkEventId);
        work.Property(w => w.Office).HasMaxLength(20);
        work.Property(w => w.Worker).HasConversion<string>().HasMaxLength(10);
        work.Property(w => w.Who).HasMaxLength(100);
        work.Property(w => w.Kind).HasConversion<string>().HasMaxLength(20);
        work.Property(w => w.Number).HasMaxLength(200);
        work.HasIndex(w => new
        {
            w.Worker,
            w.Who,
            w.From,
        });
        work.HasIndex(w => new
        {
            w.InstitutionId,
            w.Kind,
            w.Number,
        });
    }

    public void Configure(EntityTypeBuilder<SupersededRecord> record)
    {
        record.ToTable("activities_superseded");
        record.HasKey(r => new
        {
            r.InstitutionId,
            r.Kind,
            r.Number,
            r.Revision,
        });
        record.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        record.Property(r => r.Number).HasMaxLength(300);
        record.Property(r => r.Office).HasMaxLength(20);
    }
}
