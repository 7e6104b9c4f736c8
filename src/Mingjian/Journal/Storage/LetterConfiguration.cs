using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Letters;
using Mingjian.Regulation;

namespace Mingjian.Journal.Storage;

public static class LetterSets
{
    extension(MingjianDb db)
    {
        public DbSet<Letter> Letters => db.Set<Letter>();
    }
}

public sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("journal_letters");
        letter.HasKey(l => l.LetterId);
        letter.HasIndex(l => new { l.InstitutionId, l.Stage });
        letter.HasIndex(l => l.About);
        letter.HasIndex(l => l.Number).IsUnique();
        letter.Property(l => l.Template).HasMaxLength(100);
        letter.Property(l => l.Title).HasMaxLength(200);
        letter.Property(l => l.Number).HasMaxLength(60);
        letter.Property(l => l.Stage).HasConversion<string>().HasMaxLength(20);
        letter.Property(l => l.PreparedByName).HasMaxLength(100);
        letter.Property(l => l.SentByName).HasMaxLength(100);
        letter.Property(l => l.Version).IsConcurrencyToken();
        letter.Ignore(l => l.NewFacts);
        letter.OwnsOne(l => l.Html, Shape);
        letter.OwnsOne(l => l.Printed, Shape);
        letter.OwnsOne(l => l.SealedPaper, Shape);
        letter.Navigation(l => l.Html).IsRequired();
    }

    private static void Shape(OwnedNavigationBuilder<Letter, Attachment> file)
    {
        file.HasIndex(f => f.Digest);
        file.Property(f => f.Digest).HasMaxLength(64);
        file.Property(f => f.FileName).HasMaxLength(FileStore.LongestName);
        file.Property(f => f.MediaType).HasMaxLength(100);
    }
}

public sealed class DocumentCounterConfiguration : IEntityTypeConfiguration<DocumentCounter>
{
    public void Configure(EntityTypeBuilder<DocumentCounter> counter)
    {
        counter.ToTable("journal_document_counters");
        counter.HasKey(c => new { c.Kind, c.Year });
        counter.Property(c => c.Kind).HasMaxLength(60);
    }
}
