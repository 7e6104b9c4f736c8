using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Web.Activities;

namespace Mingjian.Web.Tests.Activities;

/// <summary>Every page of the room and every list of its interface asks the database as often for twenty rows as for one.</summary>
public sealed class QueriesOfPagesTests(CountedWeb shared) : IClassFixture<CountedWeb>
{
    private const string Own = "/institution/activities";
    private const string Board = "/console/activities";
    private const string Phone = "/institution/field";

    /// <summary>Forms that begin empty, codes and files of one thing: they show no rows.</summary>
    private static readonly string[] WithoutRows =
    [
        Board + "/control-groups/new",
        Board + "/control-groups/import",
        Board + "/control-groups/template.xlsx",
        Own + "/import/template/{activity}.xlsx",
        Own + "/import/{runId:guid}/errors.xlsx",
        Own + "/report/qr.svg",
        Own + "/keys/new",
        Own + "/webhooks/new",
        Phone + "/shell",
        Phone + "/worker.js",
    ];

    /// <summary>Who asks, for which endpoint, at which address.</summary>
    private static (Role Role, string Route, string Address)[] VisitsOf(CountedWeb web) =>
        [
            (Role.CaseOfficer, Board, Board),
            (Role.CaseOfficer, Board + ".csv", Board + ".csv"),
            (Role.CaseOfficer, Board + "/search", Board + "/search?for=Person&q=丁1"),
            (Role.CaseOfficer, Board + "/sites", Board + "/sites?from=2026-03-01&to=2026-03-20"),
            (Role.CaseOfficer, Board + "/statistics", Board + "/statistics?year=2026&by=Item"),
            (Role.CaseOfficer, Board + "/statistics.csv", Board + "/statistics.csv?by=Item"),
            (
                Role.CaseOfficer,
                Board + "/{institutionId:guid}/tasks/{key}",
                ActivitiesLinks.Task(web.Own.OrganisationId, web.Day.Task)
            ),
            (Role.CaseOfficer, Board + "/control-groups", ReportLinks.Groups),
            (
                Role.CaseOfficer,
                Board + "/control-groups/{memberId:guid}",
                $"{ReportLinks.Groups}/{web.Ids["memberId"]}"
            ),
            (Role.ReviewingOfficer, Board + "/conflicts", ReportLinks.Conflicts),
            (
                Role.ReviewingOfficer,
                Board + "/conflicts/{conflictId:guid}",
                ReportLinks.Conflict(web.Ids["conflictId"])
            ),
            (Role.ReviewingOfficer, Board + "/repudiations", ReportLinks.Repudiations),
            (
                Role.ReviewingOfficer,
                Board + "/repudiations/{repudiationId:guid}",
                ReportLinks.Repudiation(web.Ids["repudiationId"])
            ),
            (Role.Clerk, Own, Own),
            (Role.Clerk, Own + ".csv", Own + ".csv"),
            (Role.Clerk, Own + "/sites", Own + "/sites?from=2026-03-01&to=2026-03-20"),
            (Role.Clerk, Own + "/statistics", Own + "/statistics?year=2026&by=Item"),
            (Role.Clerk, Own + "/statistics.csv", Own + "/statistics.csv?year=2026&by=Month"),
            (Role.Clerk, Own + "/new/{path}", Own + "/new/samples"),
            (
                Role.Clerk,
                Own + "/edit/{path}/{key}",
                ActivitiesLinks.Edit(
                    Mingjian.Activities.RecordKind.Sample,
                    web.Day.Sample(1),
                    web.Day.Task
                )
            ),
            (Role.Clerk, Own + "/tasks/{key}", ActivitiesLinks.OwnTask(web.Day.Task)),
            (Role.Clerk, Own + "/tasks/{key}/results", ActivitiesLinks.Results(web.Day.Task)),
            (Role.Clerk, Own + "/tasks/{key}/copy", ActivitiesLinks.Copy(web.Day.Task)),
            (Role.Clerk, Own + "/import", Own + "/import"),
            (Role.Clerk, Own + "/import/{runId:guid}", $"{Own}/import/{web.Ids["runId"]}"),
            (Role.Clerk, Own + "/reports", ReportLinks.Reports),
            (Role.Clerk, Own + "/report", $"{Own}/report?number={web.Day.Report}-1"),
            (Role.Clerk, Own + "/conflicts", ReportLinks.OwnConflicts),
            (
                Role.Clerk,
                Own + "/conflicts/{conflictId:guid}",
                ReportLinks.OwnConflict(web.Ids["conflictId"])
            ),
            (Role.Clerk, Own + "/control-groups", ReportLinks.OwnGroups),
            (Role.Clerk, Own + "/report-drafts", ReportLinks.Drafts),
            (Role.Clerk, Own + "/report-drafts/new", ReportLinks.NewDraft),
            (
                Role.Clerk,
                Own + "/report-drafts/{draftId:guid}",
                ReportLinks.Draft(web.Ids["draftId"])
            ),
            (
                Role.AuthorizedSignatory,
                Own + "/report-drafts/{draftId:guid}/sign",
                ReportLinks.Sign(web.Ids["readyId"])
            ),
            (Role.Clerk, Phone + "/today", Phone + "/today"),
            (Role.Clerk, Phone + "/day", Phone + "/day"),
            (Role.Representative, Own + "/webhooks", Own + "/webhooks"),
            (
                Role.Representative,
                Own + "/webhooks/{webhookId:guid}",
                $"{Own}/webhooks/{web.Ids["webhookId"]}"
            ),
            (
                Role.Representative,
                Own + "/webhooks/{webhookId:guid}/revoke",
                $"{Own}/webhooks/{web.Ids["webhookId"]}/revoke"
            ),
            (Role.Representative, Own + "/keys", ActivitiesLinks.Keys),
            (
                Role.Representative,
                Own + "/keys/{keyId:guid}/revoke",
                ActivitiesLinks.RevokeKey(web.Ids["keyId"])
            ),
        ];

