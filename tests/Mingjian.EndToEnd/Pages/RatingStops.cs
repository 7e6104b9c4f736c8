using Mingjian.Demo;

namespace Mingjian.EndToEnd.Pages;

/// <summary>The lists and forms from publicity to sharing, as they are before the first evaluation is decided.</summary>
internal static class RatingStops
{
    private const string Credit = "/console/credit";

    public static readonly IReadOnlyList<Stop> All =
    [
        new($"{Credit}/ratings", DemoLogins.CaseOfficer, $"{Credit}/ratings"),
        new($"{Credit}/objections", DemoLogins.CaseOfficer, $"{Credit}/objections"),
        new($"{Credit}/objections/new", DemoLogins.CaseOfficer, $"{Credit}/objections/new"),
        new($"{Credit}/direct-ds", DemoLogins.Reviewer, $"{Credit}/direct-ds"),
        new($"{Credit}/direct-ds/new", DemoLogins.Reviewer, $"{Credit}/direct-ds/new"),
        new($"{Credit}/notices", DemoLogins.CaseOfficer, $"{Credit}/notices"),
        new($"{Credit}/publications", DemoLogins.Reviewer, $"{Credit}/publications"),
        new($"{Credit}/packages", DemoLogins.Reviewer, $"{Credit}/packages"),
        new(
            "/institution/credit/ratings",
            DemoLogins.Representative,
            "/institution/credit/ratings"
        ),
    ];
}
