using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Credit.Publishing;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Regulation.Storage;

namespace Mingjian.Credit.Storage;

public sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("credit_notices");
        notice.HasKey(n => n.NoticeId);
        notice.HasIndex(n => n.Number).IsUnique();
        notice.HasIndex(n => n.PostedOn);
        notice.HasIndex(n => n.EvaluationId);
        notice.Property(n => n.Number).HasMaxLength(60);
        notice.Property(n => n.Title).HasMaxLength(300);
        notice.Property(n => n.Cause).HasConversion<string>().HasMaxLength(20);
        notice.Property(n => n.Address).HasMaxLength(1000);
        notice.Property(n => n.Capture!).AsJson();
        notice.Property(n => n.PostedByName).HasMaxLength(100);
        notice.HasTerm(n => n.Term);
        notice.Property(n => n.Version).IsConcurrencyToken();
        notice.Ignore(n => n.NewFacts);
    }
}

public sealed class NoticeLineConfiguration : IEntityTypeConfiguration<NoticeLine>
{
    public void Configure(EntityTypeBuilder<NoticeLine> line)
    {
        line.ToTable("credit_notice_lines");
        line.HasKey(l => new { l.NoticeId, l.RatingId });
        line.HasIndex(l => new { l.NoticeId, l.Number });
        line.HasIndex(l => l.RatingId);
        line.Property(l => l.Number).HasMaxLength(40);
        line.Property(l => l.Name).HasMaxLength(300);
        line.Property(l => l.CreditCode).HasMaxLength(18);
        line.Property(l => l.Office).HasMaxLength(40);
        line.Property(l => l.Services).HasMaxLength(20);
        line.Property(l => l.Grade).HasConversion<string>().HasMaxLength(1);
        line.Property(l => l.NotRated).HasConversion<string>().HasMaxLength(2);
    }
}

public sealed class NoticeFetchConfiguration : IEntityTypeConfiguration<NoticeFetch>
{
    public void Configure(EntityTypeBuilder<NoticeFetch> fetch)
    {
        fetch.ToTable("credit_notice_fetches");
        fetch.HasKey(f => f.NoticeFetchId);
        fetch.HasIndex(f => new { f.NoticeId, f.At });
        fetch.Property(f => f.Digest).HasMaxLength(64);
        fetch.Property(f => f.Problem).HasMaxLength(500);
    }
}

public sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("credit_publications");
        publication.HasKey(p => p.PublicationId);
        publication.HasIndex(p => p.Number).IsUnique();
        publication.HasIndex(p => new { p.Year, p.PublishedOn });
        publication.Property(p => p.Number).HasMaxLength(60);
        publication.Property(p => p.Title).HasMaxLength(300);
        publication.Property(p => p.PublishedByName).HasMaxLength(100);
        publication.Property(p => p.Version).IsConcurrencyToken();
        publication.Ignore(p => p.NewFacts);
    }
}

public sealed class SharePackageConfiguration : IEntityTypeConfiguration<SharePackage>
{
    public void Configure(EntityTypeBuilder<SharePackage> package)
    {
        package.ToTable("credit_share_packages");
        package.HasKey(p => p.SharePackageId);
        package.HasIndex(p => p.Number).IsUnique();
        package.HasIndex(p => new { p.Stage, p.MadeAt });
        package.HasIndex(p => p.PublicationId);
        package.Property(p => p.Number).HasMaxLength(60);
        package.Property(p => p.Digest).HasMaxLength(64);
        package.Property(p => p.Stage).HasConversion<string>().HasMaxLength(20);
        package.Property(p => p.AcknowledgedBy).HasMaxLength(200);
        package.Property(p => p.Differences).AsJson();
        package.HasTerm(p => p.Term);
        package.Property(p => p.Version).IsConcurrencyToken();
        package.Ignore(p => p.NewFacts);
    }
}

public sealed class PackagePushConfiguration : IEntityTypeConfiguration<PackagePush>
{
    public void Configure(EntityTypeBuilder<PackagePush> push)
    {
        push.ToTable("credit_package_pushes");
        push.Queued("package_push_id");
        push.HasIndex(p => p.SharePackageId);
    }
}
