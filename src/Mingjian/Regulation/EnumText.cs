using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Mingjian.Regulation;

/// <summary>The Chinese word of an enum member, from its <see cref="DisplayAttribute"/>; several flags are joined by 、.</summary>
public static class EnumText
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    public static string Text(this Enum value) => Known.GetOrAdd(value, Find);

    private static string Find(Enum value)
    {
        var type = value.GetType();
        var name = value.ToString();

        return string.Join(
            '、',
            name.Split(", ")
                .Select(part =>
                    type.GetField(part)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? part
                )
        );
    }
}
