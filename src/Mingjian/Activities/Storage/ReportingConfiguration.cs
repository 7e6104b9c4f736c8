using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Reporting;
using Mingjian.Data;

namespace Mingjian.Activities.Storage;

public sealed class ReportingConfiguration
    : IEntityTypeConfiguration<ReportDraft>,
        IEntityTypeConfiguration<ReportWithdrawal>,
        IEntityTypeConfiguration<Repudiation>
{
    public void Configure(EntityTypeBuilder<ReportDraft> draft)
    {
        draft.ToTable("activities_report_drafts");
        draft.HasKey(d => d.DraftId);
        draft.HasIndex(d => new { d.InstitutionId, d.Number });
        draft.HasIndex(d => new { d.InstitutionId, d.ChangedAt });
        draft.HasIndex(d => new
        {
            d.InstitutionId,
            d.Stage,
            d.ChangedAt,
        });
        draft.Property(d => d.Number).HasMaxLength(200);
        draft.Property(d => d.Stage).HasConversion<string>().HasMaxLength(20);
        draft.Property(d => d.Content).AsJson();
        draft.Property(d => d.CompiledByName).HasMaxLength(100);
        draft.Property(d => d.ReviewedByName).HasMaxLength(100);
        draft.Property(d => d.SignedByName).HasMaxLength(100);
        draft.Property(d => d.SignedDigest).HasMaxLength(64);
        draft.Property(d => d.ReceiptNumber).HasMaxLength(20);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.Ignore(d => d.NewFacts);
        draft.Ignore(d => d.HeldFiles);
        draft.Ignore(d => d.IsCorrection);
    }

    public void Configure(EntityTypeBuilder<ReportWithdrawal> withdrawal)
    {
        withdrawal.ToTable("activities_report_withdrawals");
        withdrawal.HasKey(w => w.WithdrawalId);
        withdrawal.HasIndex(w => new { w.InstitutionId, w.Number });
        withdrawal.Property(w => w.Number).HasMaxLength(200);
        withdrawal.Property(w => w.WithdrawnBy).HasMaxLength(100);
        withdrawal.Property(w => w.Version).IsConcurrencyToken();
        withdrawal.Ignore(w => w.NewFacts);
    }

    public void Configure(EntityTypeBuilder<Repudiation> repudiation)
    {
        repudiation.ToTable("activities_repudiations");
        repudiation.HasKey(r => r.RepudiationId);
        repudiation.HasIndex(r => new { r.InstitutionId, r.Number });
        repudiation.HasIndex(r => new { r.Stage, r.RaisedOn });
        repudiation.HasIndex(r => r.RaisedOn);
        repudiation.Property(r => r.Number).HasMaxLength(200);
        repudiation.Property(r => r.FileDigest).HasMaxLength(64);
        repudiation.Property(r => r.RaisedBy).HasMaxLength(100);
        repudiation.Property(r => r.DecidedBy).HasMaxLength(100);
        repudiation.Property(r => r.Stage).HasConversion<string>().HasMaxLength(20);
        repudiation.Property(r => r.Files).AsJson();
        repudiation.Property(r => r.Evidence).AsJson();
        repudiation.Property(r => r.Version).IsConcurrencyToken();
        repudiation.Ignore(r => r.NewFacts);
        repudiation.Ignore(r => r.HeldFiles);
    }
}

public static class ReportingSets
{
    extension(MingjianDb db)
    {
        public DbSet<ReportDraft> ReportDrafts => db.Set<ReportDraft>();
        public DbSet<ReportWithdrawal> ReportWithdrawals => db.Set<ReportWithdrawal>();
        public DbSet<Repudiation> Repudiations => db.Set<Repudiation>();
    }
}
