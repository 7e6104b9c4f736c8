using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;

namespace Mingjian.Journal.Storage;

public static class JournalSets
{
    extension(MingjianDb db)
    {
        public DbSet<JournalEntry> JournalEntries => db.Set<JournalEntry>();
        public DbSet<JournalStream> JournalStreams => db.Set<JournalStream>();
        public DbSet<PublicVersion> PublicVersions => db.Set<PublicVersion>();
    }
}

public sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal_entries");
        entry.HasKey(e => new { e.Stream, e.Number });
        entry.HasIndex(e => e.ProceedingId);
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.About, e.Number });
        entry.HasIndex(e => new { e.PersonId, e.At });
        entry.HasIndex(e => new { e.OrganisationId, e.At });
        entry.HasIndex(e => new { e.Fact, e.At });
        entry.Property(e => e.ProceedingKind).HasMaxLength(80);
        entry.Property(e => e.Fact).HasMaxLength(80);
        entry.Property(e => e.PersonName).HasMaxLength(100);
        entry.Property(e => e.Capacity).HasMaxLength(60);
        entry.Property(e => e.OrganisationName).HasMaxLength(200);
    }
}

public sealed class JournalStreamConfiguration : IEntityTypeConfiguration<JournalStream>
{
    public void Configure(EntityTypeBuilder<JournalStream> stream)
    {
        stream.ToTable("journal_streams");
        stream.HasKey(s => s.Stream);
    }
}

public sealed class PublicVersionConfiguration : IEntityTypeConfiguration<PublicVersion>
{
    public void Configure(EntityTypeBuilder<PublicVersion> version)
    {
        version.ToTable("journal_public_versions");
        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
    }
}
