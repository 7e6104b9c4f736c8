using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Files.Pictures;

namespace Mingjian.Journal.Storage;

public static class FilesSets
{
    extension(MingjianDb db)
    {
        public DbSet<StoredFile> StoredFiles => db.Set<StoredFile>();
        public DbSet<Upload> Uploads => db.Set<Upload>();
        public DbSet<FileUse> FileUses => db.Set<FileUse>();
        public DbSet<Picture> Pictures => db.Set<Picture>();
    }
}

public sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("journal_files");
        file.HasKey(f => f.Digest);
        file.Property(f => f.Digest).HasMaxLength(64);
        file.Property(f => f.MediaType).HasMaxLength(100);
    }
}

public sealed class UploadConfiguration : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> upload)
    {
        upload.ToTable("journal_uploads");
        upload.HasKey(u => u.UploadId);
        upload.HasIndex(u => new { u.Digest, u.PersonId });
        upload.Property(u => u.Digest).HasMaxLength(64);
        upload.Property(u => u.FileName).HasMaxLength(FileStore.LongestName);
        upload.Property(u => u.MediaType).HasMaxLength(100);
    }
}

public sealed class FileUseConfiguration : IEntityTypeConfiguration<FileUse>
{
    public void Configure(EntityTypeBuilder<FileUse> use)
    {
        use.ToTable("journal_file_uses");
        use.HasKey(u => new { u.InstitutionId, u.Digest });
        use.HasIndex(u => u.Digest);
        use.Property(u => u.Digest).HasMaxLength(64);
        use.Property(u => u.FileName).HasMaxLength(FileStore.LongestName);
        use.Property(u => u.MediaType).HasMaxLength(100);
    }
}

public sealed class PictureConfiguration : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> picture)
    {
        picture.ToTable("journal_pictures");
        picture.HasKey(p => p.Digest);
        picture.Property(p => p.Digest).HasMaxLength(64);
        picture.Property(p => p.Device).HasMaxLength(100);
    }
}
