namespace Mingjian.Credit;

/// <summary>Addresses of pages that messages and notices name.</summary>
public static class CreditPaths
{
    /// <summary>The public page of a publicity.</summary>
    public static string Notice(Guid noticeId) => $"/credit/notices/{noticeId}";

    public static string NoticeDesk(Guid noticeId) => $"/console/credit/notices/{noticeId}";

    public static string Rating(Guid ratingId) => $"/console/credit/ratings/{ratingId}";

    public static string OwnRating(Guid ratingId) => $"/institution/credit/ratings/{ratingId}";

    public static string Objection(Guid objectionId) => $"/console/credit/objections/{objectionId}";

    public static string DirectD(Guid directDId) => $"/console/credit/direct-ds/{directDId}";

    public static string Package(Guid packageId) => $"/console/credit/packages/{packageId}";

    public static string Shared(Guid packageId) => $"/console/credit/shared/{packageId}";

    public const string Publications = "/console/credit/publications";
}
