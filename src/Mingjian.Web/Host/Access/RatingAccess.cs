using static Mingjian.Web.Host.Access.Scope;

namespace Mingjian.Web.Host.Access;

/// <summary>The part of the <see cref="AccessTable"/> from publicity to sharing.</summary>
internal static class RatingAccess
{
    private const string Credit = "/console/credit";
    private const string Own = "/institution/credit/ratings";
    private const string Shares = "/api/v1/credit/shares";

    public static IEnumerable<AccessRow> Rows =>
        [
            new(OwnInstitution, Own, Thing.None),
            new(OwnInstitution, $"{Own}/{{ratingId:guid}}", Thing.Rating),
            new(Territory, $"{Credit}/ratings", Thing.None),
            new(Territory, $"{Credit}/ratings.csv", Thing.None),
            new(Territory, $"{Credit}/ratings/{{ratingId:guid}}", Thing.Rating),
            new(Territory, $"{Credit}/objections", Thing.None),
            new(Territory, $"{Credit}/objections/new", Thing.None),
            new(Territory, $"{Credit}/objections/{{objectionId:guid}}", Thing.Objection),
            new(Territory, $"{Credit}/direct-ds", Thing.None),
            new(Territory, $"{Credit}/direct-ds/new", Thing.None),
            new(Territory, $"{Credit}/direct-ds/{{directDId:guid}}", Thing.DirectD),
            new(City, $"{Credit}/notices", Thing.None),
            new(City, $"{Credit}/notices/new/{{evaluationId:guid}}", Thing.DecidedEvaluation),
            new(City, $"{Credit}/notices/{{noticeId:guid}}", Thing.Notice),
            new(City, $"{Credit}/notices/{{noticeId:guid}}/paper.{{format}}", Thing.Notice),
            new(City, $"{Credit}/publications", Thing.None),
            new(
                City,
                $"{Credit}/publications/{{publicationId:guid}}/paper.{{format}}",
                Thing.Package
            ),
            new(City, $"{Credit}/packages", Thing.None),
            new(City, $"{Credit}/packages/{{packageId:guid}}", Thing.Package),
            new(City, $"{Credit}/shared", Thing.None),
            new(City, $"{Credit}/shared/{{packageId:guid}}", Thing.Package),
            new(City, $"{Credit}/shared/{{packageId:guid}}/package.{{format}}", Thing.Package),
            new(City, $"{Credit}/partner-keys", Thing.None),
            new(City, Shares, Thing.None),
            new(City, $"{Shares}/{{number}}", Thing.Package),
            new(City, $"{Shares}/{{number}}/acknowledgement", Thing.Package),
        ];
}
