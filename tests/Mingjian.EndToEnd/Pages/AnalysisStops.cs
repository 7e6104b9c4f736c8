using Mingjian.Demo;

namespace Mingjian.EndToEnd.Pages;

/// <summary>Pools, analysis, and the institution's own page of its grade.</summary>
internal static class AnalysisStops
{
    private const string Pools = "/console/credit/pools";
    private const string Analysis = "/console/credit/analysis";
    private const string Own = "/institution/credit";

    public static readonly string[] WithoutLooks = [Pools + ".csv", Analysis + ".csv"];

    public static readonly IReadOnlyList<Stop> All =
    [
        new(Pools, DemoLogins.CaseOfficer, Pools),
        new(Pools, DemoLogins.District, Pools),
        new(Analysis, DemoLogins.CaseOfficer, Analysis),
        new(Analysis, DemoLogins.District, Analysis),
        new(Own, DemoLogins.Representative, Own),
        new(Own, DemoLogins.Clerk, Own),
    ];
}
