using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Journal.Sending;

namespace Mingjian.Journal.Storage;

public static class OutgoingColumns
{
    /// <summary>The columns of <see cref="Outgoing"/>.</summary>
    internal static void Queued<T>(this EntityTypeBuilder<T> thing, string key)
        where T : Outgoing
    {
        thing.HasKey(m => m.OutgoingId);
        thing.HasIndex(m => new { m.State, m.NextAt });
        thing.Property(m => m.OutgoingId).HasColumnName(key);
        thing.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        thing.Property(m => m.Error).HasMaxLength(Outgoing.LongestError);
    }
}
