using static Mingjian.Web.Host.Access.Scope;

namespace Mingjian.Web.Host.Access;

/// <summary>The part of the <see cref="AccessTable"/> about the yearly evaluation (年度评价): its institutions are shown by territory.</summary>
internal static class EvaluationAccess
{
    private const string All = "/console/credit/evaluations";
    private const string One = All + "/{evaluationId:guid}";
    private const string Own = "/institution/credit/evaluations";

    public static IEnumerable<AccessRow> Rows =>
        [
            new(OwnInstitution, Own, Thing.None),
            new(OwnInstitution, $"{Own}/{{memberId:guid}}", Thing.EvaluationMember),
            new(City, All, Thing.None),
            new(City, "/console/credit/what-if", Thing.None),
            .. Of(One, "", "/inclusion", "/proposals", "/decide", "/changes", "/late"),
            .. Of(One, "/compare", "/recompute", "/members.csv", "/members.xlsx"),
            new(
                Territory,
                "/console/credit/evaluation-members/{memberId:guid}",
                Thing.EvaluationMember
            ),
        ];

    private static IEnumerable<AccessRow> Of(string one, params string[] pages) =>
        pages.Select(page => new AccessRow(City, one + page, Thing.Evaluation));
}
