using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Credit.Ratings;
using Mingjian.Data;
using Mingjian.Regulation.Storage;

namespace Mingjian.Credit.Storage;

public sealed class RatingConfiguration : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("credit_ratings");
        rating.HasKey(r => r.RatingId);
        rating
            .HasIndex(r => new
            {
                r.InstitutionId,
                r.Year,
                r.Sequence,
            })
            .IsUnique();
        rating.HasIndex(r => new { r.Year, r.ScoreOrder });
        rating.HasIndex(r => new { r.Stage, r.Number });
        rating.HasIndex(r => new { r.EvaluationId, r.Stage });
        rating.HasIndex(r => r.NoticeId);
        rating.HasIndex(r => r.RevokedBy);
        rating.Property(r => r.Number).HasMaxLength(40);
        rating.Property(r => r.Name).HasMaxLength(300);
        rating.Property(r => r.CreditCode).HasMaxLength(18);
        rating.Property(r => r.Office).HasMaxLength(40);
        rating.Property(r => r.Services).HasMaxLength(20);
        rating.Property(r => r.Score).HasMaxLength(200);
        rating.Property(r => r.Veto).HasMaxLength(20);
        rating.Property(r => r.Stage).HasConversion<string>().HasMaxLength(20);
        rating.Property(r => r.StageBefore).HasConversion<string>().HasMaxLength(20);
        rating.Property(r => r.Grade).HasConversion<string>().HasMaxLength(1);
        rating.Property(r => r.NotRated).HasConversion<string>().HasMaxLength(2);
        rating.Property(r => r.Scorers).AsJson();
        rating.HasTerm(r => r.NoticeTerm);
        rating.HasTerm(r => r.PublicationTerm);
        rating.Property(r => r.Version).IsConcurrencyToken();
        rating.Ignore(r => r.NewFacts);
    }
}

public sealed class RatingResultConfiguration : IEntityTypeConfiguration<RatingResult>
{
    public void Configure(EntityTypeBuilder<RatingResult> result)
    {
        result.ToTable("credit_rating_results");
        result.HasKey(r => new { r.RatingId, r.Number });
        result.HasIndex(r => r.InstitutionId);
        result.Property(r => r.Digest).HasMaxLength(64);
        result.Property(r => r.Score).HasMaxLength(200);
        result.Property(r => r.Cause).HasMaxLength(100);
    }
}

public sealed class GradeSpanConfiguration : IEntityTypeConfiguration<GradeSpan>
{
    public void Configure(EntityTypeBuilder<GradeSpan> span)
    {
        span.ToTable("credit_grade_spans");
        span.HasKey(s => s.GradeSpanId);
        span.HasIndex(s => s.InstitutionId, "ix_credit_grade_spans_one_open")
            .IsUnique()
            .HasFilter("until_at IS NULL");
        span.HasIndex(s => new { s.InstitutionId, s.FromAt });
        span.HasIndex(s => new { s.UntilAt, s.Grade });
        span.Property(s => s.Grade).HasConversion<string>().HasMaxLength(1);
        span.Property(s => s.NotRated).HasConversion<string>().HasMaxLength(2);
    }
}

public sealed class DirectDConfiguration : IEntityTypeConfiguration<DirectD>
{
    public void Configure(EntityTypeBuilder<DirectD> directD)
    {
        directD.ToTable("credit_direct_ds");
        directD.HasKey(d => d.DirectDId);
        directD.HasIndex(d => new { d.InstitutionId, d.Stage });
        directD.HasIndex(d => new { d.Stage, d.ProposedOn });
        directD
            .HasIndex(d => d.FactId, "ix_credit_direct_ds_one_a_fact")
            .IsUnique()
            .HasFilter("stage IN ('Proposed', 'InForce')");
        directD.Property(d => d.Clause).HasMaxLength(20);
        directD.Property(d => d.Indicator).HasMaxLength(20);
        directD.Property(d => d.Document).HasMaxLength(200);
        directD.Property(d => d.Stage).HasConversion<string>().HasMaxLength(20);
        directD.Property(d => d.Evidence).AsJson();
        directD.Property(d => d.ProposedByName).HasMaxLength(100);
        directD.Property(d => d.ConfirmedByName).HasMaxLength(100);
        directD.Property(d => d.Version).IsConcurrencyToken();
        directD.Ignore(d => d.NewFacts);
        directD.Ignore(d => d.HeldFiles);
    }
}

public sealed class ObjectionConfiguration : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.ToTable("credit_objections");
        objection.HasKey(o => o.ObjectionId);
        objection.HasIndex(o => o.Number).IsUnique();
        objection.HasIndex(o => new { o.RatingId, o.Stage });
        objection.HasIndex(o => new { o.Stage, o.ReceivedOn });
        objection.HasIndex(o => o.InstitutionId);
        objection.Property(o => o.Number).HasMaxLength(40);
        objection.Property(o => o.By).HasConversion<string>().HasMaxLength(20);
        objection.Property(o => o.Stage).HasConversion<string>().HasMaxLength(20);
        objection.Property(o => o.Outcome).HasConversion<string>().HasMaxLength(20);
        objection.Property(o => o.CodeHash).HasMaxLength(64);
        objection.Property(o => o.ReviewerName).HasMaxLength(100);
        objection.Property(o => o.Evidence).AsJson();
        objection.Property(o => o.OpinionFiles).AsJson();
        objection.Property(o => o.StopFiles).AsJson();
        objection.Property(o => o.Letter!).AsJson();
        objection.Property(o => o.LetterNumber).HasMaxLength(60);
        objection.Property(o => o.ToldBy).HasMaxLength(200);
        objection.HasTerm(o => o.ReviewTerm);
        objection.Property(o => o.Version).IsConcurrencyToken();
        objection.Ignore(o => o.NewFacts);
        objection.Ignore(o => o.HeldFiles);
    }
}
