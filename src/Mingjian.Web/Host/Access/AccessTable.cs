using Mingjian.Listing;
using static Mingjian.Data.Imports.ImportStage;
using static Mingjian.Journal.Letters.LetterStage;
using static Mingjian.Listing.Standing;
using static Mingjian.Web.Host.Access.CaseState;
using static Mingjian.Web.Host.Access.Scope;

namespace Mingjian.Web.Host.Access;

/// <summary>
/// 权限表: every address of the program, whose things it shows (三条), and in which states of them it and its forms answer. The duty stands
/// on the page itself. <c>docs/access.md</c> and the tests of every role, territory and state are made from this table: a new page gets a
/// row here.
/// </summary>
public static class AccessTable
{
    private const string OwnCase = "/institution/cases/{caseId:guid}";
    private const string OwnImport = "/institution/applications/{caseId:guid}/import/{list}";
    private const string OwnTask = "/institution/activities/tasks/{key}";
    private const string OwnRecords = "/institution/activities/import";
    private const string OwnChange = "/institution/changes/{caseId:guid}";
    private const string Case = "/console/cases/{caseId:guid}";
    private const string Listed = "/console/import-listed";
    private const string OwnActivities = "/institution/activities";
    private const string OwnDrafts = $"{OwnActivities}/report-drafts";
    private const string Webhooks = $"{OwnActivities}/webhooks";
    private const string Activities = "/console/activities";
    private const string Groups = $"{Activities}/control-groups";
    private const string Field = "/institution/field";

    private static readonly Enum[] Editable = [Draft, Withdrawn, Returned];
    private static readonly Enum[] Signed = Except(Draft);
    private static readonly Enum[] HandedIn = Except(Draft, Withdrawn);
    private static readonly Enum[] Told = [.. ThingStates.Of(Thing.Proposal).Except([Proposed])];

    private const ProposalState Proposed = ProposalState.Proposed;

    private static readonly Act Save = new("", Editable);
    private static readonly Act Autosave = new("Autosave", Editable);
    private static readonly Act Remove = new("Remove", Editable);
    private static readonly Act Restore = new("Restore", Editable);
    private static readonly Act Withdraw = new("Withdraw", Submitted);
    private static readonly Act Discard = new("Discard", Draft);
    private static readonly Act Abandon = new("Abandon", Withdrawn, Returned);