    [Fact]
    public async Task Pages_OfTheRoom_AskAsOftenForTwentyRowsAsForOne()
    {
        await using var web = new CountedWeb();
        await web.InitializeAsync();
        await web.MakeAsync(1);
        var visitors = await SignInAsync(web);
        var visits = VisitsOf(web);
        var one = await CountAsync(web, visits, visitors);

        await web.MakeAsync(19);

        (await CountAsync(web, visits, visitors)).ShouldBe(one);
    }

    [Fact]
    public async Task EveryPageOfTheRoom_IsAsked()
    {
        await shared.MakeAsync(1);
        var routes = shared
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods
                || methods.HttpMethods.Contains("GET")
            )
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route =>
                route.StartsWith(Own, StringComparison.Ordinal)
                || route.StartsWith(Board, StringComparison.Ordinal)
                || route.StartsWith(Phone, StringComparison.Ordinal)
            )
            .Distinct();

        routes.Except(VisitsOf(shared).Select(v => v.Route)).Except(WithoutRows).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tasks")]
    [InlineData("samples")]
    [InlineData("results")]
    [InlineData("reports")]
    public async Task Lists_OfTheInterface_AskAsOftenForTwentyRowsAsForOne(string path)
    {
        await shared.MakeAsync(20);
        var program = shared.Lims();
        await program.GetAsync($"{path}?limit=1");

        var one = await shared.CountQueriesAsync(() => program.GetAsync($"{path}?limit=1"));
        var twenty = await shared.CountQueriesAsync(() => program.GetAsync($"{path}?limit=20"));

        twenty.ShouldBe(one);
    }

    private static async Task<List<string>> CountAsync(
        CountedWeb web,
        (Role Role, string Route, string Address)[] visits,
        Dictionary<Role, Visitor> visitors
    )
    {
        var counts = new List<string>();

        foreach (var (role, route, address) in visits)
        {
            var first = await visitors[role].GetPageAsync(address);
            first.Status.ShouldBe(HttpStatusCode.OK, address);
            var count = await web.CountQueriesAsync(() => visitors[role].GetPageAsync(address));
            counts.Add($"{route}: {count}");
        }

        return counts;
    }

    private static async Task<Dictionary<Role, Visitor>> SignInAsync(CountedWeb web) =>
        new()
        {
            [Role.CaseOfficer] = await web.SignInAs(Role.CaseOfficer),
            [Role.ReviewingOfficer] = await web.SignInAs(Role.ReviewingOfficer),
            [Role.Clerk] = await web.SignInAs(Role.Clerk, web.Own),
            [Role.AuthorizedSignatory] = await web.SignInAs(
                Role.AuthorizedSignatory,
                web.Own,
                "戊1"
            ),
            [Role.Representative] = await web.SignInAs(Role.Representative, web.Own),
        };
}
