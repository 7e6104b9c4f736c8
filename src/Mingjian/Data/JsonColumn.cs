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
        property.HasConversion(value => Write(value), stored => Read<T>(stored), Comparer<T>());

    /// <inheritdoc cref="AsJson{T}(PropertyBuilder{T})"/>
    public static ComplexTypePropertyBuilder<T> AsJson<T>(
        this ComplexTypePropertyBuilder<T> property
    )
        where T : class =>
        property.HasConversion(value => Write(value), stored => Read<T>(stored), Comparer<T>());

    private static ValueComparer<T> Comparer<T>()
        where T : class =>
        new(
            (a, b) => Write(a) == Write(b),
            value => Write(value).GetHashCode(StringComparison.Ordinal),
            value => value
        );

    private static string Write<T>(T value) =>
        JsonSerializer.Serialize(value, CanonicalJson.Options);

    private static T Read<T>(string stored) =>
        JsonSerializer.Deserialize<T>(stored, CanonicalJson.Options)!;
}
