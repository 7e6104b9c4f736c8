using System.Net;
using Mingjian.Accounts;
using Mingjian.Activities;
using Mingjian.Web.Activities;

namespace Mingjian.Web.Tests.Activities;

public sealed class TaskPagesTests(ActivitiesWeb web) : IClassFixture<ActivitiesWeb>
{
    [Fact, Proves("5.3(2)")]
    public async Task List_OfTheInstitution_ShowsTheTaskWithItsState()
    {
        var clerk = await ClerkAsync();

        var page = await clerk.GetPageAsync($"{ActivitiesLinks.Own}?q={web.Day.Task}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.MainText.ShouldContain(web.Day.Task);
        page.MainText.ShouldContain("已出报告");
    }

    [Theory]
    [InlineData("state=Ordered")]
    [InlineData("state=AtSite")]
    [InlineData("state=InLaboratory")]
    [InlineData("state=Closed")]
    [InlineData("month=2026-02")]
    [InlineData("purpose=Supervision&district=500106")]
    public async Task List_FilteredToSomethingElse_DoesNotShowIt(string filter)
    {
        var clerk = await ClerkAsync();

        var page = await clerk.GetPageAsync($"{ActivitiesLinks.Own}?{filter}&q={web.Day.Task}");

        page.Document.QuerySelector("#tasks tbody").ShouldBeNull();
    }

    [Theory]
    [InlineData("/institution/activities.csv", "text/csv")]
    [InlineData("/institution/activities.csv?as=xlsx", "application/vnd.openxmlformats")]
    public async Task Export_OfTheInstitution_IsAFile(string address, string type)
    {
        var clerk = await ClerkAsync();

        var file = await clerk.GetPageAsync(address);

        file.Status.ShouldBe(HttpStatusCode.OK);
        file.Response.Content.Headers.ContentType!.MediaType!.ShouldStartWith(type);
    }

    [Fact, Proves("5.3(2)1", "5.3(2)2", "5.3(2)3")]
    public async Task Chain_OfATask_ShowsEveryLinkFromOrderToReport()
    {
        var clerk = await ClerkAsync();

        var page = await clerk.GetPageAsync(ActivitiesLinks.OwnTask(web.Day.Task));

        page.Status.ShouldBe(HttpStatusCode.OK);

        foreach (
            var part in new[]
            {
                "重庆示例化工有限公司（虚构）",
                "废水总排口",
                "丁1、乙1",
                web.Day.Sample(1),
                "化学需氧量",
                "HJ 828-2017",
                web.Day.Report,
                "接口推送",
            }
        )
        {
            page.MainText.ShouldContain(part);
        }
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Chain_AfterARevision_ShowsBothValuesAndTheRemark()
    {
        var day = new LaboratoryDay("修");
        await web.DeliverAsync([.. day.Order(), .. day.Field(), .. day.Laboratory()]);
        await web.DeliverAsync([day.ResultRecord(1, "2")]);
        var clerk = await ClerkAsync();

        var page = await clerk.GetPageAsync(ActivitiesLinks.OwnTask(day.Task));

        page.Document.QuerySelector("table.compare del")!.TextContent.ShouldBe("8");
        page.MainText.ShouldContain("提示（1 个结果）");
    }

    [Fact, Proves("3.2")]
    public async Task Chain_OfAnotherInstitution_IsNotFound()
    {
        var other = await web.AddOrganisationAsync(OrganisationKind.Institution, "另一家机构");
        var stranger = await web.SignInAs(Role.Clerk, other);

        var page = await stranger.GetPageAsync(ActivitiesLinks.OwnTask(web.Day.Task));
        var results = await stranger.GetPageAsync(ActivitiesLinks.Results(web.Day.Task));
        var edit = await stranger.GetPageAsync(
            ActivitiesLinks.Edit(RecordKind.Sample, web.Day.Sample(1))
        );

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        results.Status.ShouldBe(HttpStatusCode.NotFound);
        edit.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Proves("3.2")]
    [InlineData("500103", HttpStatusCode.OK)]
    [InlineData("500109", HttpStatusCode.NotFound)]
    public async Task Chain_ForADistrict_IsThereWhenTheSiteIsItsOwn(
        string office,
        HttpStatusCode status
    )
    {
        var officer = await DistrictAsync(office);

        var page = await officer.GetPageAsync(
            ActivitiesLinks.Task(web.Institution.OrganisationId, web.Day.Task)
        );

        page.Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("_w")]
    public async Task Chain_ByWhatIsNoKey_IsNotFound(string key)
    {
        var clerk = await ClerkAsync();

        var page = await clerk.GetPageAsync($"{ActivitiesLinks.Own}/tasks/{key}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Proves("9(1)")]
    public async Task Board_ForTheMunicipality_ShowsTaskPersonAndReport()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        var board = await officer.GetPageAsync($"{ActivitiesLinks.Board}?q={web.Day.Task}");
        var person = await officer.GetPageAsync(
            $"{ActivitiesLinks.Search}?for=Person&q=丁1&size=100"
        );
        var report = await officer.GetPageAsync(
            $"{ActivitiesLinks.Search}?for=Report&q={web.Day.Report}"
        );
        var file = await officer.GetPageAsync($"{ActivitiesLinks.Board}.csv");

        board.MainText.ShouldContain(web.Institution.Name);
        person.MainText.ShouldContain(web.Day.Visit);
        person.MainText.ShouldContain(web.Day.Task);
        report.MainText.ShouldContain(web.Day.Task);
        file.Text.ShouldContain(web.Day.Task);
    }

    [Fact]
    public async Task Pages_AtTenTimesTheRows_AskTheDatabaseNoMore()
    {
        var clerk = await ClerkAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);
        var day = new LaboratoryDay("多");
        await web.DeliverAsync([.. day.Order(), .. day.Field(), .. day.Laboratory()]);
        string[] own =
        [
            ActivitiesLinks.Own,
            ActivitiesLinks.OwnTask(day.Task),
            ActivitiesLinks.Results(day.Task),
        ];
        string[] bureau =
        [
            ActivitiesLinks.Board,
            ActivitiesLinks.Task(web.Institution.OrganisationId, day.Task),
            $"{ActivitiesLinks.Search}?for=Person&q=丁1",
        ];
        var before = await CountAsync(clerk, own, officer, bureau);

        for (var i = 0; i < 10; i++)
        {
            var more = new LaboratoryDay($"多{i}");
            await web.DeliverAsync([.. more.Order(), .. more.Field(), .. more.Laboratory()]);
        }

        await web.DeliverAsync([
            .. Enumerable
                .Range(10, 20)
                .Select(i => day.SampleRecord(i, "2026-03-09 09:15", "2026-03-09 09:20")),
            .. Enumerable.Range(10, 20).Select(i => day.ResultRecord(i, "28")),
        ]);

        (await CountAsync(clerk, own, officer, bureau)).ShouldBe(before);
    }

    private async Task<IReadOnlyList<int>> CountAsync(
        Visitor clerk,
        string[] own,
        Visitor officer,
        string[] bureau
    )
    {
        var counts = new List<int>();

        foreach (
            var (visitor, address) in own.Select(a => (clerk, a))
                .Concat(bureau.Select(a => (officer, a)))
        )
        {
            await visitor.GetPageAsync(address);
            counts.Add(await web.CountQueriesAsync(() => visitor.GetPageAsync(address)));
        }

        return counts;
    }

    private Task<Visitor> ClerkAsync() => web.SignInAs(Role.Clerk, web.Institution);

    private async Task<Visitor> DistrictAsync(string office) =>
        await web.SignInAs(
            Role.DistrictOfficer,
            await web.AddOrganisationAsync(OrganisationKind.DistrictBureau, "分局", office)
        );
}
