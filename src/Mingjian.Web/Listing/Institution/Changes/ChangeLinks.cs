using Mingjian.Listing;
using Mingjian.Listing.Checking;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>Addresses of an institution's pages for 信息变更 and 名录状态.</summary>
public static class ChangeLinks
{
    public const string Changes = "/institution/changes";

    public const string New = $"{Changes}/new";

    public const string Standing = "/institution/standing";

    public static string Change(Guid caseId) => $"{Changes}/{caseId}";

    public static string Sign(Guid caseId) => $"{Change(caseId)}/sign";

    /// <summary>What was signed in a round.</summary>
    public static string Round(Guid caseId, int round) => $"{Change(caseId)}/rounds/{round}";

    public static string Proposal(Guid proposalId) => $"{Standing}/{proposalId}";

    /// <summary>Where the rows of the matter are edited one by one; <c>null</c> for a matter that is filled in on the page itself.</summary>
    public static string? Rows(ChangeFiling filing) =>
        filing.Kind switch
        {
            ChangeKind.Places => CaseLinks.Step(filing.CaseId, PaperStep.Places),
            ChangeKind.KeyPersonnel => CaseLinks.Step(filing.CaseId, PaperStep.KeyPersonnel),
            _ => ListOf(filing.Kind) is { } list ? CaseLinks.List(filing.CaseId, list) : null,
        };

    /// <summary>The long list that the matter replaces; <c>null</c> when it replaces none.</summary>
    public static LineList? ListOf(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Scope => LineList.Scope,
            ChangeKind.Staff => LineList.Staff,
            ChangeKind.Equipment => LineList.Equipment,
            _ => null,
        };
}
