using static Mingjian.Web.Host.Access.Scope;

namespace Mingjian.Web.Host.Access;

/// <summary>The part of the <see cref="AccessTable"/> about verified facts (核实事实).</summary>
internal static class FactAccess
{
    private const string Facts = "/console/credit/facts";
    private const string Own = "/institution/credit/facts";

    public static IEnumerable<AccessRow> Rows =>
        [
            new(OwnInstitution, Own, Thing.None),
            new(OwnInstitution, $"{Own}/{{factId:guid}}", Thing.Fact),
            new(Territory, Facts, Thing.None),
            new(Territory, $"{Facts}.csv", Thing.None),
            new(Territory, $"{Facts}/new", Thing.None),
            new(Territory, $"{Facts}/import", Thing.None),
            new(Territory, $"{Facts}/import/{{source}}", Thing.None),
            new(Territory, $"{Facts}/import/{{source}}/template.xlsx", Thing.None),
            new(Territory, $"{Facts}/{{factId:guid}}", Thing.Fact),
            new(Territory, $"{Facts}/{{factId:guid}}/change", Thing.Fact),
        ];
}
