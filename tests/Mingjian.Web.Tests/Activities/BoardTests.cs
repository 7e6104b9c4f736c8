using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Activities;
using Mingjian.Activities.Statistics;
using Mingjian.Regulation;
using Mingjian.Web.Activities;

namespace Mingjian.Web.Tests.Activities;

/// <summary>The map of places and the statistics of the year, for the bureaux and for the institution.</summary>
public sealed class BoardTests(ActivitiesWeb web) : IClassFixture<ActivitiesWeb>
{
    private const string Year = "year=2026";

    [Fact, Proves("9(1)")]
    public async Task Statistics_OfBothSides_HaveTheSameFigures()
    {
        await CountAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);
        var clerk = await ClerkAsync();

        var bureau = await officer.GetPageAsync(
            $"{ActivitiesLinks.Statistics}?{Year}&institution={web.Institution.OrganisationId}"
        );
        var own = await clerk.GetPageAsync($"{ActivitiesLinks.OwnStatistics}?{Year}");

        bureau.Status.ShouldBe(HttpStatusCode.OK);
        Figures(own).ShouldBe(Figures(bureau));
        Figures(own)[0].ShouldStartWith("监测任务");
        own.MainText.ShouldContain("迟报");
        bureau.MainText.ShouldContain("监测机构 全部 重庆示例环境检测有限公司");
    }

    [Theory, Proves("9(1)")]
    [InlineData("Month", "3 月")]
    [InlineData("Institution", "重庆示例环境检测有限公司")]
    [InlineData("Item", "化学需氧量")]
    [InlineData("Purpose", "自行监测")]
    [InlineData("District", "渝中区")]
    [InlineData("Activity", "水和废水")]
    public async Task Statistics_ByEachMeasure_NameItInChartTableAndFile(string by, string label)
    {
        await CountAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync($"{ActivitiesLinks.Statistics}?{Year}&by={by}");
        var file = await officer.GetPageAsync($"{ActivitiesLinks.Statistics}.csv?{Year}&by={by}");

        page.Document.QuerySelector(".bars")!.TextContent.ShouldContain(label);
        page.Document.QuerySelector("#statistics tbody")!.TextContent.ShouldContain(label);
        file.Text.ShouldContain(label);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
    }

    [Theory, Proves("3.2")]
    [InlineData("500103", true)]
    [InlineData("500109", false)]
    public async Task Statistics_OfADistrict_AreOfItsSites(string office, bool any)
    {
        await CountAsync();
        var officer = await DistrictAsync(office);

        var page = await officer.GetPageAsync(
            $"{ActivitiesLinks.Statistics}?{Year}&by=Institution"
        );

        page.MainText.Contains(web.Institution.Name, StringComparison.Ordinal).ShouldBe(any);
    }

    [Theory]
    [InlineData("year=abc&month=13&by=nothing&sort=-drop")]
    [InlineData("year=1&district=%27&page=999")]
    public async Task Statistics_AskedForNonsense_StillAnswer(string query)
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync($"{ActivitiesLinks.Statistics}?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Sites_GivenInTheShiftedSystem_ShowBothCoordinates()
    {
        var day = new LaboratoryDay("偏");
        var point = LaboratoryDay.With(day.Order()[2], "crs", "GCJ02");
        await web.DeliverAsync([.. day.Order()[..2], point]);
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync(
            $"{ActivitiesLinks.Sites}?from=2026-03-01&to=2026-03-20&size=100"
        );

        page.MainText.ShouldContain("由 GCJ-02 106.504962, 29.533155 换算");
    }

    [Fact, Proves("3.2")]
    public async Task Sites_ManyInOneCell_AreOneMarkWithTheirNumber()
    {
        var day = new LaboratoryDay("群");
        await web.DeliverAsync([
            .. day.Order()[..2].Select(r => With(r, "office", "500230")),
            .. Enumerable
                .Range(1, 40)
                .Select(i => LaboratoryDay.With(day.Order()[2], "number", $"{day.Point}-{i}"))
                .Select(r => LaboratoryDay.With(r, "longitude", "107.730")),
        ]);
        var officer = await web.SignInAs(Role.CaseOfficer);
        var clerk = await ClerkAsync();
        const string Days = "from=2026-03-01&to=2026-03-20";

        var city = await officer.GetPageAsync($"{ActivitiesLinks.Sites}?{Days}");
        var district = await officer.GetPageAsync(
            $"{ActivitiesLinks.Sites}?{Days}&district=500230"
        );
        var cell = await clerk.GetPageAsync(
            $"{ActivitiesLinks.OwnSites}?{Days}&at=107.7,29.5,107.8,29.6"
        );

        Marks(city).ShouldContain("40 个点位");
        Marks(district).ShouldBe(["40 个点位"]);
        district.Document.QuerySelector("#sites .list-foot")!.TextContent.ShouldContain("共 40 处");
        cell.Document.QuerySelector("#sites .list-foot")!.TextContent.ShouldContain("共 40 处");
    }

    [Fact, Proves("3.2")]
    public async Task Sites_OutsideTheCity_AreCountedAndSaid()
    {
        var day = new LaboratoryDay("外");
        await web.DeliverAsync([
            .. day.Order()[..2],
            LaboratoryDay.With(day.Order()[2], "longitude", "120.5"),
        ]);
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync(
            $"{ActivitiesLinks.Sites}?from=2026-03-01&to=2026-03-20"
        );

        page.MainText.ShouldContain("有 1 处的坐标不在图中");
    }

    [Theory, Proves("3.2")]
    [InlineData("500103", true)]
    [InlineData("500109", false)]
    public async Task Sites_OfADistrict_AreItsOwn(string office, bool any)
    {
        var officer = await DistrictAsync(office);

        var page = await officer.GetPageAsync(
            $"{ActivitiesLinks.Sites}?from=2026-03-01&to=2026-03-20&size=100"
        );

        page.MainText.Contains(web.Day.Point, StringComparison.Ordinal).ShouldBe(any);
    }

    [Theory]
    [InlineData("at=1,2,3")]
    [InlineData("at=NaN,1,2,3&from=x&district=%27&page=99")]
    [InlineData("at=5,5,4,4&activity=Service")]
    public async Task Sites_AskedForNonsense_StillAnswer(string query)
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync($"{ActivitiesLinks.Sites}?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
    }

    private static IReadOnlyList<string> Figures(Visit page) =>
        [
            .. page
                .Document.QuerySelectorAll(".number, dl.facts dd")
                .Select(e =>
                    string.Join(
                        ' ',
                        e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    )
                ),
        ];

    private static IReadOnlyList<string> Marks(Visit page) =>
        [.. page.Document.QuerySelectorAll(".plot a title").Select(t => t.TextContent)];

    private static Mingjian.Activities.Records.RawRecord With(
        Mingjian.Activities.Records.RawRecord record,
        string key,
        string value
    ) => record.Kind == RecordKind.Task ? LaboratoryDay.With(record, key, value) : record;

    private async Task CountAsync()
    {
        await using var scope = web.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var counter = scope.ServiceProvider.GetRequiredService<WorkCounter>();
        (await counter.CountAllAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    private Task<Visitor> ClerkAsync() => web.SignInAs(Role.Clerk, web.Institution);

    private async Task<Visitor> DistrictAsync(string office) =>
        await web.SignInAs(
            Role.DistrictOfficer,
            await web.AddOrganisationAsync(OrganisationKind.DistrictBureau, "分局", office)
        );
}
