using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.Imports;
using Mingjian.Data;

namespace Mingjian.Credit.Storage;

public static class FactSets
{
    extension(MingjianDb db)
    {
        public DbSet<VerifiedFact> VerifiedFacts => db.Set<VerifiedFact>();
        public DbSet<FactListLedger> FactListLedgers => db.Set<FactListLedger>();
    }
}

public sealed class FactConfiguration : IEntityTypeConfiguration<VerifiedFact>
{
    public void Configure(EntityTypeBuilder<VerifiedFact> fact)
    {
        fact.ToTable("credit_facts");
        fact.HasKey(f => f.FactId);
        fact.HasIndex(f => new { f.InstitutionId, f.Occurrence }).IsUnique();
        fact.HasIndex(f => new
        {
            f.InstitutionId,
            f.CountsOn,
            f.Stage,
        });
        fact.HasIndex(f => f.CountsOn);
        fact.HasIndex(f => new { f.Stage, f.CountsOn });
        fact.HasIndex(f => new { f.Kind, f.CountsOn });
        fact.HasIndex(f => new { f.Source, f.CountsOn });
        fact.HasIndex(f => f.EnteredAt);
        fact.HasIndex(f => new { f.Stage, f.EnteredAt });
        fact.HasIndex(f => f.SameAs);
        fact.HasIndex(f => new { f.StatementOutcome, f.EnteredAt });
        fact.Property(f => f.Kind).HasMaxLength(60);
        fact.Property(f => f.Title).HasMaxLength(500);
        fact.Property(f => f.DocumentNumber).HasMaxLength(200);
        fact.Property(f => f.Occurrence).HasMaxLength(240);
        fact.Property(f => f.EnteredByName).HasMaxLength(100);
        fact.Property(f => f.JudgedByName).HasMaxLength(100);
        fact.Property(f => f.Reason).HasMaxLength(2000);
        fact.Property(f => f.RepairBasis).HasMaxLength(500);
        fact.Property(f => f.Source).HasConversion<string>().HasMaxLength(30);
        fact.Property(f => f.Stage).HasConversion<string>().HasMaxLength(20);
        fact.Property(f => f.StatementOutcome).HasConversion<string>().HasMaxLength(20);
        fact.Property(f => f.Fits).AsJson();
        fact.Property(f => f.Details).AsJson();
        fact.Property(f => f.Evidence).AsJson();
        fact.Property(f => f.References).AsJson();
        fact.Property(f => f.LaterPapers).AsJson();
        fact.Property(f => f.Statement!).AsJson();
        fact.Property(f => f.Version).IsConcurrencyToken();
        fact.Ignore(f => f.NewFacts);
        fact.Ignore(f => f.HeldFiles);
    }
}

public sealed class FactListLedgerConfiguration : IEntityTypeConfiguration<FactListLedger>
{
    public void Configure(EntityTypeBuilder<FactListLedger> ledger)
    {
        ledger.ToTable("credit_fact_lists");
        ledger.HasKey(l => l.LedgerId);
        ledger.HasIndex(l => new
        {
            l.ByOrganisation,
            l.List,
            l.At,
        });
        ledger.Property(l => l.List).HasConversion<string>().HasMaxLength(30);
        ledger.Property(l => l.FileName).HasMaxLength(200);
        ledger.Property(l => l.Digest).HasMaxLength(64);
        ledger.Property(l => l.ByName).HasMaxLength(100);
        ledger.Property(l => l.Version).IsConcurrencyToken();
        ledger.Ignore(l => l.NewFacts);
    }
}
