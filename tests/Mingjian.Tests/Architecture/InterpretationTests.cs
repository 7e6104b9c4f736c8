using System.Text.Json;
using System.Text.RegularExpressions;
using Mingjian.Regulation;

namespace Mingjian.Tests.Architecture;

/// <summary><c>docs/interpretations.md</c>: every reading of a gap is whole, and one whose capability is due names tests that exist.</summary>
public sealed partial class InterpretationTests
{
    private static readonly string[] Parts = ["条款", "空白", "口径", "谁可以改", "所属", "测试"];

    private static readonly IReadOnlyList<Reading> Readings = Read();

    [Fact]
    public void Readings_AreAllThereInOrderAndWhole()
    {
        Readings
            .Select(reading => reading.Id)
            .ShouldBe(Enumerable.Range(1, 21).Select(n => $"I-{n:00}"));
        Readings.ShouldAllBe(reading => Parts.All(part => reading.Lines.ContainsKey(part)));
    }

    [Fact]
    public void Readings_NameClausesAndSettingsThatExist()
    {
        var clauses = Articles().GetProperty("clauses").EnumerateArray().ToList();
        var known = clauses.Select(c => c.GetProperty("clause").GetString()).ToHashSet();
        var capabilities = clauses.Select(c => c.GetProperty("since").GetString()).ToHashSet();

        Readings
            .SelectMany(reading => reading.Lines["条款"].Split('、'))
            .Where(clause => !known.Contains(clause))
            .ShouldBeEmpty();
        Readings
            .Where(reading => reading.Lines.ContainsKey("参数"))
            .SelectMany(reading => Quoted(reading.Lines["参数"]))
            .Where(setting => !Enum.TryParse<SettingName>(setting, out _))
            .ShouldBeEmpty();
        Readings.ShouldAllBe(reading => capabilities.Contains(reading.Lines["所属"]));
    }

    [Fact]
    public void ReadingsDueByNow_NameTestsThatExist()
    {
        var due = Articles()
            .GetProperty("due")
            .EnumerateArray()
            .Select(capability => capability.GetString())
            .ToHashSet();
        var tests = Sources
            .Of("tests", ".cs")
            .SelectMany(file =>
                TestMethod()
                    .Matches(file.Code)
                    .Select(method =>
                        $"{Path.GetFileNameWithoutExtension(file.Path)}.{method.Groups["name"].Value}"
                    )
            )
            .ToHashSet();

        var unproven = Readings
            .Where(reading => due.Contains(reading.Lines["所属"]))
            .Select(reading => (reading.Id, Tests: Quoted(reading.Lines["测试"])))
            .Where(reading => reading.Tests.Count == 0 || !reading.Tests.All(tests.Contains));

        unproven.ShouldBeEmpty();
    }

    private static List<Reading> Read() =>
        [
            .. Heading()
                .Split(Sources.Read("docs/interpretations.md"))
                .Skip(1)
                .Chunk(2)
                .Select(pair => new Reading(
                    pair[0],
                    Line()
                        .Matches(pair[1])
                        .ToDictionary(l => l.Groups["name"].Value, l => l.Groups["text"].Value)
                )),
        ];

    private static List<string> Quoted(string text) =>
        [.. Code().Matches(text).Select(match => match.Groups["code"].Value)];

    private static JsonElement Articles() =>
        JsonDocument.Parse(Sources.Read("docs/articles.json")).RootElement;

    private sealed record Reading(string Id, IReadOnlyDictionary<string, string> Lines);

    [GeneratedRegex("^## (?<id>I-[0-9]{2}) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^- (?<name>[^：]+)：(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();

    /// <summary>A test's method: its name holds two underscores.</summary>
    [GeneratedRegex(@"public (?:async )?(?:Task|void) (?<name>\w+_\w+)\s*\(")]
    private static partial Regex TestMethod();
}
