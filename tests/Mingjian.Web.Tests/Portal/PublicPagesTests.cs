using System.Net;
using Mingjian.Listing;

namespace Mingjian.Web.Tests.Portal;

public sealed class PublicPagesTests(PortalFixture site) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/directory")]
    [InlineData("/directory/CQ-0001")]
    [InlineData("/open-data")]
    [InlineData("/about")]
    [InlineData("/help")]
    [InlineData("/docs/api")]
    public async Task Page_ForAnybody_IsShownWithoutScriptOrInlineStyle(string url)
    {
        var page = await site.Public().GetPageAsync(url);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main h1").Length.ShouldBe(1);
        page.Document.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact, Proves("6")]
    public async Task Institution_OnBothTimes_AnswersAllFourCombinations()
    {
        var before = PortalFixture.Moved.AddDays(-1).ToString("yyyy-MM-dd");
        var after = PortalFixture.Moved.AddDays(5).ToString("yyyy-MM-dd");
        var unknown = PortalFixture.Approved.AddDays(-1).ToString("yyyy-MM-dd");
        var known = PortalFixture.Approved.ToString("yyyy-MM-dd");

        (await AddressAsync(before, unknown)).ShouldBe("旧址一号");
        (await AddressAsync(before, known)).ShouldBe("旧址一号");
        (await AddressAsync(after, unknown)).ShouldBe("旧址一号");
        (await AddressAsync(after, known)).ShouldBe("新址二号");
    }

    [Fact, Proves("6")]
    public async Task Institution_OfAPastDay_SaysWhatIsShownAndWhatDiffers()
    {
        var page = await site.Public()
            .GetPageAsync("/directory/CQ-0001?asOf=2026-01-10&knownAt=2026-03-18");

        page.MainText.ShouldContain(
            "以下是 2026-01-10（周六）的情况，按截至 2026-03-18（周三）已经登记的信息显示。"
        );
        page.Document.QuerySelector("table.compare")!.TextContent.ShouldContain("旧址一号");
        page.Document.QuerySelector("table.compare")!.TextContent.ShouldContain("新址二号");
    }

    [Fact]
    public async Task Institution_BeforeItWasListed_SaysSo()
    {
        var page = await site.Public().GetPageAsync("/directory/CQ-0001?asOf=2025-01-01");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.MainText.ShouldContain("名录中还没有这家机构");
    }

    [Fact]
    public async Task Institution_History_TellsTheChangeWithItsTwoDays()
    {
        var page = await site.Public().GetPageAsync("/directory/CQ-0001");

        var what = page.Document.QuerySelectorAll(".timeline .what").Select(e => e.TextContent);
        what.ShouldBe([
            "信息变更，自 2026-01-05 起（2026-03-19 登记）",
            "纳入名录，自 2025-06-02 起",
        ]);
    }

    [Fact]
    public async Task Institution_Scope_IsSearchedAndPaged()
    {
        var page = await site.Public().GetPageAsync("/directory/CQ-0001?scope=氨氮");

        page.Document.QuerySelectorAll("#scope-rows tbody tr").Length.ShouldBe(1);
        page.Document.QuerySelector("#scope-rows tbody tr")!
            .TextContent.ShouldContain("HJ 535-2009");
    }

    [Fact]
    public async Task Institution_Unknown_IsNotFound()
    {
        var page = await site.Public().GetPageAsync("/directory/CQ-9999");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/directory?q=CQ-0001", 1)]
    [InlineData("/directory?standing=removed", 1)]
    [InlineData("/directory?q=旧址", 0)]
    [InlineData("/directory?item=GB 3096-2008&size=100", 1)]
    [InlineData("/directory?asOf=2025-06-01", 0)]
    public async Task Directory_Filtered_ShowsThose(string url, int rows)
    {
        var page = await site.Public().GetPageAsync(url);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("#directory tbody tr").Length.ShouldBe(rows);
    }

    [Fact]
    public async Task Directory_NextPage_ShowsOthers()
    {
        var first = await site.Public().GetPageAsync("/directory");
        var second = await site.Public().GetPageAsync("/directory?page=2");

        var names = new[] { first, second }
            .SelectMany(page => page.Document.QuerySelectorAll("#directory tbody td:nth-child(2)"))
            .Select(cell => cell.TextContent)
            .ToList();
        names.ShouldBeUnique();
        names.Count.ShouldBeGreaterThan(24);
    }

    [Fact]
    public async Task Directory_WrongFilter_SaysWhatIsWrongAndShowsTheRest()
    {
        var page = await site.Public().GetPageAsync("/directory?district=没有&asOf=昨天");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.MainText.ShouldContain("不是区县代码或名称");
        page.MainText.ShouldContain("不是日期");
        page.Document.QuerySelectorAll("#directory tbody tr").Length.ShouldBe(20);
    }

    [Fact]
    public async Task DirectoryCsv_Filtered_HoldsExactlyThose()
    {
        var csv = await site.Public().GetPageAsync("/directory.csv?q=CQ-0001&asOf=2026-01-10");

        csv.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = csv
            .Text.TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain("新址二号");
        lines[1].ShouldContain("2026-01-10");
    }

    [Fact]
    public async Task DirectoryCsv_NameLikeAFormula_IsEscaped()
    {
        var institution = await site.AddAsync(papers =>
            papers with
            {
                Licence = papers.Licence with { Name = "=HYPERLINK(1)公司" },
            }
        );

        var csv = await site.Public().GetPageAsync($"/directory.csv?q={institution.Number}");

        csv.Text.ShouldContain("\"'=HYPERLINK(1)公司\"");
    }

    [Fact]
    public async Task Page_AfterAChangeOfTheRegister_IsNewAtOnce()
    {
        var institution = await site.AddAsync();
        var url = $"/directory/{institution.Number}";
        var list = $"/directory?q={institution.Number}&standing=locked";
        (await site.Public().GetPageAsync(url)).MainText.ShouldContain("在册");
        (await site.Public().GetPageAsync(list)).MainText.ShouldContain("没有符合条件的记录");
        await using var db = site.Db();
        db.Attach(institution);

        await new RegisterSeed(db).SetStandingAsync(
            institution,
            Standing.Locked,
            site.Today,
            PortalFixture.At(site.Today)
        );

        var page = (await site.Public().GetPageAsync(url)).MainText;
        page.ShouldContain("锁定");
        page.ShouldContain($"自 {site.Today:yyyy-MM-dd} 起", customMessage: "its history too");
        (await site.Public().GetPageAsync(list)).MainText.ShouldContain(institution.Number);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/directory?size=100")]
    [InlineData("/directory.csv")]
    [InlineData("/directory/CQ-0001")]
    [InlineData("/directory/CQ-0001/scope.csv")]
    [InlineData("/api/v1/institutions?limit=200")]
    [InlineData("/api/v1/institutions/CQ-0001")]
    public async Task Answer_Public_HoldsNoPersonalData(string url)
    {
        var page = await site.Public().GetPageAsync(url);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldNotContain(RegisterSeed.IdentityNumber);
        page.Text.ShouldNotContain(RegisterSeed.Phone);
        page.Text.ShouldNotContain(RegisterSeed.Email);
        page.Text.ShouldNotContain("index-");
        page.Text.ShouldNotContain("丁1");
    }

    private async Task<string> AddressAsync(string asOf, string knownAt)
    {
        var page = await site.Public()
            .GetPageAsync($"/directory/CQ-0001?asOf={asOf}&knownAt={knownAt}");
        var facts = page.Document.QuerySelector("dl.facts")!;

        return facts
            .QuerySelectorAll("dt")
            .Single(dt => dt.TextContent == "住所")
            .NextElementSibling!.TextContent;
    }
}
