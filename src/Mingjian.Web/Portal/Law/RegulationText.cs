namespace Mingjian.Web.Portal.Law;

/// <summary>《重庆市社会环境监测机构服务管理办法》 as it stands in <c>docs/regulation.md</c>, by chapters and articles.</summary>
public sealed record RegulationText(string Title, string Source, IReadOnlyList<LawChapter> Chapters)
{
    private static readonly Lazy<RegulationText> Embedded = new(() =>
    {
        using var file = typeof(RegulationText).Assembly.GetManifestResourceStream(
            "regulation.md"
        )!;
        using var reader = new StreamReader(file);
        return Read(reader.ReadToEnd());
    });

    public static RegulationText Present => Embedded.Value;

    /// <summary>Reads the headings <c>#</c>, <c>##</c> 章 and <c>###</c> 条; articles are numbered as they come.</summary>
    public static RegulationText Read(string text)
    {
        var (title, source) = ("", "");
        List<LawChapter> chapters = [];
        List<LawArticle> articles = [];
        List<LawLine> lines = [];

        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(l => l.Length > 0))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                var number = chapters.Sum(chapter => chapter.Articles.Count) + 1;
                articles.Add(new(number, line[4..], lines = []));
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                chapters.Add(new(line[3..], articles = []));
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                title = line[2..];
            }
            else if (chapters.Count == 0)
            {
                source += line;
            }
            else
            {
                var isItem = line.StartsWith("- ", StringComparison.Ordinal);
                lines.Add(new(isItem ? line[2..] : line, isItem));
            }
        }

        return new(title, source, chapters);
    }
}

public sealed record LawChapter(string Title, IReadOnlyList<LawArticle> Articles);

/// <param name="Number">As in the notation of clauses; the anchor is <c>article-N</c>.</param>
public sealed record LawArticle(int Number, string Title, IReadOnlyList<LawLine> Lines);

/// <summary>A paragraph (款), or one of the numbered items (项、目) under it.</summary>
public sealed record LawLine(string Text, bool IsItem);
