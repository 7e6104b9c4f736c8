using System.Reflection;
using Mingjian.Regulation;

namespace Mingjian.Activities.Codes;

/// <summary>The short code of an enum member, as a LIMS and a workbook write it: W3 for 废水.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CodeAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}

/// <summary>One entry of a code list, as templates, API descriptions and messages show it.</summary>
public sealed record CodeEntry(string Code, string Text)
{
    public override string ToString() => $"{Code} {Text}";
}

/// <summary>A code list: finds a member by its code or by its Chinese word.</summary>
public static class CodeList<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByText = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<T, string> Codes = [];

    static CodeList()
    {
        var entries = new List<CodeEntry>();

        foreach (var value in Enum.GetValues<T>())
        {
            var code = typeof(T).GetField(value.ToString())!.GetCustomAttribute<CodeAttribute>();
            var entry = new CodeEntry(code?.Code ?? value.ToString(), value.Text());
            entries.Add(entry);
            Codes.Add(value, entry.Code);
            ByText[entry.Code] = value;
            ByText[entry.Text] = value;
            ByText[entry.ToString()] = value;
        }

        Entries = entries;
    }

    public static IReadOnlyList<CodeEntry> Entries { get; }

    /// <summary>Takes <c>W3</c>, <c>废水</c> or <c>W3 废水</c>.</summary>
    public static bool TryFind(string text, out T value) => ByText.TryGetValue(text, out value);

    public static string CodeOf(T value) => Codes[value];
}
