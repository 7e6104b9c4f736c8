using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjian.Demo.Storage;

public sealed class DemoMarkConfiguration : IEntityTypeConfiguration<DemoMark>
{
    public void Configure(EntityTypeBuilder<DemoMark> mark)
    {
        mark.ToTable("demo_marks");
        mark.HasKey(m => m.DemoMarkId);
        mark.Property(m => m.DemoMarkId).ValueGeneratedNever();
    }
}
