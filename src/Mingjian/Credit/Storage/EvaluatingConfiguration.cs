using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Credit.Evaluating;
using Mingjian.Data;

namespace Mingjian.Credit.Storage;

public sealed class EvaluationConfiguration : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> evaluation)
    {
        evaluation.ToTable("credit_evaluations");
        evaluation.HasKey(e => e.EvaluationId);
        evaluation.HasIndex(e => new { e.Year, e.Stage });
        evaluation
            .HasIndex(e => new { e.From, e.To }, "ix_credit_evaluations_one_a_period")
            .IsUnique()
            .HasFilter("stage <> 'Cancelled'");
        evaluation.Property(e => e.Stage).HasConversion<string>().HasMaxLength(20);
        evaluation.Property(e => e.Steps).AsJson();
        evaluation.Property(e => e.Scorers).AsJson();
        evaluation.Property(e => e.SnapshotDigest).HasMaxLength(64);
        evaluation.Property(e => e.Version).IsConcurrencyToken();
        evaluation.Ignore(e => e.IsComputing);
        evaluation.Ignore(e => e.TakesProposals);
        evaluation.Ignore(e => e.NewFacts);
    }
}

public sealed class EvaluationMemberConfiguration : IEntityTypeConfiguration<EvaluationMember>
{
    public void Configure(EntityTypeBuilder<EvaluationMember> member)
    {
        member.ToTable("credit_evaluation_members");
        member.HasKey(m => m.MemberId);
        member.HasIndex(m => new { m.EvaluationId, m.InstitutionId }).IsUnique();
        member.HasIndex(m => new { m.EvaluationId, m.ScoreOrder });
        member.HasIndex(m => new { m.EvaluationId, m.Office });
        member.HasIndex(m => new { m.EvaluationId, m.Number });
        member.HasIndex(m => new { m.EvaluationId, m.Statement });
        member.HasIndex(m => new { m.EvaluationId, m.Computation });
        member.HasIndex(m => new { m.EvaluationId, m.Name });
        member.HasIndex(m => m.InstitutionId);
        member.Property(m => m.Number).HasMaxLength(40);
        member.Property(m => m.Name).HasMaxLength(300);
        member.Property(m => m.CreditCode).HasMaxLength(18);
        member.Property(m => m.Office).HasMaxLength(40);
        member.Property(m => m.Services).HasMaxLength(20);
        member.Property(m => m.NotRated).HasConversion<string>().HasMaxLength(2);
        member.Property(m => m.Grade).HasConversion<string>().HasMaxLength(1);
        member.Property(m => m.Statement).HasConversion<string>().HasMaxLength(20);
        member.Property(m => m.InputDigest).HasMaxLength(64);
        member.Property(m => m.Score).HasMaxLength(200);
        member.Property(m => m.Veto).HasMaxLength(20);
        member.Property(m => m.ProposedByName).HasMaxLength(100);
        member.Property(m => m.StatementFiles).AsJson();
        member.Property(m => m.Version).IsConcurrencyToken();
        member.Ignore(m => m.NewFacts);
    }
}

public sealed class EvaluationChangeConfiguration : IEntityTypeConfiguration<EvaluationChange>
{
    public void Configure(EntityTypeBuilder<EvaluationChange> change)
    {
        change.ToTable("credit_evaluation_changes");
        change.HasKey(c => c.ChangeId);
        change.HasIndex(c => new { c.EvaluationId, c.At });
        change.HasIndex(c => c.MemberId);
        change.Property(c => c.Number).HasMaxLength(40);
        change.Property(c => c.Name).HasMaxLength(300);
        change.Property(c => c.Cause).HasMaxLength(40);
        change.Property(c => c.ScoreBefore).HasMaxLength(200);
        change.Property(c => c.ScoreAfter).HasMaxLength(200);
        change.Property(c => c.GradeBefore).HasConversion<string>().HasMaxLength(1);
        change.Property(c => c.GradeAfter).HasConversion<string>().HasMaxLength(1);
        change.Property(c => c.Why).AsJson();
    }
}
