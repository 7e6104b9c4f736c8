using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Statistics;

namespace Mingjian.Activities.Storage;

public sealed class StatisticsConfiguration
    : IEntityTypeConfiguration<WorkTotal>,
        IEntityTypeConfiguration<ItemTotal>,
        IEntityTypeConfiguration<WorkCount>
{
    public void Configure(EntityTypeBuilder<WorkTotal> total)
    {
        total.ToTable("activities_work_totals");
        total.HasKey(t => t.WorkTotalId);
        total.Property(t => t.Office).HasMaxLength(20);
        total.Property(t => t.Purpose).AsCode();
        total.Property(t => t.Activity).HasConversion<string>().HasMaxLength(20);
        total.HasIndex(t => new { t.InstitutionId, t.Year });
        total.HasIndex(t => new { t.Year, t.Office });
    }

    public void Configure(EntityTypeBuilder<ItemTotal> total)
    {
        total.ToTable("activities_item_totals");
        total.HasKey(t => t.ItemTotalId);
        total.Property(t => t.Office).HasMaxLength(20);
        total.Property(t => t.Purpose).AsCode();
        total.Property(t => t.Activity).HasConversion<string>().HasMaxLength(20);
        total.Property(t => t.Item).HasMaxLength(200);
        total.HasIndex(t => new { t.InstitutionId, t.Year });
        total.HasIndex(t => new { t.Year, t.Office });
    }

    public void Configure(EntityTypeBuilder<WorkCount> count)
    {
        count.ToTable("activities_work_counts");
        count.HasKey(c => c.InstitutionId);
    }
}