    public static readonly IReadOnlyList<AccessRow> Rows =
    [
        // The public.
        .. Of(Public, "/", "/about", "/help", "/deadline", "/regulation", "/docs/api", "/style"),
        .. Of(Public, "/directory", "/directory.csv", "/open-data", "/demo/clock"),
        .. Of(Public, "/api/v1/institutions", "/openapi/{documentName}.json"),
        .. Of(Public, Thing.Institution, "/directory/{number}", "/directory/{number}/scope.csv"),
        .. Of(Public, Thing.Institution, "/api/v1/institutions/{number}"),
        .. Of(Public, "/open-data/files/{day}/{name}", "/healthz", "/readyz", "/ui/columns"),
        .. Of(Public, "/error/{status:int}", "/sign-in", "/invitation/{token}"),
        .. Of(Public, "/verify", "/api/v1/reports/check", $"{Field}/shell", $"{Field}/worker.js"),
        // One's own account, whoever one is.
        .. Of(Own, "/home", "/account", "/account/organisation", "/account/password"),
        .. Of(Own, "/account/second-factor", "/sign-out", "/uploads", "/console", "/institution"),
        .. Of(Own, Thing.HeldForm, "/account/held/{heldFormId:guid}"),
        .. Of(Own, "/inbox"),
        .. Of(Own, Thing.Message, "/inbox/{messageId:guid}"),
        // Both sides of a paper.
        .. Of(Either, Thing.File, "/files/{digest:length(64)}")
            .Select(row => row with { Holding = [ListingDuties.Read, ListingDuties.ReadOwn] }),
        .. Of(Either, Thing.Receipt, "/receipts/{number}"),
        // The institution.
        .. Of(OwnInstitution, "/institution/application", "/institution/changes"),
        .. Of(OwnInstitution, "/institution/changes/new", "/institution/letters"),
        .. Of(OwnInstitution, "/institution/standing", "/institution/people"),
        .. Of(OwnInstitution, "/institution/people/invite", "/institution/delegations"),
        .. Of(
            OwnInstitution,
            "/institution/delegations/new",
            "/institution/delegations/legal-post"
        ),
        .. Of(OwnInstitution, Thing.Person, "/institution/people/{personId:guid}"),
        .. Of(OwnInstitution, "/institution/activities/keys", "/institution/activities/keys/new"),
        .. Of(OwnInstitution, Thing.ProgramKey, "/institution/activities/keys/{keyId:guid}/revoke"),
        .. Of(OwnInstitution, Webhooks, $"{Webhooks}/new"),
        .. Of(OwnInstitution, Thing.Webhook, $"{Webhooks}/{{webhookId:guid}}"),
        .. Of(OwnInstitution, Thing.Webhook, $"{Webhooks}/{{webhookId:guid}}/revoke"),
        // Its programs, each by its key.
        .. Of(OwnInstitution, "/api/v1/activities/records", "/api/v1/activities/files"),
        .. Of(OwnInstitution, "/api/v1/activities/{path}", "/api/v1/activities/{path}/{**number}"),
        .. Of(OwnInstitution, "/api/v1/activities/deliveries/{id}"),
        Row(OwnInstitution, Thing.Letter, "/institution/letters/{letterId:guid}", [Sent]),
        Row(
            OwnInstitution,
            Thing.Proposal,
            "/institution/standing/{proposalId:guid}",
            Told,
            new Act("", ProposalState.Notified)
        ),
        Row(OwnInstitution, Thing.Case, OwnCase, [], Withdraw, Discard, Abandon),
        .. Steps("basics", "licence", "cma", "commitment", "extra"),
        .. Lists("places", "key-personnel", "scope", "staff", "equipment"),
        .. Editors("places/{place}", "key-personnel/{person}"),
        .. Editors("scope/{line}", "staff/{line}", "equipment/{line}"),
        Row(OwnInstitution, Thing.Application, $"{OwnCase}/review", []),
        Row(OwnInstitution, Thing.Application, $"{OwnCase}/sign", [], Save),
        Row(OwnInstitution, Thing.Application, $"{OwnCase}/rounds/{{round:int}}", Signed),
        Row(OwnInstitution, Thing.Case, $"{OwnCase}/receipts/{{round:int}}", Signed),
        Row(OwnInstitution, Thing.Change, OwnChange, [], Save, Withdraw, Discard, Abandon),
        Row(OwnInstitution, Thing.Change, $"{OwnChange}/sign", [], Save),
        Row(OwnInstitution, Thing.Change, $"{OwnChange}/rounds/{{round:int}}", Signed),
        Row(OwnInstitution, Thing.Case, OwnImport, [], Save),
        Row(OwnInstitution, Thing.Case, $"{OwnImport}/template.xlsx", []),
        Row(
            OwnInstitution,
            Thing.Case,
            "/institution/applications/{caseId:guid}/export/{list}.xlsx",
            []
        ),
        Row(
            OwnInstitution,
            Thing.Import,
            $"{OwnImport}/{{runId:guid}}",
            [],
            new Act("", Checked, Stopped, Failed),
            new Act("Stop", Checked, Waiting, Running)
        ),
        Row(OwnInstitution, Thing.Import, $"{OwnImport}/{{runId:guid}}/errors.xlsx", []),
        .. Of(OwnInstitution, "/institution/activities", "/institution/activities.csv"),
        .. Of(OwnInstitution, $"{OwnActivities}/sites", $"{OwnActivities}/statistics"),
        .. Of(OwnInstitution, $"{OwnActivities}/statistics.csv"),
        .. Of(OwnInstitution, "/institution/activities/new/{path}"),
        .. Of(OwnInstitution, $"{Field}/today", $"{Field}/day", $"{Field}/records"),
        .. Of(OwnInstitution, Thing.Activity, "/institution/activities/edit/{path}/{key}"),
        .. Of(OwnInstitution, Thing.Activity, OwnTask, $"{OwnTask}/results", $"{OwnTask}/copy"),
        .. Of(OwnInstitution, OwnRecords, $"{OwnRecords}/template/{{activity}}.xlsx"),
        Row(
            OwnInstitution,
            Thing.RecordImport,
            $"{OwnRecords}/{{runId:guid}}",
            [],
            new Act("", Checked, Stopped, Failed),
            new Act("Stop", Checked, Waiting, Running)
        ),
        .. Of(OwnInstitution, Thing.RecordImport, $"{OwnRecords}/{{runId:guid}}/errors.xlsx"),
        .. Of(OwnInstitution, $"{OwnActivities}/reports", $"{OwnActivities}/report"),
        .. Of(OwnInstitution, $"{OwnActivities}/report/qr.svg", $"{OwnActivities}/conflicts"),
        .. Of(OwnInstitution, $"{OwnActivities}/control-groups", OwnDrafts, $"{OwnDrafts}/new"),
        .. Of(OwnInstitution, Thing.ReportDraft, $"{OwnDrafts}/{{draftId:guid}}"),
        .. Of(OwnInstitution, Thing.ReportDraft, $"{OwnDrafts}/{{draftId:guid}}/sign"),
        .. Of(OwnInstitution, Thing.Conflict, $"{OwnActivities}/conflicts/{{conflictId:guid}}"),
        // The bureaux, each in its territory.
        .. Of(Territory, "/console/activities", "/console/activities.csv"),
        .. Of(Territory, "/console/activities/search", $"{Activities}/sites"),
        .. Of(Territory, $"{Activities}/statistics", $"{Activities}/statistics.csv"),
        .. Of(Territory, Thing.Activity, "/console/activities/{institutionId:guid}/tasks/{key}"),
        .. Of(Territory, $"{Activities}/conflicts", $"{Activities}/repudiations"),
        .. Of(Territory, Thing.Conflict, $"{Activities}/conflicts/{{conflictId:guid}}"),
        .. Of(Territory, Thing.Repudiation, $"{Activities}/repudiations/{{repudiationId:guid}}"),
        .. Of(Territory, "/console/cases", "/console/cases.csv", "/console/expiring"),
        .. Of(Territory, "/console/institutions", "/console/letters", "/console/standing"),
        Row(
            Territory,
            Thing.Case,
            Case,
            HandedIn,
            new Act("Accept", Submitted),
            new Act("Comment", Accepted),
            new Act("Return", Accepted),
            new Act("Propose", Accepted),
            new Act("SendBack", UnderReview),
            new Act("Letter", Returned, CaseState.Listed, Refused)
        ),
        Row(Territory, Thing.Case, $"{Case}/decide", HandedIn, new Act("", UnderReview)),
        Row(Territory, Thing.Case, $"{Case}/lines/{{list}}", HandedIn),
        Row(Territory, Thing.Case, $"{Case}/export/{{list}}.xlsx", HandedIn),
        Row(
            Territory,
            Thing.Application,
            "/console/unmask/{subject}/{subjectId}/{kind}",
            HandedIn,
            new Act("", HandedIn)
        ),
        Row(
            Territory,
            Thing.Institution,
            "/console/institutions/{number}",
            [],
            new Act("", InList, Locked)
        ),
        Row(
            Territory,
            Thing.Letter,
            "/console/letters/{letterId:guid}",
            [],
            new Act("Redraft", Prepared),
            new Act("Attach", Prepared),
            new Act("Send", Prepared),
            new Act("Void", Prepared)
        ),
        .. Of(Territory, Thing.Letter, "/console/letters/{letterId:guid}/print"),
        Row(
            Territory,
            Thing.Proposal,
            "/console/standing/{proposalId:guid}",
            [],
            new Act("Notify", Proposed),
            new Act(
                "Decide",
                ProposalState.Requested,
                Proposed,
                ProposalState.Notified,
                ProposalState.Stated
            ),
            new Act("Letter", ProposalState.Notified, ProposalState.CarriedOut)
        ),
        .. CreditPortalAccess.Rows,
        .. FactAccess.Rows,
        .. IndicatorAccess.Rows,
        .. EvaluationAccess.Rows,
        .. AnalysisAccess.Rows,
        .. RatingAccess.Rows,
        // The municipal bureau's own.
        .. Of(City, Groups, $"{Groups}/new", $"{Groups}/import", $"{Groups}/template.xlsx"),
        .. Of(City, Thing.GroupMember, $"{Groups}/{{memberId:guid}}"),
        .. Of(City, "/console/extra-papers", "/console/methods", "/console/shared-people"),
        .. Of(City, "/console/unconfirmed", Listed, $"{Listed}/template.xlsx"),
        Row(
            City,
            Thing.ListedImport,
            $"{Listed}/{{runId:guid}}",
            [],
            new Act("", Checked, Stopped, Failed),
            new Act("Stop", Checked, Waiting, Running)
        ),
        .. Of(City, Thing.ListedImport, $"{Listed}/{{runId:guid}}/errors.xlsx"),
        .. Of(City, "/console/institution-invitations", "/console/institution-invitations/new"),
        .. Of(City, Thing.Organisation, "/console/institution-invitations/{organisationId:guid}"),
        .. Of(City, "/console/people", "/console/people/new"),
        .. Of(City, Thing.Organisation, "/console/people/{organisationId:guid}"),
        .. Of(City, Thing.Organisation, "/console/people/{organisationId:guid}/invite"),
        .. Of(City, Thing.Person, "/console/people/{organisationId:guid}/{personId:guid}"),
        .. Of(
            City,
            "/console/settings",
            "/console/settings/{name}",
            "/console/settings/{name}/add"
        ),
        .. Of(City, "/console/calendar/{year:int?}", "/console/calendar/load"),
        .. Of(City, "/console/legal-bases", "/console/legal-bases/add"),
        .. Of(City, "/console/offices", "/console/offices/succeed", "/console/operations"),
        .. Of(City, "/console/journal"),
        .. Of(City, Thing.Entry, "/console/journal/{stream:guid}/{number:long}"),
    ];

