using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Journal.Receipts;

namespace Mingjian.Journal.Storage;

public static class ReceiptSets
{
    extension(MingjianDb db)
    {
        public DbSet<Receipt> Receipts => db.Set<Receipt>();
    }
}

public sealed class ReceiptConfiguration : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> receipt)
    {
        receipt.ToTable("journal_receipts");
        receipt.HasKey(r => r.Number);
        receipt.HasIndex(r => new { r.InstitutionId, r.SignedAt });
        receipt.HasIndex(r => r.About);
        receipt.HasIndex(r => r.ContentDigest);
        receipt.Property(r => r.Number).HasMaxLength(20);
        receipt.Property(r => r.Title).HasMaxLength(200);
        receipt.Property(r => r.ContentDigest).HasMaxLength(64);
        receipt.Property(r => r.Attachments).AsJson();
        receipt.Property(r => r.SignerName).HasMaxLength(100);
        receipt.Property(r => r.Capacity).HasMaxLength(60);
        receipt.Property(r => r.OrganisationName).HasMaxLength(200);
    }
}
