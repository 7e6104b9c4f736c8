using Mingjian.Listing;
using Mingjian.Listing.Checking;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>Typed URLs of the bureau's case pages.</summary>
public static class CaseConsoleLinks
{
    public const string Cases = "/console/cases";

    public static string Case(Guid caseId) => ListingPaths.Case(caseId);

    public static string Decide(Guid caseId) => $"/console/cases/{caseId}/decide";

    public static string Lines(Guid caseId, LineList list) =>
        $"/console/cases/{caseId}/lines/{PaperField.OfList(list)}";

    /// <summary>The list as a workbook, personal values masked.</summary>
    public static string Export(Guid caseId, LineList list) =>
        $"/console/cases/{caseId}/export/{PaperField.OfList(list)}.xlsx";

    public static string Letter(Guid letterId) => $"/console/letters/{letterId}";
}
