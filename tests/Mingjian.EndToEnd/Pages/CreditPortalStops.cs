using Mingjian.Demo;

namespace Mingjian.EndToEnd.Pages;

/// <summary>What the public sees of 信用管理, and the desks behind it.</summary>
internal static class CreditPortalStops
{
    private const string Public = "";
    private const string Corrections = "/console/credit/corrections";
    private const string Incentives = "/console/credit/incentives";
    private const string Notice = "/credit/notices/{noticeId:guid}";
    private const string Rating = "/credit/ratings/{number}/{term}";

    public static readonly IReadOnlyList<Stop> All =
    [
        .. Here(Public, "/credit/notices", "/credit/results", "/credit/objections"),
        .. Here(Public, "/credit/receipt", "/credit/report-error", "/credit/corrections"),
        .. Here(Public, "/credit/incentives"),
        new("/find", Public, "/find?items=氨氮&near=500103"),
        new(Notice, Public, "/credit/notices", Notice),
        new("/credit/results/{year:int}", Public, "/credit/results", "/credit/results/{year:int}"),
        new(Rating, Public, "/credit/results", "/credit/results/{year:int}", Rating),
        new(
            "/credit/object/{ratingId:guid}",
            Public,
            "/credit/notices",
            Notice,
            "/credit/object/{ratingId:guid}"
        ),
        .. Here(DemoLogins.CaseOfficer, Corrections, Incentives, Incentives + "/new"),
        new(
            Corrections + "/{correctionId:guid}",
            DemoLogins.CaseOfficer,
            Corrections,
            Corrections + "/{correctionId:guid}"
        ),
        new(
            Incentives + "/{incentiveId:guid}",
            DemoLogins.CaseOfficer,
            Incentives,
            Incentives + "/{incentiveId:guid}"
        ),
        .. Here(DemoLogins.Representative, "/institution/credit/reply"),
    ];

    private static IEnumerable<Stop> Here(string login, params string[] addresses) =>
        addresses.Select(address => new Stop(address, login, address));
}
