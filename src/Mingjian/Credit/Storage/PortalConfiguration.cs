using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Replies;
using Mingjian.Data;

namespace Mingjian.Credit.Storage;

public static class PortalSets
{
    extension(MingjianDb db)
    {
        public DbSet<GradeReply> GradeReplies => db.Set<GradeReply>();

        public DbSet<Correction> Corrections => db.Set<Correction>();

        public DbSet<Incentive> Incentives => db.Set<Incentive>();
    }
}

public sealed class GradeReplyConfiguration : IEntityTypeConfiguration<GradeReply>
{
    public void Configure(EntityTypeBuilder<GradeReply> reply)
    {
        reply.ToTable("credit_grade_replies");
        reply.HasKey(r => r.InstitutionId);
        reply.Property(r => r.Text).HasMaxLength(GradeReply.Longest);
        reply.Property(r => r.Earlier).AsJson();
        reply.Property(r => r.Version).IsConcurrencyToken();
        reply.Ignore(r => r.NewFacts);
    }
}

public sealed class CorrectionConfiguration : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("credit_corrections");
        correction.HasKey(c => c.CorrectionId);
        correction.HasIndex(c => c.Number).IsUnique();
        correction.HasIndex(c => new { c.Stage, c.ReceivedOn });
        correction.HasIndex(c => new { c.InstitutionId, c.ReceivedOn });
        correction.HasIndex(c => c.ReceivedOn);
        correction.Property(c => c.Number).HasMaxLength(40);
        correction.Property(c => c.InstitutionNumber).HasMaxLength(40);
        correction.Property(c => c.InstitutionName).HasMaxLength(300);
        correction.Property(c => c.Office).HasMaxLength(40);
        correction.Property(c => c.Datum).HasMaxLength(100);
        correction.Property(c => c.Text).HasMaxLength(Correction.LongestText);
        correction.Property(c => c.Answer).HasMaxLength(Correction.LongestAnswer);
        correction.Property(c => c.AnsweredBy).HasMaxLength(200);
        correction.Property(c => c.CodeHash).HasMaxLength(64);
        correction.Property(c => c.Subject).HasConversion<string>().HasMaxLength(20);
        correction.Property(c => c.Stage).HasConversion<string>().HasMaxLength(20);
        correction.Property(c => c.Outcome).HasConversion<string>().HasMaxLength(20);
        correction.Property(c => c.Version).IsConcurrencyToken();
        correction.Ignore(c => c.NewFacts);
    }
}

public sealed class IncentiveConfiguration : IEntityTypeConfiguration<Incentive>
{
    public void Configure(EntityTypeBuilder<Incentive> incentive)
    {
        incentive.ToTable("credit_incentives");
        incentive.HasKey(i => i.IncentiveId);
        incentive.HasIndex(i => new { i.To, i.From });
        incentive.HasIndex(i => i.From);
        incentive.Property(i => i.Kind).HasConversion<string>().HasMaxLength(20);
        incentive.Property(i => i.Title).HasMaxLength(200);
        incentive.Property(i => i.EndedBecause).HasMaxLength(500);
        incentive.Property(i => i.Terms).AsJson();
        incentive.Property(i => i.Version).IsConcurrencyToken();
        incentive.Ignore(i => i.NewFacts);
    }
}
