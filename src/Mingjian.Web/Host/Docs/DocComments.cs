using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mingjian.Web.Host.Docs;

/// <summary>The summaries of an assembly's types, from the documentation file beside it.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, string> summaries;

    private DocComments(Dictionary<string, string> summaries) => this.summaries = summaries;

    public static DocComments Of(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");

        return new(
            XDocument
                .Load(file)
                .Descendants("member")
                .Where(member => member.Element("summary") is not null)
                .ToDictionary(
                    member => member.Attribute("name")!.Value,
                    member => Plain(member.Element("summary")!),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>The type's summary as plain text; empty when it has none.</summary>
    public string Summary(Type type) =>
        summaries.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}", "");

    private static string Plain(XElement summary)
    {
        var words = summary
            .DescendantNodes()
            .Select(node =>
                node switch
                {
                    XText text => text.Value,
                    XElement { Name.LocalName: "see" or "paramref" } link => LastName(link),
                    _ => "",
                }
            );

        return Spaces().Replace(string.Concat(words), " ").Trim();
    }

    private static string LastName(XElement link)
    {
        var target = (link.Attribute("cref") ?? link.Attribute("name"))?.Value ?? "";

        return target[(target.LastIndexOfAny(['.', ':']) + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
