using Mingjian.Demo;

namespace Mingjian.EndToEnd.Pages;

/// <summary>The pages of the yearly evaluation; <see cref="EvaluationArrangement"/> brings one to its preview.</summary>
internal static class EvaluationStops
{
    private const string List = "/console/credit/evaluations";
    private const string Route = List + "/{evaluationId:guid}";
    private const string Here = List + "/{evaluation}";
    private const string Own = "/institution/credit/evaluations";

    public static readonly IReadOnlyList<Stop> All =
    [
        new(List, DemoLogins.CaseOfficer, List),
        new(Route, DemoLogins.CaseOfficer, Here),
        new(Route + "/inclusion", DemoLogins.CaseOfficer, Here + "/inclusion"),
        new(Route + "/changes", DemoLogins.CaseOfficer, Here + "/changes"),
        new(Route + "/late", DemoLogins.CaseOfficer, Here + "/late"),
        new(Route + "/compare", DemoLogins.CaseOfficer, Here + "/compare"),
        new(Route + "/recompute", DemoLogins.CaseOfficer, Here + "/recompute?basis=Now"),
        new(Route + "/decide", DemoLogins.Reviewer, Here + "/decide"),
        new(Route + "/proposals", DemoLogins.District, Here + "/proposals"),
        new(
            "/console/credit/evaluation-members/{memberId:guid}",
            DemoLogins.CaseOfficer,
            "/console/credit/evaluation-members/{member}"
        ),
        new(
            "/console/credit/what-if",
            DemoLogins.CaseOfficer,
            "/console/credit/what-if?evaluation={evaluation}&set={indicatorSet}"
        ),
        new(Own, DemoLogins.Representative, Own),
        new(Own + "/{memberId:guid}", DemoLogins.Representative, Own + "/{member}"),
    ];
}
