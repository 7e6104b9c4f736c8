using Mingjian.Demo;

namespace Mingjian.EndToEnd.Pages;

/// <summary>Every page of the program with an account of the demo that may see it; a page that is not here fails the tests.</summary>
internal static class Stops
{
    private const string Public = "";
    private const string Case = "/institution/cases/{caseId:guid}";
    private const string Change = "/institution/changes/{caseId:guid}";
    private const string OwnTask = "/institution/activities/tasks/{key}";
    private const string Import = "/institution/applications/{caseId:guid}/import/{list}";
    private const string OwnActivities = "/institution/activities";
    private const string Webhooks = OwnActivities + "/webhooks";
    private const string Conflicts = "/console/activities/conflicts";
    private const string Groups = "/console/activities/control-groups";
    private const string Repudiations = "/console/activities/repudiations";
    private const string People = "/console/people/{organisationId:guid}";
    private const string Letter = "/console/letters/{letterId:guid}";

    /// <summary>Pages that send a file or lead to another page.</summary>
    public static readonly string[] WithoutLooks =
    [
        "/console/activities.csv",
        "/console/credit/facts.csv",
        .. AnalysisStops.WithoutLooks,
        "/console/credit/ratings.csv",
        "/console/cases.csv",
        "/console/credit/evaluations/{evaluationId:guid}/members.csv",
        "/institution/activities.csv",
        "/institution/activities/statistics.csv",
        "/console/activities/statistics.csv",
        "/home",
        "/inbox/{messageId:guid}",
        Letter + "/print",
        "/sign-out",
    ];

    /// <summary>Those that the README shows.</summary>
    public static readonly IReadOnlyDictionary<(string Route, string Login), string> Screens =
        new Dictionary<(string, string), string>
        {
            [("/", Public)] = "overview-home",
            [("/directory/{number}", Public)] = "overview-institution",
            [("/console", DemoLogins.CaseOfficer)] = "overview-bureau",
            [("/console/cases/{caseId:guid}", DemoLogins.CaseOfficer)] = "overview-case",
            [(Case + "/licence", DemoLogins.NewInstitution)] = "overview-application",
        };

