using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Drafts;

namespace Mingjian.Activities.Storage;

public sealed class DraftConfiguration : IEntityTypeConfiguration<RecordDraft>
{
    public void Configure(EntityTypeBuilder<RecordDraft> draft)
    {
        draft.ToTable("activities_drafts");
        draft.HasKey(d => d.RecordDraftId);
        draft.HasIndex(d => new { d.InstitutionId, d.SavedAt });
        draft.Property(d => d.PersonName).HasMaxLength(60);
        draft.Property(d => d.Title).HasMaxLength(200);
        draft.Property(d => d.Target).HasMaxLength(2000);
    }
}
