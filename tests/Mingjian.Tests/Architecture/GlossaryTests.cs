using Mingjian.Data;

namespace Mingjian.Tests.Architecture;

/// <summary><c>docs/glossary.md</c> names types that exist, and gives no English word to two Chinese ones.</summary>
public sealed class GlossaryTests
{
    private static readonly List<string[]> Rows =
    [
        .. Sources
            .Read("docs/glossary.md")
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .Where(row => row[0] is not "中文" and not "---"),
    ];

    [Fact]
    public void Types_Exist()
    {
        var types = typeof(MingjianDb).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        var named = Rows.Where(row => row.Length == 4).Select(row => row[3].Trim('`')).ToList();

        named.ShouldNotBeEmpty();
        named.Where(type => !types.Contains(type)).ShouldBeEmpty();
    }

    [Fact]
    public void EnglishWords_BelongToOneChineseWord()
    {
        var words = Rows.SelectMany(row => row[1].Split(',', StringSplitOptions.TrimEntries));

        words.ShouldBeUnique();
    }
}
