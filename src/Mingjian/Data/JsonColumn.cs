using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Journal;

namespace Mingjian.Data;

/// <summary>Stores an immutable record as one JSON text, the same on both databases. Not for anything that is searched.</summary>
public static class JsonColumn
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, CanonicalJson.Options),
            stored => JsonSerializer.Deserialize<T>(stored, CanonicalJson.Options)!,
            new ValueComparer<T>(
                (a, b) =>
                    JsonSerializer.Serialize(a, CanonicalJson.Options)
                    == JsonSerializer.Serialize(b, CanonicalJson.Options),
                value =>
                    JsonSerializer
                        .Serialize(value, CanonicalJson.Options)
                        .GetHashCode(StringComparison.Ordinal),
                value => value
            )
        );
}
