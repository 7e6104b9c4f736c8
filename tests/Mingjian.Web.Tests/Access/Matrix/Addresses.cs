using System.Text.RegularExpressions;
using Mingjian.Regulation;
using Mingjian.Web.Activities;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>Addresses of things that are there, and of such as never were.</summary>
public static partial class Addresses
{
    private static readonly Dictionary<string, string> Plain = new()
    {
        ["activity"] = "Water",
        ["documentName"] = "v1",
        ["day"] = "latest",
        ["status"] = "200",
        ["format"] = "csv",
        ["year"] = "2026",
        ["path"] = "samples",
        ["id"] = Guid.Empty.ToString(),
        ["source"] = "penalties",
    };

    public static string Of(string route, Example example, string token) =>
        Parameter()
            .Replace(
                route,
                match =>
                    ValueOf(route, match.Groups[1].Value, example, token)
                    ?? throw new InvalidOperationException(
                        $"No example for {match.Value} of {route}: make one in AccessWorld."
                    )
            );

    /// <summary>The same with ids that nothing has.</summary>
    public static Example Absent(Example example) =>
        example with
        {
            Values = example.Values.ToDictionary(pair => pair.Key, pair => AbsentOf(pair.Value)),
        };

    private static string? ValueOf(string route, string parameter, Example example, string token) =>
        example.Values.GetValueOrDefault(parameter)
        ?? Plain.GetValueOrDefault(parameter)
        ?? (parameter, route.StartsWith("/open-data", StringComparison.Ordinal)) switch
        {
            ("name", true) => "institutions.csv",
            ("name", false) => nameof(SettingName.DecisionDays),
            ("token", _) => token,
            _ => null,
        };

    private static string AbsentOf(string value) =>
        Guid.TryParse(value, out _) ? Guid.CreateVersion7().ToString()
        : value.Length == 64 ? new string('f', 64)
        : value.StartsWith("HZ", StringComparison.Ordinal) ? "HZ2026-999999"
        : value.StartsWith("CQ-", StringComparison.Ordinal) ? "CQ-9999"
        : value == AccessWorld.TaskKey ? ActivitiesLinks.Key("RW-none")
        : value.Contains(':', StringComparison.Ordinal) ? $"{Guid.CreateVersion7()}:1"
        : value;

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
