using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjian.Listing.Storage;

public sealed class DraftLineConfiguration
    : IEntityTypeConfiguration<DraftScope>,
        IEntityTypeConfiguration<DraftStaff>,
        IEntityTypeConfiguration<DraftEquipment>
{
    public void Configure(EntityTypeBuilder<DraftScope> line)
    {
        Draft(line, "listing_draft_scope");
        line.HasIndex(l => new { l.CaseId, l.Item });
        Lines.Scope(line);
    }

    public void Configure(EntityTypeBuilder<DraftStaff> line)
    {
        Draft(line, "listing_draft_staff");
        line.HasIndex(l => new { l.CaseId, l.Name });
        Lines.Staff(line);
    }

    public void Configure(EntityTypeBuilder<DraftEquipment> line)
    {
        Draft(line, "listing_draft_equipment");
        line.HasIndex(l => new { l.CaseId, l.TraceableTo });
        line.HasIndex(l => new { l.CaseId, l.SerialNumber });
        Lines.Equipment(line);
    }

    private static void Draft<T>(EntityTypeBuilder<T> line, string table)
        where T : class, IDraftLine
    {
        line.ToTable(table);
        line.HasKey(l => new { l.CaseId, l.Number });
        line.Ignore(l => l.Key);
    }
}

internal static class Lines
{
    public static void Scope<T>(EntityTypeBuilder<T> line)
        where T : ScopeLine
    {
        line.Ignore(l => l.Key);
        line.Property(l => l.Category).HasMaxLength(100);
        line.Property(l => l.Item).HasMaxLength(200);
        line.Property(l => l.MethodNumber).HasMaxLength(100);
        line.Property(l => l.MethodName).HasMaxLength(300);
        line.Property(l => l.Site).HasMaxLength(200);
        line.Property(l => l.Restriction).HasMaxLength(500);
    }

    public static void Staff<T>(EntityTypeBuilder<T> line)
        where T : StaffLine
    {
        line.Ignore(l => l.Key);
        line.HasIndex(l => l.IdentityIndex);
        line.Property(l => l.Name).HasMaxLength(100);
        line.Property(l => l.IdentityIndex).HasMaxLength(64);
    }

    public static void Equipment<T>(EntityTypeBuilder<T> line)
        where T : EquipmentLine
    {
        line.Ignore(l => l.Key);
        line.Property(l => l.Name).HasMaxLength(200);
        line.Property(l => l.SerialNumber).HasMaxLength(100);
        line.Property(l => l.Traceability).HasConversion<string>().HasMaxLength(20);
    }
}

public sealed class MethodConfiguration : IEntityTypeConfiguration<Method>
{
    public void Configure(EntityTypeBuilder<Method> method)
    {
        method.ToTable("listing_methods");
        method.HasKey(m => new
        {
            m.Number,
            m.Parameter,
            m.Matrix,
        });
        method.Property(m => m.Number).HasMaxLength(100);
        method.Property(m => m.Parameter).HasMaxLength(200);
        method.Property(m => m.Matrix).HasMaxLength(100);
    }
}
