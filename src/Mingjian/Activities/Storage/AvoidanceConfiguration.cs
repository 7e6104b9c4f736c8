using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Avoidance;
using Mingjian.Data;

namespace Mingjian.Activities.Storage;

public sealed class AvoidanceConfiguration
    : IEntityTypeConfiguration<ConflictOfInterest>,
        IEntityTypeConfiguration<ControlGroupMember>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> conflict)
    {
        conflict.ToTable("activities_conflicts");
        conflict.HasKey(c => c.ConflictId);
        conflict
            .HasIndex(c => new
            {
                c.InstitutionId,
                c.AuthorityCommission,
                c.RegulatedCommission,
            })
            .IsUnique();
        conflict.HasIndex(c => new { c.InstitutionId, c.BlockedCommission });
        conflict.HasIndex(c => new { c.Stage, c.FoundOn });
        conflict.HasIndex(c => c.FoundOn);
        conflict.Property(c => c.AuthorityCommission).HasMaxLength(200);
        conflict.Property(c => c.RegulatedCommission).HasMaxLength(200);
        conflict.Property(c => c.BlockedCommission).HasMaxLength(200);
        conflict.Property(c => c.GivenUp).HasMaxLength(200);
        conflict.Property(c => c.Stage).HasConversion<string>().HasMaxLength(20);
        conflict.Property(c => c.MeasureFiles).AsJson();
        conflict.Property(c => c.Version).IsConcurrencyToken();
        conflict.Ignore(c => c.NewFacts);
        conflict.Ignore(c => c.HeldFiles);
    }

    public void Configure(EntityTypeBuilder<ControlGroupMember> member)
    {
        member.ToTable("activities_control_groups");
        member.HasKey(m => m.MemberId);
        member.HasIndex(m => m.Code);
        member.HasIndex(m => new { m.Group, m.Code });
        member.HasIndex(m => m.From);
        member.HasIndex(m => m.DeclaredBy);
        member.Property(m => m.Group).HasMaxLength(200);
        member.Property(m => m.Code).HasMaxLength(18);
        member.Property(m => m.Name).HasMaxLength(200);
        member.Property(m => m.Source).HasConversion<string>().HasMaxLength(30);
        member.Property(m => m.Version).IsConcurrencyToken();
        member.Ignore(m => m.NewFacts);
    }
}

public static class AvoidanceSets
{
    extension(MingjianDb db)
    {
        public DbSet<ConflictOfInterest> ConflictsOfInterest => db.Set<ConflictOfInterest>();
        public DbSet<ControlGroupMember> ControlGroupMembers => db.Set<ControlGroupMember>();
    }
}
