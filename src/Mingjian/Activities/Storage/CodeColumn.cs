using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Mingjian.Activities.Codes;

namespace Mingjian.Activities.Storage;

/// <summary>Stores an entry of a code list under its code: short, and the same as in every file.</summary>
internal static class CodeColumn
{
    public static void AsCode<T>(this PropertyBuilder<T> property)
        where T : struct, Enum => property.HasConversion(new CodeConverter<T>()).HasMaxLength(8);

    public static void AsCode<T>(this PropertyBuilder<T?> property)
        where T : struct, Enum => property.HasConversion(new CodeConverter<T>()).HasMaxLength(8);
}

internal sealed class CodeConverter<T>()
    : ValueConverter<T, string>(value => CodeList<T>.CodeOf(value), text => Find(text))
    where T : struct, Enum
{
    private static T Find(string text) =>
        CodeList<T>.TryFind(text, out var value)
            ? value
            : throw new InvalidOperationException($"{typeof(T).Name} has no code {text}.");
}
