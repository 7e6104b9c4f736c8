using Mingjian.Demo;

namespace Mingjian.EndToEnd.Pages;

/// <summary>The pages of verified facts; <see cref="FactArrangement"/> makes the facts that they show.</summary>
internal static class FactStops
{
    private const string Facts = "/console/credit/facts";
    private const string Own = "/institution/credit/facts";
    private const string Fact = Facts + "/{factId:guid}";

    public static readonly IReadOnlyList<Stop> All =
    [
        new(Facts, DemoLogins.CaseOfficer, Facts),
        new(
            Facts + "/new",
            DemoLogins.CaseOfficer,
            Facts + "/new?kind=penalty.fine-or-more&also=market.correction-ordered"
        ),
        new(Facts + "/import", DemoLogins.CaseOfficer, Facts + "/import"),
        new(Facts + "/import/{source}", DemoLogins.CaseOfficer, Facts + "/import/penalties"),
        new(Fact, DemoLogins.Reviewer, Facts + "/{enteredFact}"),
        new(Fact + "/change", DemoLogins.Reviewer, Facts + "/{verifiedFact}/change"),
        new(Own, DemoLogins.Representative, Own),
        new(Own + "/{factId:guid}", DemoLogins.Representative, Own + "/{verifiedFact}"),
    ];
}
