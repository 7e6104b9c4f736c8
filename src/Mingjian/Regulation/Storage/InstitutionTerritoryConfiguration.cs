using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjian.Regulation.Storage;

public sealed class InstitutionTerritoryConfiguration
    : IEntityTypeConfiguration<InstitutionTerritory>
{
    public void Configure(EntityTypeBuilder<InstitutionTerritory> territory)
    {
        territory.ToTable("regulation_institution_territories");
        territory.HasKey(t => new { t.InstitutionId, t.Office });
        territory.HasIndex(t => new { t.Office, t.InstitutionId });
        territory.Property(t => t.Office).HasMaxLength(20);
    }
}
