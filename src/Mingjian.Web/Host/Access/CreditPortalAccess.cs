using static Mingjian.Web.Host.Access.Scope;

namespace Mingjian.Web.Host.Access;

/// <summary>The part of the <see cref="AccessTable"/> about what the public sees of 信用管理, and the desks behind it.</summary>
internal static class CreditPortalAccess
{
    private const string Ratings = "/credit/ratings/{number}/{term}";
    private const string Corrections = "/console/credit/corrections";
    private const string Incentives = "/console/credit/incentives";

    public static IEnumerable<AccessRow> Rows =>
        [
            new(Public, "/credit/notices", Thing.None),
            new(Public, "/credit/notices/{noticeId:guid}", Thing.PublishedRating),
            new(Public, "/credit/results", Thing.None),
            new(Public, "/credit/results/{year:int}", Thing.None),
            new(Public, "/credit/results/{year:int}/table.{format}", Thing.None),
            new(Public, Ratings, Thing.PublishedRating),
            new(Public, $"{Ratings}/bundle.json", Thing.PublishedRating),
            new(Public, $"{Ratings}/certificate.pdf", Thing.PublishedRating),
            new(Public, "/credit/object/{ratingId:guid}", Thing.PublishedRating),
            new(Public, "/credit/objections", Thing.None),
            new(Public, "/credit/receipt", Thing.None),
            new(Public, "/credit/report-error", Thing.None),
            new(Public, "/credit/corrections", Thing.None),
            new(Public, "/credit/incentives", Thing.None),
            new(Public, "/credit/feed.json", Thing.None),
            new(Public, "/credit/feed.atom", Thing.None),
            new(Public, "/badge/{number}.svg", Thing.PublishedRating),
            new(Public, "/find", Thing.None),
            new(Public, "/find.csv", Thing.None),
            new(Public, "/api/v1/credit/institutions/{number}", Thing.PublishedRating),
            new(Public, "/api/v1/credit/results/{year:int}", Thing.None),
            new(Public, "/api/v1/credit/notices", Thing.None),
            new(Public, "/api/v1/credit/incentives", Thing.None),
            new(Territory, Corrections, Thing.None),
            new(Territory, $"{Corrections}/{{correctionId:guid}}", Thing.Correction),
            new(City, Incentives, Thing.None),
            new(City, $"{Incentives}/new", Thing.None),
            new(City, $"{Incentives}/{{incentiveId:guid}}", Thing.Incentive),
            new(OwnInstitution, "/institution/credit/reply", Thing.None),
        ];
}
