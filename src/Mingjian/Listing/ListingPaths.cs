namespace Mingjian.Listing;

/// <summary>Where the pages of the room are: for links in messages and letters, which are written below the web.</summary>
public static class ListingPaths
{
    /// <summary>The bureau's page of a case.</summary>
    public static string Case(Guid caseId) => $"/console/cases/{caseId}";

    /// <summary>The institution's own page of a case.</summary>
    public static string OwnCase(ListingCase listingCase) =>
        listingCase is ChangeFiling
            ? $"/institution/changes/{listingCase.CaseId}"
            : $"/institution/cases/{listingCase.CaseId}";

    /// <summary>The public page of an institution.</summary>
    public static string Directory(string number) => $"/directory/{number}";

    public static string Proposal(Guid proposalId) => $"/console/standing/{proposalId}";

    public static string OwnProposal(Guid proposalId) => $"/institution/standing/{proposalId}";
}