    public static readonly IReadOnlyList<Stop> All =
    [
        .. CreditStops.All,
        .. EvaluationStops.All,
        .. AnalysisStops.All,
        .. Here(Public, "/", "/about", "/demo/clock", "/directory", "/docs/api", "/help"),
        .. Here(Public, "/open-data", "/regulation", "/sign-in", "/style"),
        new("/deadline", Public, "/deadline?from=2026-12-20&length=15"),
        Under(Public, "/directory", "/directory/{number}"),
        .. CreditPortalStops.All,
        new("/error/{status:int}", Public, "/error/404"),
        new("/invitation/{token}", Public, "/invitation/{invitation}"),
        new("/verify", Public, "/verify?number=BG-DEMO-1&institution={institution}"),
        .. IndicatorStops.All,
        .. Here(DemoLogins.CaseOfficer, Groups, Groups + "/new", Groups + "/import"),
        Under(DemoLogins.CaseOfficer, Groups, Groups + "/{memberId:guid}"),
        .. Here(DemoLogins.Reviewer, Conflicts, Repudiations),
        Under(DemoLogins.Reviewer, Conflicts, Conflicts + "/{conflictId:guid}"),
        Under(DemoLogins.Reviewer, Repudiations, Repudiations + "/{repudiationId:guid}"),
        .. Here(DemoLogins.Clerk, OwnActivities + "/reports", OwnActivities + "/report-drafts"),
        .. Here(DemoLogins.Clerk, OwnActivities + "/report-drafts/new"),
        .. Here(DemoLogins.Clerk, "/institution/field/today", "/institution/field/shell"),
        .. Here(DemoLogins.Clerk, OwnActivities + "/conflicts", OwnActivities + "/control-groups"),
        new(
            OwnActivities + "/report",
            DemoLogins.Signatory,
            OwnActivities + "/report?number=BG-DEMO-1"
        ),
        Under(
            DemoLogins.Clerk,
            OwnActivities + "/report-drafts",
            OwnActivities + "/report-drafts/{draftId:guid}"
        ),
        new(
            OwnActivities + "/report-drafts/{draftId:guid}/sign",
            DemoLogins.Signatory,
            OwnActivities + "/report-drafts/{reportDraft}/sign"
        ),
        Under(
            DemoLogins.Clerk,
            OwnActivities + "/conflicts",
            OwnActivities + "/conflicts/{conflictId:guid}"
        ),
        .. Here(DemoLogins.CaseOfficer, "/console", "/console/cases", "/console/expiring"),
        .. Here(DemoLogins.CaseOfficer, "/console/extra-papers", "/console/import-listed"),
        .. Here(DemoLogins.CaseOfficer, "/console/institution-invitations", "/console/methods"),
        .. Here(DemoLogins.CaseOfficer, "/console/institution-invitations/new"),
        .. Here(DemoLogins.CaseOfficer, "/console/institutions", "/console/letters"),
        .. Here(DemoLogins.CaseOfficer, "/console/shared-people", "/console/standing"),
        .. Here(DemoLogins.CaseOfficer, "/console/unconfirmed", "/inbox"),
        Under(
            DemoLogins.CaseOfficer,
            "/console/import-listed",
            "/console/import-listed/{runId:guid}"
        ),
        new(
            "/console/institution-invitations/{organisationId:guid}",
            DemoLogins.CaseOfficer,
            "/console/institution-invitations/{organisation}"
        ),
        Under(DemoLogins.CaseOfficer, "/console/institutions", "/console/institutions/{number}"),
        Under(DemoLogins.CaseOfficer, "/console/letters", Letter),
        Under(DemoLogins.CaseOfficer, "/console/standing", "/console/standing/{proposalId:guid}"),
        .. InCase(DemoLogins.CaseOfficer, ""),
        .. InCase(DemoLogins.CaseOfficer, "/lines/{list}"),
        new(
            "/console/unmask/{subject}/{subjectId}/{kind}",
            DemoLogins.CaseOfficer,
            "/console/cases?matter=Application&turn=ToCheck",
            "/console/cases/{caseId:guid}",
            "/console/cases/{caseId:guid}/lines/staff",
            "/console/unmask/{subject}/{subjectId}/{kind}"
        ),
        .. Here(DemoLogins.Reviewer, "/console"),
        .. InCase(DemoLogins.Reviewer, ""),
        .. InCase(DemoLogins.Reviewer, "/decide"),
        .. Here(DemoLogins.Leader, "/console", "/console/cases"),
        .. Here(DemoLogins.District, "/console", "/console/cases", "/console/institutions"),
        .. Here(DemoLogins.Market, "/console"),
        .. Here(DemoLogins.Association, "/console"),
        .. Here(DemoLogins.System, "/console", "/console/operations", "/console/calendar/load"),
        new("/console/calendar/{year:int?}", DemoLogins.System, "/console/calendar"),
        .. Here(DemoLogins.System, "/console/legal-bases", "/console/legal-bases/add"),
        .. Here(DemoLogins.System, "/console/offices", "/console/offices/succeed"),
        .. Here(DemoLogins.System, "/console/settings"),
        Under(DemoLogins.System, "/console/settings", "/console/settings/{name}"),
        new(
            "/console/settings/{name}/add",
            DemoLogins.System,
            "/console/settings",
            "/console/settings/{name}",
            "/console/settings/{name}/add"
        ),
        .. Here(DemoLogins.Audit, "/console", "/console/journal"),
        Under(DemoLogins.Audit, "/console/journal", "/console/journal/{stream:guid}/{number:long}"),
        .. Here(DemoLogins.Security, "/console", "/console/people", "/console/people/new"),
        Under(DemoLogins.Security, "/console/people", People),
        new(People + "/invite", DemoLogins.Security, "/console/people", People, People + "/invite"),
        new(
            People + "/{personId:guid}",
            DemoLogins.Security,
            "/console/people",
            People,
            People + "/{personId:guid}"
        ),
        .. Here(DemoLogins.Representative, "/account", "/account/organisation"),
        .. Here(DemoLogins.Representative, "/account/password", "/account/second-factor"),
        new("/account/held/{heldFormId:guid}", DemoLogins.Representative, "/account/held/{held}"),
        .. Here(DemoLogins.Representative, "/institution", "/institution/application", "/inbox"),
        .. Here(DemoLogins.Representative, "/institution/changes", "/institution/changes/new"),
        .. Here(DemoLogins.Representative, "/institution/delegations", "/institution/letters"),
        .. Here(DemoLogins.Representative, "/institution/delegations/legal-post"),
        .. Here(DemoLogins.Representative, "/institution/delegations/new", "/institution/people"),
        .. Here(DemoLogins.Representative, "/institution/people/invite", "/institution/standing"),
        .. Here(DemoLogins.Representative, "/institution/activities/keys"),
        .. Here(DemoLogins.Representative, "/institution/activities/keys/new"),
        Under(
            DemoLogins.Representative,
            "/institution/activities/keys",
            "/institution/activities/keys/{keyId:guid}/revoke"
        ),
        .. Here(DemoLogins.Representative, Webhooks, Webhooks + "/new"),
        Under(DemoLogins.Representative, Webhooks, Webhooks + "/{webhookId:guid}"),
        Below(DemoLogins.Representative, Webhooks, Webhooks + "/{webhookId:guid}", "/revoke"),
        Under(
            DemoLogins.Representative,
            "/institution/people",
            "/institution/people/{personId:guid}"
        ),
        Under(
            DemoLogins.Representative,
            "/institution/letters",
            "/institution/letters/{letterId:guid}"
        ),
        Under(
            DemoLogins.Representative,
            "/institution/standing",
            "/institution/standing/{proposalId:guid}"
        ),
        Under(DemoLogins.Representative, "/institution/application", Case),
        Below(DemoLogins.Representative, "/institution/application", Case, "/rounds/{round:int}"),
        Below(DemoLogins.Representative, "/institution/application", Case, "/receipts/{round:int}"),
        new(
            "/receipts/{number}",
            DemoLogins.CaseOfficer,
            "/console/cases?matter=Application&turn=ToCheck",
            "/console/cases/{caseId:guid}",
            "/receipts/{number}"
        ),
        new(Change, DemoLogins.Representative, "/institution/changes/{draft}"),
        new(Change, DemoLogins.Clerk, "/institution/changes/{signed}"),
        new(Change + "/sign", DemoLogins.Representative, "/institution/changes/{draft}/sign"),
        new(
            Change + "/rounds/{round:int}",
            DemoLogins.Representative,
            "/institution/changes/{signed}/rounds/1"
        ),
        .. Here(DemoLogins.Clerk, "/institution", "/institution/activities"),
        new(
            "/institution/activities/new/{path}",
            DemoLogins.Clerk,
            "/institution/activities/new/samples"
        ),
        Under(DemoLogins.Clerk, "/institution/activities", OwnTask),
        Below(DemoLogins.Clerk, "/institution/activities", OwnTask, "/results"),
        Below(DemoLogins.Clerk, "/institution/activities", OwnTask, "/copy"),
        new(
            "/institution/activities/edit/{path}/{key}",
            DemoLogins.Clerk,
            "/institution/activities",
            OwnTask,
            "/institution/activities/edit/{path}/{key}"
        ),
        .. Here(DemoLogins.CaseOfficer, "/console/activities"),
        .. Here(DemoLogins.CaseOfficer, "/console/activities/sites"),
        .. Here(DemoLogins.CaseOfficer, "/console/activities/statistics"),
        .. Here(DemoLogins.Clerk, OwnActivities + "/sites", OwnActivities + "/statistics"),
        new(
            "/console/activities/search",
            DemoLogins.CaseOfficer,
            "/console/activities/search?for=Person&q=丁1"
        ),
        Under(
            DemoLogins.CaseOfficer,
            "/console/activities",
            "/console/activities/{institutionId:guid}/tasks/{key}"
        ),
        .. Here(DemoLogins.Clerk, "/institution/activities/import"),
        new(
            "/institution/activities/import/{runId:guid}",
            DemoLogins.Clerk,
            "/institution/activities/import/{records}"
        ),
        .. Here(DemoLogins.Signatory, "/institution"),
        .. Here(DemoLogins.NewInstitution, "/institution"),
        Under(DemoLogins.NewInstitution, "/institution/application", Case),
        .. new[]
        {
            "/basics",
            "/licence",
            "/places",
            "/cma",
            "/scope",
            "/key-personnel",
            "/staff",
            "/equipment",
            "/extra",
            "/commitment",
            "/review",
            "/sign",
        }.Select(step => InDraft(Case + step, step)),
        InDraft(Case + "/places/{place}", "/places/new"),
        InDraft(Case + "/key-personnel/{person}", "/key-personnel/new?post=AuthorizedSignatory"),
        InDraft(Case + "/scope/{line}", "/scope/new"),
        InDraft(Case + "/staff/{line}", "/staff/new"),
        InDraft(Case + "/equipment/{line}", "/equipment/new"),
        new(
            Import,
            DemoLogins.NewInstitution,
            "/institution/applications/{application}/import/equipment"
        ),
        new(
            Import + "/{runId:guid}",
            DemoLogins.NewInstitution,
            "/institution/applications/{application}/import/equipment/{run}"
        ),
    ];

    private static IEnumerable<Stop> Here(string login, params string[] addresses) =>
        addresses.Select(address => new Stop(address, login, address));

    private static Stop Under(string login, string list, string route) =>
        new(route, login, list, route);

    private static Stop Below(string login, string list, string above, string page) =>
        new(above + page, login, list, above, above + page);

    private static IEnumerable<Stop> InCase(string login, string page)
    {
        const string Route = "/console/cases/{caseId:guid}";
        var list =
            $"/console/cases?matter=Application&turn={(login == DemoLogins.Reviewer ? "ToDecide" : "ToCheck")}";

        yield return page.Length == 0
            ? new(Route, login, list, Route)
            : new(Route + page, login, list, Route, Route + page);
    }

    private static Stop InDraft(string route, string page) =>
        new(route, DemoLogins.NewInstitution, "/institution/cases/{application}" + page);
}
