using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;

namespace Mingjian.Listing.Storage;

public sealed class SearchConfiguration
    : IEntityTypeConfiguration<SearchKey>,
        IEntityTypeConfiguration<SearchTerm>,
        IEntityTypeConfiguration<RegisterVersion>,
        IEntityTypeConfiguration<RegisterRevision>
{
    public void Configure(EntityTypeBuilder<SearchKey> key)
    {
        key.ToTable("listing_search_keys");
        key.HasKey(k => new { k.Key, k.InstitutionId });
        key.HasIndex(k => k.InstitutionId);
        key.Property(k => k.Key).HasMaxLength(SearchKey.Length);
    }

    public void Configure(EntityTypeBuilder<SearchTerm> term)
    {
        term.ToTable("listing_search_terms");
        term.HasKey(t => new { t.Kind, t.Text });
        term.HasIndex(t => t.Text);
        term.Property(t => t.Kind).HasConversion<string>().HasMaxLength(10);
        term.Property(t => t.Text).HasMaxLength(200);
        term.Property(t => t.Search).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<RegisterVersion> version)
    {
        version.ToTable("listing_register_versions");
        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<RegisterRevision> revision)
    {
        revision.ToTable("listing_register_revisions");
        revision.HasKey(r => r.Number);
        revision.HasIndex(r => r.At);
        revision.Property(r => r.Number).ValueGeneratedNever();
    }
}
