using Mingjian.Listing;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>Typed URLs of the bureau's case pages.</summary>
public static class CaseConsoleLinks
{
    public const string Cases = "/console/cases";

    public static string Case(Guid caseId) => ListingPaths.Case(caseId);

    public static string Step(Guid caseId, string step) => $"/console/cases/{caseId}?step={step}";

    public static string Decide(Guid caseId) => $"/console/cases/{caseId}/decide";

    public static string Letter(Guid caseId) => $"/console/cases/{caseId}/letter";
}

/// <summary>How a stage looks and what an officer does with it.</summary>
public static class CaseTones
{
    public static string Of(ApplicationStage stage) =>
        stage switch
        {
            ApplicationStage.Listed => "good",
            ApplicationStage.Returned => "warn",
            ApplicationStage.Refused => "bad",
            ApplicationStage.Draft => "over",
            _ => "busy",
        };

    public static string Verb(ApplicationStage stage) =>
        stage switch
        {
            ApplicationStage.Submitted => "受理",
            ApplicationStage.Accepted => "审查",
            ApplicationStage.UnderReview => "审核",
            _ => "查看",
        };
}
