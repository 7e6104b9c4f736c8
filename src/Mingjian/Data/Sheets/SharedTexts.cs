using System.Text;
using System.Xml;

namespace Mingjian.Data.Sheets;

/// <summary>The table of texts that the cells of a workbook share.</summary>
internal static class SharedTexts
{
    /// <summary>Characters in all; a table larger than this does not come from a list of 200,000 rows.</summary>
    private const long MostCharacters = 100_000_000;

    public static IReadOnlyList<string> Read(Stream? part)
    {
        List<string> texts = [];

        if (part is null)
        {
            return texts;
        }

        using (part)
        using (var reader = XmlReader.Create(part, XlsxSource.Settings()))
        {
            var room = MostCharacters;

            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                {
                    var text = Text(reader);
                    texts.Add(text);

                    if ((room -= text.Length) < 0)
                    {
                        throw new SheetRefused(SheetRules.TooLarge);
                    }
                }
            }
        }

        return texts;
    }

    /// <summary>The text of an <c>si</c> or <c>is</c> element: its <c>t</c> or those of its runs, without phonetic guides.</summary>
    public static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var first = "";
        StringBuilder? more = null;

        for (var again = reader.Read(); again && reader.Depth > depth; again = reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "rPh")
            {
                Skip(reader);
            }
            else if (reader.LocalName == "t" && !reader.IsEmptyElement)
            {
                var text = Content(reader);

                if (more is null && first.Length == 0)
                {
                    first = text;
                }
                else
                {
                    (more ??= new StringBuilder(first)).Append(text);
                }
            }
        }

        return CellText.Unescaped(more?.ToString() ?? first);
    }

    /// <summary>The text inside an element without children; ends on its end tag.</summary>
    public static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var text = "";

        while (reader.Read() && reader.Depth > depth)
        {
            if (
                reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
                    or XmlNodeType.CDATA
            )
            {
                text = text.Length == 0 ? reader.Value : text + reader.Value;
            }
        }

        return text;
    }

    private static void Skip(XmlReader reader)
    {
        var depth = reader.Depth;

        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth) { }
        }
    }
}
