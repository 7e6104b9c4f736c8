using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Reporting;

namespace Mingjian.Web.Activities;

/// <summary>Addresses of reports, conflicts of interest and control groups.</summary>
public static class ReportLinks
{
    public const string Reports = "/institution/activities/reports";
    public const string Drafts = "/institution/activities/report-drafts";
    public const string NewDraft = Drafts + "/new";
    public const string OwnConflicts = "/institution/activities/conflicts";
    public const string OwnGroups = "/institution/activities/control-groups";
    public const string Conflicts = "/console/activities/conflicts";
    public const string Groups = "/console/activities/control-groups";
    public const string GroupImport = Groups + "/import";
    public const string GroupTemplate = Groups + "/template.xlsx";
    public const string Repudiations = "/console/activities/repudiations";

    public static string Report(string number) => ReportingNews.Report(number);

    public static string Code(string number) =>
        $"/institution/activities/report/qr.svg?number={Uri.EscapeDataString(number)}";

    public static string Correct(string number) =>
        $"{NewDraft}?correct={Uri.EscapeDataString(number)}";

    public static string Draft(Guid draftId) => ReportingNews.Draft(draftId);

    public static string Sign(Guid draftId) => $"{Draft(draftId)}/sign";

    public static string OwnConflict(Guid conflictId) => AvoidanceNews.OwnPath(conflictId);

    public static string Conflict(Guid conflictId) => AvoidanceNews.Path(conflictId);

    public static string Repudiation(Guid repudiationId) =>
        ReportingNews.Repudiation(repudiationId);
}
