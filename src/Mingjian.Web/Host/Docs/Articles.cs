using System.Text.Json;

namespace Mingjian.Web.Host.Docs;

/// <summary><c>docs/articles.json</c>: every clause of the regulation, its kind, and which capability owns it.</summary>
/// <param name="Due">The capabilities that are there: their clauses must have code and a passing test.</param>
internal sealed record Articles(
    string Regulation,
    IReadOnlyList<string> Due,
    IReadOnlyList<Clause> Clauses
)
{
    public static Articles Read(string path) =>
        JsonSerializer.Deserialize<Articles>(File.ReadAllText(path), JsonSerializerOptions.Web)!;
}

/// <summary>One clause in the notation 条.款(项)目.</summary>
/// <param name="Number">Such as <c>5.3(1)4</c>.</param>
/// <param name="Text">The clause, or its beginning with <c>…</c>.</param>
/// <param name="Kind"><c>rule</c>, <c>duty</c>, <c>parameter</c>, or <c>outside</c> for what no system can carry out.</param>
/// <param name="Since">The capability that owns it.</param>
internal sealed record Clause(
    [property: System.Text.Json.Serialization.JsonPropertyName("clause")] string Number,
    string Text,
    string Kind,
    string Since
);
