using Mingjian.Demo;

namespace Mingjian.EndToEnd.Pages;

/// <summary>The lists, forms and one of each thing from publicity to sharing.</summary>
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
        OneOf(DemoLogins.CaseOfficer, "ratings", "{ratingId:guid}"),
        OneOf(DemoLogins.CaseOfficer, "objections", "{objectionId:guid}"),
        OneOf(DemoLogins.Reviewer, "direct-ds", "{directDId:guid}"),
        OneOf(DemoLogins.CaseOfficer, "notices", "{noticeId:guid}"),
        OneOf(DemoLogins.Reviewer, "packages", "{packageId:guid}"),
        new(
            $"{Credit}/notices/new/{{evaluationId:guid}}",
            DemoLogins.CaseOfficer,
            $"{Credit}/notices/new/{{evaluation}}"
        ),
        new($"{Credit}/partner-keys", DemoLogins.System, $"{Credit}/partner-keys"),
        new($"{Credit}/shared", DemoLogins.Market, $"{Credit}/shared"),
        OneOf(DemoLogins.Market, "shared", "{packageId:guid}"),
        new(
            "/institution/credit/ratings/{ratingId:guid}",
            DemoLogins.Representative,
            "/institution/credit/ratings",
            "/institution/credit/ratings/{ratingId:guid}"
        ),
        new(
            "/institution/credit/ratings",
            DemoLogins.Representative,
            "/institution/credit/ratings"
        ),
    ];

    private static Stop OneOf(string login, string list, string id) =>
        new($"{Credit}/{list}/{id}", login, $"{Credit}/{list}", $"{Credit}/{list}/{id}");
}
