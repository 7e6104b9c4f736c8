using Mingjian.Credit;

namespace Mingjian.Web.Credit;

/// <summary>Addresses of ratings, objections, direct D, publicity, publication and sharing.</summary>
public static class RatingLinks
{
    public const string All = "/console/credit/ratings";
    public const string Export = All + ".csv";
    public const string Objections = "/console/credit/objections";
    public const string NewObjection = Objections + "/new";
    public const string DirectDs = "/console/credit/direct-ds";
    public const string NewDirectD = DirectDs + "/new";
    public const string Notices = "/console/credit/notices";
    public const string Publications = CreditPaths.Publications;
    public const string Packages = "/console/credit/packages";
    public const string Shared = "/console/credit/shared";
    public const string PartnerKeys = "/console/credit/partner-keys";
    public const string Own = "/institution/credit/ratings";

    public static string Rating(Guid ratingId) => CreditPaths.Rating(ratingId);

    public static string OwnRating(Guid ratingId) => CreditPaths.OwnRating(ratingId);

    public static string Objection(Guid objectionId) => CreditPaths.Objection(objectionId);

    public static string DirectD(Guid directDId) => CreditPaths.DirectD(directDId);

    public static string Notice(Guid noticeId) => CreditPaths.NoticeDesk(noticeId);

    public static string PostNotice(Guid evaluationId) => $"{Notices}/new/{evaluationId}";

    /// <param name="format">pdf or xlsx.</param>
    public static string NoticeFile(Guid noticeId, string format) =>
        $"{Notice(noticeId)}/paper.{format}";

    public static string PublicationFile(Guid publicationId, string format) =>
        $"{Publications}/{publicationId}/paper.{format}";

    public static string Package(Guid packageId) => CreditPaths.Package(packageId);

    public static string SharedPackage(Guid packageId) => CreditPaths.Shared(packageId);

    /// <param name="format">json or xlsx.</param>
    public static string SharedFile(Guid packageId, string format) =>
        $"{SharedPackage(packageId)}/package.{format}";
}
