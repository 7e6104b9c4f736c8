using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;

namespace Mingjian.Listing.Storage;

public sealed class InstitutionConfiguration : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> institution)
    {
        institution.ToTable("listing_institutions");
        institution.HasKey(i => i.InstitutionId);
        institution.HasIndex(i => i.Number).IsUnique();
        institution.Property(i => i.Number).HasMaxLength(20);
        institution.Property(i => i.Standing).HasConversion<string>().HasMaxLength(20);
        institution.Property(i => i.Papers).HasColumnName("papers");
        Data.JsonColumn.AsJson(institution.Property(i => i.Papers));
        institution.Property(i => i.Version).IsConcurrencyToken();
        institution.Ignore(i => i.NewFacts);
        institution.Ignore(i => i.HeldFiles);
        institution.Ignore(i => i.IsUnconfirmed);
        institution.HasIndex(i => new { i.IsLegacy, i.ConfirmedAt });
    }
}

public sealed class SpanConfiguration
    : IEntityTypeConfiguration<ProfileSpan>,
        IEntityTypeConfiguration<PlaceSpan>,
        IEntityTypeConfiguration<KeyPersonSpan>,
        IEntityTypeConfiguration<ScopeSpan>,
        IEntityTypeConfiguration<StaffSpan>,
        IEntityTypeConfiguration<EquipmentSpan>
{
    public void Configure(EntityTypeBuilder<ProfileSpan> span)
    {
        Span(span, "listing_profile_spans");
        span.HasKey(s => s.ProfileSpanId);
        span.HasIndex(s => new { s.Number, s.KnownTo });
        span.HasIndex(s => new { s.NameOrder, s.Number });
        span.HasIndex(s => new { s.ListedOn, s.Number });
        span.HasIndex(s => new { s.Office, s.Number });
        span.HasIndex(s => new { s.Standing, s.Number });
        span.HasIndex(s => s.CreditCode);
        span.Property(s => s.NameOrder).HasMaxLength(NameOrder.Length);
        span.Property(s => s.Number).HasMaxLength(20);
        span.Property(s => s.Name).HasMaxLength(200);
        span.Property(s => s.CreditCode).HasMaxLength(18);
        span.Property(s => s.LegalNature).HasConversion<string>().HasMaxLength(30);
        span.Property(s => s.Standing).HasConversion<string>().HasMaxLength(20);
        span.Property(s => s.Address).HasMaxLength(300);
        span.Property(s => s.Office).HasMaxLength(20);
        span.Property(s => s.CmaNumber).HasMaxLength(100);
        span.Property(s => s.CmaIssuer).HasMaxLength(200);
        span.Property(s => s.SearchText).HasMaxLength(400);
    }

    public void Configure(EntityTypeBuilder<PlaceSpan> span)
    {
        Span(span, "listing_place_spans");
        span.HasKey(s => s.PlaceSpanId);
        span.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        span.Property(s => s.Office).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<KeyPersonSpan> span)
    {
        Span(span, "listing_key_person_spans");
        span.HasKey(s => s.KeyPersonSpanId);
        span.HasIndex(s => s.IdentityIndex);
        span.Property(s => s.Post).HasConversion<string>().HasMaxLength(30);
        span.Property(s => s.Name).HasMaxLength(100);
        span.Property(s => s.IdentityIndex).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<ScopeSpan> span)
    {
        Span(span, "listing_scope_spans");
        span.HasKey(s => s.ScopeSpanId);
        span.HasIndex(s => new
        {
            s.InstitutionId,
            s.Item,
            s.KnownTo,
        });
        span.HasIndex(s => new
        {
            s.InstitutionId,
            s.MethodNumber,
            s.KnownTo,
        });
        span.HasIndex(s => new
        {
            s.InstitutionId,
            s.Category,
            s.KnownTo,
        });
        Lines.Scope(span);
    }

    public void Configure(EntityTypeBuilder<StaffSpan> span)
    {
        Span(span, "listing_staff_spans");
        span.HasKey(s => s.StaffSpanId);
        Lines.Staff(span);
    }

    public void Configure(EntityTypeBuilder<EquipmentSpan> span)
    {
        Span(span, "listing_equipment_spans");
        span.HasKey(s => s.EquipmentSpanId);
        Lines.Equipment(span);
    }

    private static void Span<T>(EntityTypeBuilder<T> span, string table)
        where T : class, ISpan
    {
        span.ToTable(table);
        span.HasIndex(s => new
        {
            s.InstitutionId,
            s.KnownTo,
            s.ValidFrom,
        });
    }
}
