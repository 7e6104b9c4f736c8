using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Mingjian.Credit.Scoring;

namespace Mingjian.Web.Tests.Portal.Credit;

public sealed class CreditPagesTests(CreditFixture site) : IClassFixture<CreditFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/credit/notices")]
    [InlineData("/credit/results")]
    [InlineData("/credit/results/2024")]
    [InlineData("/credit/ratings/CQ-0001/2024")]
    [InlineData("/credit/ratings/CQ-0001/2025")]
    [InlineData("/credit/corrections")]
    [InlineData("/credit/incentives")]
    [InlineData("/credit/receipt")]
    [InlineData("/find")]
    [InlineData("/find?items=氨氮&near=500103")]
    [InlineData("/directory/CQ-0001")]
    [InlineData("/")]
    public async Task Page_ForAnybody_IsShownWithoutScriptCookieOrInlineStyle(string url)
    {
        var page = await site.Public().GetPageAsync(url);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main h1").Length.ShouldBe(1);
        page.Document.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        page.Text.ShouldNotContain(RegisterSeed.Phone);
        page.Text.ShouldNotContain(RegisterSeed.IdentityNumber);
    }

    [Fact, Proves("18")]
    public async Task Notices_WhileOneRuns_TellTheDaysLeftAndHowToObject()
    {
        var page = await site.Public().GetPageAsync("/credit/notices");
        var home = await site.Public().GetPageAsync("/");

        page.MainText.ShouldContain("2025 年度信用风险评价结果公示");
        page.MainText.ShouldContain("还剩");
        page.MainText.ShouldContain("怎样提出异议");
        page.Document.QuerySelector("#ended tbody tr")!
            .TextContent.ShouldContain("2024 年度信用风险评价结果公示");
        home.MainText.ShouldContain("2025 年度信用风险评价结果公示");
    }

    [Fact, Proves("18", "19.1")]
    public async Task Notice_ShowsBothTablesWithCountsAndWhereToObject()
    {
        var page = await site.Public().GetPageAsync($"/credit/notices/{site.Open.NoticeId}");

        page.MainText.ShouldContain("附表一 评定等级的机构（1 家）");
        page.MainText.ShouldContain("附表二 不予评定的机构（1 家）");
        page.MainText.ShouldContain("评价期内无业务");
        page.Document.QuerySelectorAll("table.tally tbody tr:first-child td")
            .Select(cell => cell.TextContent)
            .ShouldBe(["1", "0", "0", "0", "1", "1"]);
        page.Document.QuerySelector($"a[href='/credit/object/{site.Pending.RatingId}']")
            .ShouldNotBeNull();
    }

    [Fact, Proves("20")]
    public async Task Results_OfAYear_AreCountedFilteredAndNotShownBeforeTheirPublication()
    {
        var all = await site.Public().GetPageAsync("/credit/results/2024");
        var onlyC = await site.Public().GetPageAsync("/credit/results/2024?grade=C");
        var coming = await site.Public().GetPageAsync("/credit/results/2025");

        all.Document.QuerySelectorAll("#results tbody tr").Length.ShouldBe(12);
        onlyC
            .Document.QuerySelectorAll("#results tbody tr")
            .ShouldAllBe(row => row.TextContent.Contains("中风险"));
        coming.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("csv", "附表", false)]
    [InlineData("json", "\"grade\":\"A\"", true)]
    public async Task ResultsFile_HoldsWhatIsFiltered(string format, string sign, bool holds)
    {
        var file = await site.Public()
            .Http.GetStringAsync($"/credit/results/2024/table.{format}?grade=A", Stop);

        file.Contains(sign, StringComparison.Ordinal).ShouldBe(holds);
        file.ShouldNotContain("中风险");
    }

    [Fact]
    public async Task ResultsFile_AsAWorkbook_IsOne()
    {
        var bytes = await site.Public()
            .Http.GetByteArrayAsync("/credit/results/2024/table.xlsx", Stop);

        Encoding.ASCII.GetString(bytes, 0, 2).ShouldBe("PK");
    }

    [Fact, Proves("20")]
    public async Task Institution_ShowsGradeInForceAndTheOneOnPublicityBesideIt()
    {
        var page = await site.Public().GetPageAsync("/directory/CQ-0001");

        page.Document.QuerySelector(".grade-now")!.TextContent.ShouldContain("B");
        page.MainText.ShouldContain("2025 年度结果：A 级（较低风险）");
        page.MainText.ShouldContain("公示中");
    }

    [Fact, Proves("16", "20")]
    public async Task Rating_Explained_AddsUpAndItsBundleGivesTheSameScore()
    {
        var page = await site.Public().GetPageAsync("/credit/ratings/CQ-0001/2024");
        var bytes = await site.Public()
            .Http.GetByteArrayAsync("/credit/ratings/CQ-0001/2024/bundle.json", Stop);

        page.Document.QuerySelector(".arithmetic")!
            .TextContent.ShouldBe("100 − 20（诚信记录） = 80");
        page.MainText.ShouldContain("罚款决定 1");
        GradeBundle.Read(bytes).Recompute().Score.ToString().ShouldBe(site.InForce.Score);
    }

    [Theory]
    [InlineData("/credit/ratings/CQ-0005/2025")]
    [InlineData("/credit/ratings/CQ-0005/2025/bundle.json")]
    [InlineData("/credit/ratings/CQ-0001/2024-2")]
    [InlineData("/credit/ratings/CQ-0001/x")]
    [InlineData("/badge/CQ-9999.svg")]
    public async Task Rating_ThatNobodyMayKnowOf_IsNotFound(string url)
    {
        var page = await site.Public().GetPageAsync(url);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Proves("17", "20")]
    public async Task DirectD_ShowsEverywhereWithTheNextRequest()
    {
        var institution = site.Institutions[5];
        var badge = $"/badge/{institution.Number}.svg";
        var http = site.Public().Http;
        var before = await http.GetAsync(badge, Stop);
        await site.Public().GetPageAsync($"/directory/{institution.Number}");
        (await AskAsync(http, badge, before)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        await using (var db = site.Db())
        {
            await new RatedCity(db).DirectDAsync(institution, site.Today);
        }

        var after = await AskAsync(http, badge, before);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await after.Content.ReadAsStringAsync(Stop)).ShouldContain("高风险");
        (await site.Public().GetPageAsync($"/directory/{institution.Number}"))
            .Document.QuerySelector(".grade-now")!
            .TextContent.ShouldContain("D");
        var api = await JsonAsync($"/api/v1/credit/institutions/{institution.Number}");
        api["inForce"]!["grade"]!.GetValue<string>().ToUpperInvariant().ShouldBe("D");
        var rating = await site.Public()
            .GetPageAsync($"/credit/ratings/{institution.Number}/2026-2");
        rating.MainText.ShouldContain("渝环罚〔2026〕9号");
        (await http.GetStringAsync("/credit/feed.json", Stop)).ShouldContain("直接评定");
    }

    [Fact]
    public async Task Feeds_TellOfPublicitiesAndPublications()
    {
        var http = site.Public().Http;

        var json = JsonNode.Parse(await http.GetStringAsync("/credit/feed.json", Stop))!;
        var atom = XDocument.Parse(await http.GetStringAsync("/credit/feed.atom", Stop));

        json["version"]!.GetValue<string>().ShouldBe("https://jsonfeed.org/version/1.1");
        json["items"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(3);
        atom.Root!.Elements()
            .Count(e => e.Name.LocalName == "entry")
            .ShouldBe(json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Interface_ResultsInSteps_GiveEachOnce()
    {
        List<string> numbers = [];
        var next = "/api/v1/credit/results/2024?limit=5";

        while (next is not null)
        {
            var page = await JsonAsync(next);
            numbers.AddRange(
                page["items"]!.AsArray().Select(i => i!["number"]!.GetValue<string>())
            );
            next = page["next"]?.GetValue<string>();
        }

        numbers.ShouldBeUnique();
        numbers.Count.ShouldBe(12);
    }

    [Fact]
    public async Task Interface_WrongParameters_AreNamed()
    {
        var answer = await site.Public()
            .GetPageAsync("/api/v1/credit/results/2024?grade=E&limit=0&cursor=zz");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(answer.Text)!["errors"]!
            .AsArray()
            .Select(e => e!["pointer"]!.GetValue<string>())
            .ShouldBe(["/query/grade", "/query/limit", "/query/cursor"]);
    }

    [Fact, Proves("21")]
    public async Task Finder_NamesOnlyThoseWithAllItems_NearestFirst()
    {
        var both = await site.Public()
            .GetPageAsync("/find?items=氨氮、HJ 828-2017&at=106.55,29.56");
        var none = await site.Public().GetPageAsync("/find?items=氨氮、不存在的项目");
        var onlyA = await site.Public().GetPageAsync("/find?items=氨氮&grade=A");
        var csv = await site.Public().Http.GetStringAsync("/find.csv?items=氨氮&grade=A", Stop);

        both.Document.QuerySelectorAll("#found tbody tr").Length.ShouldBeGreaterThan(0);
        both.MainText.ShouldContain("怎样找到的");
        none.MainText.ShouldContain("名录中没有这个项目或方法");
        none.MainText.ShouldContain("没有符合条件的记录");
        onlyA
            .Document.QuerySelectorAll("#found tbody tr")
            .ShouldAllBe(row => row.TextContent.Contains("较低风险"));
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Length.ShouldBe(onlyA.Document.QuerySelectorAll("#found tbody tr").Length + 1);
    }

    private async Task<JsonNode> JsonAsync(string url)
    {
        var answer = await site.Public().GetPageAsync(url);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return JsonNode.Parse(answer.Text)!;
    }

    private static Task<HttpResponseMessage> AskAsync(
        HttpClient http,
        string url,
        HttpResponseMessage known
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
        return http.SendAsync(request, Stop);
    }
}
