using static Mingjian.Web.Host.Access.Scope;

namespace Mingjian.Web.Host.Access;

/// <summary>The part of the <see cref="AccessTable"/> about pools, analysis, and the institution's own page of its grade.</summary>
internal static class AnalysisAccess
{
    private const string Credit = "/console/credit";

    public static IEnumerable<AccessRow> Rows =>
        [
            new(OwnInstitution, "/institution/credit", Thing.None),
            new(Territory, $"{Credit}/pools", Thing.None),
            new(Territory, $"{Credit}/pools.csv", Thing.None),
            new(Territory, $"{Credit}/analysis", Thing.None),
            new(Territory, $"{Credit}/analysis.csv", Thing.None),
        ];
}
