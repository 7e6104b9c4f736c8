using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Mingjian.Journal.Letters;

/// <summary>
/// 文书模板: an HTML file with named places, beside the room that uses it (<c>Listing/Letters/Listed.html</c>). <c>{{name}}</c> puts a value in,
/// encoded; <c>{{each name}}…{{it}}…{{end}}</c> repeats for each of a list; <c>{{if name}}…{{end}}</c> leaves out what has no value;
/// <c>{{rows name}}</c> makes a row of a table of each text, its cells separated by tabs.
/// </summary>
public sealed partial class LetterTemplate(string name, string text)
{
    private const string Item = "it";
    private const string Rows = "rows";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A template by room and name: <c>Listing/Listed</c>.</summary>
    public static LetterTemplate Find(string path)
    {
        var parts = path.Split('/');
        var resource = $"Mingjian.{parts[0]}.Letters.{parts[1]}.html";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"There is no letter template {resource}.");
        using var reader = new StreamReader(stream);
        return new(path, reader.ReadToEnd());
    }

    /// <summary>The two templates before and after a mark in this one.</summary>
    public (LetterTemplate Before, LetterTemplate After) SplitAt(string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return (new(name, text[..at]), new(name, text[(at + mark.Length)..]));
    }

    /// <exception cref="InvalidOperationException">The template names a field that is not given: a mistake of the room.</exception>
    public string Render(LetterFields fields) => Render(text, field => Value(fields, field));

    /// <summary>Names of the fields that must be given.</summary>
    public IReadOnlySet<string> Fields()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        Render(
            text,
            field =>
            {
                asked.Add(field);
                return ["x"];
            }
        );
        asked.Remove(Item);
        return asked;
    }

    private string Render(string part, Func<string, IReadOnlyList<string>> value)
    {
        var made = new StringBuilder();
        var at = 0;

        foreach (var place in Outermost(part))
        {
            made.Append(part, at, place.Start - at);
            made.Append(Fill(place, value));
            at = place.End;
        }

        return made.Append(part, at, part.Length - at).ToString();
    }

    private string Fill(Place place, Func<string, IReadOnlyList<string>> value)
    {
        var given = value(place.Field);

        return place.Verb switch
        {
            "each" => string.Concat(
                given.Select(one =>
                    Render(place.Inner, field => field == Item ? [one] : value(field))
                )
            ),
            Rows => string.Concat(given.Select(Row)),
            "if" => given.Any(one => one.Length > 0) ? Render(place.Inner, value) : "",
            _ => Encoder.Encode(string.Join('、', given)),
        };
    }

    private IReadOnlyList<string> Value(LetterFields fields, string field) =>
        fields.Find(field)
        ?? throw new InvalidOperationException($"The letter {name} needs the field {field}.");

    /// <summary>The places of a text that lie in no other place.</summary>
    private IEnumerable<Place> Outermost(string part)
    {
        var depth = 0;
        Match? opened = null;

        foreach (Match mark in Mark().Matches(part))
        {
            var (verb, field) = (mark.Groups["verb"].Value, mark.Groups["field"].Value);

            var opens = verb.Length > 0 && verb != Rows;

            if (opens && depth++ == 0)
            {
                opened = mark;
            }
            else if (verb.Length == 0 && field == "end" && --depth == 0)
            {
                yield return Closed(opened!, mark, part);
            }
            else if (!opens && depth == 0)
            {
                yield return new(mark.Index, mark.Index + mark.Length, verb, field, "");
            }
        }

        if (depth != 0)
        {
            throw new InvalidOperationException($"In the letter {name} a place is not closed.");
        }
    }

    private static string Row(string cells) =>
        $"<tr>{string.Concat(cells.Split('\t').Select(cell => $"<td>{Encoder.Encode(cell)}</td>"))}</tr>";

    private static Place Closed(Match open, Match end, string part) =>
        new(
            open.Index,
            end.Index + end.Length,
            open.Groups["verb"].Value,
            open.Groups["field"].Value,
            part[(open.Index + open.Length)..end.Index]
        );

    [GeneratedRegex(@"\{\{\s*(?:(?<verb>each|if|rows)\s+)?(?<field>[^\s{}]+)\s*\}\}")]
    private static partial Regex Mark();

    private sealed record Place(int Start, int End, string Verb, string Field, string Inner);
}
