using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Regulation.Reference;

namespace Mingjian.Regulation.Storage;

public static class RegulationSets
{
    extension(MingjianDb db)
    {
        public DbSet<CalendarYear> CalendarYears => db.Set<CalendarYear>();
        public DbSet<Setting> Settings => db.Set<Setting>();
        public DbSet<LegalBasis> LegalBases => db.Set<LegalBasis>();
        public DbSet<Office> Offices => db.Set<Office>();
    }
}

public sealed class CalendarYearConfiguration : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> year)
    {
        year.ToTable("regulation_calendar_years");
        year.HasKey(y => y.CalendarYearId);
        year.HasIndex(y => new { y.Year, y.Sequence }).IsUnique();
        year.Property(y => y.Source).HasMaxLength(200);
        year.Property(y => y.Replaces).HasMaxLength(200);
        year.Property(y => y.Version).IsConcurrencyToken();
        year.Ignore(y => y.NewFacts);
        year.OwnsMany(
            y => y.Days,
            day =>
            {
                day.ToTable("regulation_calendar_days");
                day.WithOwner().HasForeignKey("CalendarYearId");
                day.HasKey("CalendarYearId", nameof(CalendarYearDay.Date));
                day.Property(d => d.Name).HasMaxLength(20);
            }
        );
    }
}

public sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.ToTable("regulation_settings");
        setting.HasKey(s => s.SettingId);
        setting.HasIndex(s => new { s.Name, s.From }).IsUnique();
        setting.Property(s => s.Name).HasConversion<string>().HasMaxLength(60);
        setting.Property(s => s.Value).HasMaxLength(100);
        setting.Property(s => s.Unit).HasConversion<string>().HasMaxLength(20);
        setting.Property(s => s.Basis).HasMaxLength(40);
        setting.Property(s => s.Clause).HasMaxLength(200);
        setting.Property(s => s.Owner).HasMaxLength(60);
        setting.Property(s => s.Version).IsConcurrencyToken();
        setting.Ignore(s => s.NewFacts);
    }
}

public sealed class LegalBasisConfiguration : IEntityTypeConfiguration<LegalBasis>
{
    public void Configure(EntityTypeBuilder<LegalBasis> basis)
    {
        basis.ToTable("regulation_legal_bases");
        basis.HasKey(b => b.Code);
        basis.HasIndex(b => b.From);
        basis.Property(b => b.Code).HasMaxLength(40);
        basis.Property(b => b.Title).HasMaxLength(200);
        basis.Property(b => b.Number).HasMaxLength(100);
        basis.Property(b => b.Note).HasMaxLength(400);
        basis.Property(b => b.Version).IsConcurrencyToken();
        basis.Ignore(b => b.NewFacts);
        basis.Ignore(b => b.Name);
    }
}

public sealed class OfficeConfiguration : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.ToTable("regulation_offices");
        office.HasKey(o => o.Code);
        office.HasIndex(o => o.Successor);
        office.Property(o => o.Code).HasMaxLength(20);
        office.Property(o => o.Name).HasMaxLength(60);
        office.Property(o => o.Bureau).HasMaxLength(100);
        office.Property(o => o.Kind).HasConversion<string>().HasMaxLength(30);
        office.Property(o => o.Successor).HasMaxLength(20);
        office.Property(o => o.Source).HasMaxLength(200);
        office.Property(o => o.Note).HasMaxLength(400);
        office.Property(o => o.Version).IsConcurrencyToken();
        office.Ignore(o => o.NewFacts);
    }
}