    private static readonly Dictionary<string, AccessRow> ByRoute = Rows.ToDictionary(
        row => row.Route,
        StringComparer.Ordinal
    );

    /// <summary>The row of an endpoint, by its route as it is written there; <c>null</c> when the table forgot it.</summary>
    public static AccessRow? Find(RouteEndpoint endpoint) =>
        ByRoute.GetValueOrDefault($"/{endpoint.RoutePattern.RawText?.TrimStart('/')}");

    private static AccessRow Row(
        Scope scope,
        Thing thing,
        string route,
        Enum[] seen,
        params Act[] acts
    ) => new(scope, route, thing) { Seen = seen, Acts = acts };

    private static IEnumerable<AccessRow> Of(Scope scope, params string[] routes) =>
        routes.Select(route => new AccessRow(scope, route, Thing.None));

    private static IEnumerable<AccessRow> Of(Scope scope, Thing thing, params string[] routes) =>
        routes.Select(route => new AccessRow(scope, route, thing));

    private static IEnumerable<AccessRow> Steps(params string[] steps) =>
        steps.Select(s =>
            Row(OwnInstitution, Thing.Application, $"{OwnCase}/{s}", [], Save, Autosave)
        );

    private static IEnumerable<AccessRow> Lists(params string[] lists) =>
        lists.Select(l => Row(OwnInstitution, Thing.Case, $"{OwnCase}/{l}", [], Remove, Restore));

    private static IEnumerable<AccessRow> Editors(params string[] rows) =>
        rows.Select(r => Row(OwnInstitution, Thing.Case, $"{OwnCase}/{r}", [], Save));

    private static Enum[] Except(params CaseState[] states) =>
        [.. Enum.GetValues<CaseState>().Except(states).Cast<Enum>()];
}
