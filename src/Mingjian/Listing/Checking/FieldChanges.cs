using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjian.Journal;

namespace Mingjian.Listing.Checking;

/// <summary>Which fields of the papers differ, by the paths of <see cref="PaperField"/>: what answers a comment (5.2).</summary>
public static class FieldChanges
{
    private const string SealedSuffix = "Sealed";

    /// <summary>Members by which a row of the papers is known.</summary>
    private static readonly string[] Ids = ["placeId", "keyPersonId", "definitionId"];

    public static IReadOnlyList<string> Between(ApplicationPapers before, ApplicationPapers after)
    {
        var (old, now) = (Flat(before), Flat(after));

        return
        [
            .. old
                .Keys.Union(now.Keys)
                .Where(path => old.GetValueOrDefault(path) != now.GetValueOrDefault(path))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The path of a row of a long list; of one that was added, a path that is under the list and is no row's.</summary>
    public static string OfLine(LineList list, int? number) =>
        number is { } row ? PaperField.OfLine(list, row) : $"{PaperField.OfList(list)}:+";

    /// <summary>A change of the field itself, of something in it, or of the row or list that holds it.</summary>
    public static bool Touch(IReadOnlyList<string> changed, string field)
    {
        var asked = IsOfPost(field) ? PaperField.KeyPersonnel : field;

        return changed.Any(path => path == asked || IsUnder(path, asked) || IsUnder(asked, path));
    }

    /// <summary>A post that nobody holds: whoever is entered answers.</summary>
    private static bool IsOfPost(string field) =>
        field.StartsWith($"{PaperField.KeyPersonnel}.", StringComparison.Ordinal);

    private static bool IsUnder(string path, string holder) =>
        path.Length > holder.Length
        && path.StartsWith(holder, StringComparison.Ordinal)
        && path[holder.Length] is '.' or '[' or ':';

    private static Dictionary<string, string> Flat(ApplicationPapers papers)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(JsonSerializer.SerializeToNode(papers, CanonicalJson.Options), "", found);
        return found;
    }

    private static void Walk(JsonNode? node, string path, Dictionary<string, string> found)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Walk(value, path.Length == 0 ? Name(name) : $"{path}.{Name(name)}", found);
                }

                break;
            case JsonArray items when items.All(item => IdOf(item) is not null):
                foreach (var item in items)
                {
                    Walk(item, $"{path}[{IdOf(item):N}]", found);
                }

                break;
            default:
                found[path] = node?.ToJsonString() ?? "";
                break;
        }
    }

    private static Guid? IdOf(JsonNode? item) =>
        item is JsonObject row
        && Ids.Select(id => row[id]).FirstOrDefault(id => id is not null) is { } id
            ? id.GetValue<Guid>()
            : null;

    private static string Name(string member) =>
        member == "extraPapers" ? PaperField.Extra
        : member.EndsWith(SealedSuffix, StringComparison.Ordinal) ? member[..^SealedSuffix.Length]
        : member;
}
