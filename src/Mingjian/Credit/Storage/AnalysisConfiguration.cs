using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Credit.Analysis;
using Mingjian.Data;

namespace Mingjian.Credit.Storage;

public sealed class IndicatorTotalConfiguration : IEntityTypeConfiguration<IndicatorTotal>
{
    public void Configure(EntityTypeBuilder<IndicatorTotal> total)
    {
        total.ToTable("credit_indicator_totals");
        total.HasKey(t => t.IndicatorTotalId);
        total
            .HasIndex(t => new
            {
                t.EvaluationId,
                t.Office,
                t.Services,
                t.Indicator,
            })
            .IsUnique();
        total.HasIndex(t => new { t.EvaluationId, t.Indicator });
        total.Property(t => t.Office).HasMaxLength(40);
        total.Property(t => t.Services).HasMaxLength(20);
        total.Property(t => t.Indicator).HasMaxLength(20);
        total.Property(t => t.Name).HasMaxLength(300);
        total.Property(t => t.Dimension).HasMaxLength(100);
        total.Property(t => t.Kind).HasConversion<string>().HasMaxLength(20);
    }
}

public static class AnalysisSets
{
    extension(MingjianDb db)
    {
        /// <summary>What indicators came to, of the offices that the viewer sees (3.2).</summary>
        public IQueryable<IndicatorTotal> VisibleTotals =>
            db.Viewer.SeesEverything
                ? db.Set<IndicatorTotal>()
                : db.Set<IndicatorTotal>().Where(t => db.Viewer.Offices.Contains(t.Office));
    }
}
