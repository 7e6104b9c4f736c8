using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Mingjian.Regulation;

namespace Mingjian.Journal.Timeline;

/// <summary>Every kind of fact that the law knows, by the name under which it is stored.</summary>
public static class FactTypes
{
    public static readonly FrozenDictionary<string, Type> ByName = typeof(IFact)
        .Assembly.GetTypes()
        .Where(type =>
            type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFact))
        )
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Names of the facts that anybody may read.</summary>
    public static readonly IReadOnlyList<string> Public = Of(typeof(IPublicFact));

    /// <summary>Names of the facts that stay among the bureaux.</summary>
    public static readonly IReadOnlyList<string> Office = Of(typeof(IOfficeFact));

    /// <summary>What a kind of fact is called: the name in its <c>[Display]</c>.</summary>
    public static string LabelOf(Type fact) =>
        fact.GetCustomAttribute<DisplayAttribute>()?.Name ?? fact.Name;

    /// <inheritdoc cref="LabelOf(Type)"/>
    public static string LabelOf(string fact) =>
        ByName.TryGetValue(fact, out var type) ? LabelOf(type) : fact;

    /// <summary>The room that a fact belongs to: <c>Listing</c>.</summary>
    public static string RoomOf(Type fact) => fact.Namespace!.Split('.')[1];

    /// <summary>A fact as it was stored; <c>null</c> when the program no longer knows its kind or form.</summary>
    public static IFact? Read(JournalEntry entry)
    {
        if (!ByName.TryGetValue(entry.Fact, out var type))
        {
            return null;
        }

        try
        {
            return (IFact?)JsonSerializer.Deserialize(entry.Content, type, CanonicalJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string[] Of(Type marker) =>
        [.. ByName.Values.Where(type => type.IsAssignableTo(marker)).Select(type => type.Name)];
}
