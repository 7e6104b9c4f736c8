using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mingjian.Tests.Architecture;

/// <summary>Every clause that code, tests and rules name stands in <c>docs/articles.json</c>, and that file is the regulation's.</summary>
public sealed partial class ClauseTests
{
    private static readonly List<(string Clause, string Text, string Kind, string Since)> Clauses =
    [
        .. JsonDocument
            .Parse(Sources.Read("docs/articles.json"))
            .RootElement.GetProperty("clauses")
            .EnumerateArray()
            .Select(c =>
                (
                    c.GetProperty("clause").GetString()!,
                    c.GetProperty("text").GetString()!,
                    c.GetProperty("kind").GetString()!,
                    c.GetProperty("since").GetString()!
                )
            ),
    ];

    [Fact]
    public void Articles_AreTheRegulationsWordsInItsOrder()
    {
        var regulation = Sources.Read("docs/regulation.md");

        var places = Clauses.Select(c =>
            regulation.IndexOf(c.Text.TrimEnd('…'), StringComparison.Ordinal)
        );

        places.ShouldNotContain(-1);
        places.ShouldBeInOrder();
        Clauses.Select(c => c.Clause).ShouldBeUnique();
    }

    [Fact]
    public void Articles_NameAKindAndACapabilityForEachClause()
    {
        Clauses.ShouldAllBe(c => new[] { "rule", "duty", "parameter", "outside" }.Contains(c.Kind));
        Clauses.ShouldAllBe(c =>
            new[] { "listing", "activities", "credit", "supervision" }.Contains(c.Since)
        );
    }

    [Fact]
    public void Marks_NameClausesOfTheRegulation()
    {
        var unknown =
            from file in Sources.Of("src", ".cs", ".cshtml").Concat(Sources.Of("tests", ".cs"))
            from Match mark in Mark().Matches(file.Code)
            from clause in mark.Groups["clause"].Captures.Select(capture => capture.Value)
            where !IsClause(clause)
            select $"{file.Path}: {mark.Groups["kind"].Value} {clause}";

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void Rules_NameClausesOfTheRegulation_AndEachCodeIsUsedOnce()
    {
        var rules = (
            from file in Sources.Of("src", ".cs")
            from Match rule in RuleCode().Matches(file.Code)
            select (file.Path, Code: rule.Groups["code"].Value, Clause: rule.Groups["clause"].Value)
        ).ToList();

        rules.Where(r => r.Clause.Length > 0 && !IsClause(r.Clause)).ShouldBeEmpty();
        rules
            .GroupBy(r => r.Code)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ShouldBeEmpty();
        rules.Count.ShouldBeGreaterThan(0);
    }

    private static bool IsClause(string clause) => Clauses.Exists(c => c.Clause == clause);

    /// <summary><c>[Article("5.1", "5.2")]</c> or <c>Proves("6")</c>.</summary>
    [GeneratedRegex(@"\b(?<kind>Article|Proves)\((?:\s*""(?<clause>[^""]+)""\s*,?)+\s*\)")]
    private static partial Regex Mark();

    /// <summary><c>new("LISTING-5-2", "5.2", …)</c>.</summary>
    [GeneratedRegex(@"\(\s*""(?<code>[A-Z]+-[0-9]+-[0-9]+)"",\s*""(?<clause>[^""]*)""")]
    private static partial Regex RuleCode();
}
