using System.Net;
using Mingjian.Accounts;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Web.Credit;

namespace Mingjian.Web.Tests.Credit;

/// <summary>Pools and analysis for the bureaux, and the institution's own page of its grade.</summary>
public sealed class AnalysisPagesTests
{
    private const string Yuzhong = AnalysisWeb.Yuzhong;
    private const string Jiangbei = AnalysisWeb.Jiangbei;

    [Fact, Proves("22")]
    public async Task Pools_ShowNumberBoundAndArithmeticOfEveryTerritory()
    {
        await using var web = await MakeAsync(c: 12, ofJiangbei: 1);
        var officer = await web.SignInAs(Role.CaseOfficer);

        var city = await officer.GetPageAsync(AnalysisLinks.Pools);
        var yuzhong = await officer.GetPageAsync($"{AnalysisLinks.Pools}?office={Yuzhong}&kind=C");
        var file = await officer.GetPageAsync($"{AnalysisLinks.Pools}.csv?kind=C");

        city.MainText.ShouldContain("13 × 10% = 1.3 → 2");
        yuzhong.MainText.ShouldContain("12 × 10% = 1.2 → 2");
        yuzhong.MainText.ShouldContain("C 级 13 至少 2 至少 3 至少 5 38.4%");
        yuzhong.Document.QuerySelectorAll("#pool-members tbody tr").Length.ShouldBe(12);
        file.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(14);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
    }

    [Fact, Proves("3.2", "22")]
    public async Task Pools_OfADistrict_AreItsOwnWhateverItAsksFor()
    {
        await using var web = await MakeAsync(c: 3, ofJiangbei: 1);
        var officer = await DistrictAsync(web, Yuzhong);

        var page = await officer.GetPageAsync($"{AnalysisLinks.Pools}?office={Jiangbei}");
        var file = await officer.GetPageAsync($"{AnalysisLinks.Pools}.csv?office=");

        page.MainText.ShouldContain("3 × 10% = 0.3 → 1");
        page.Document.QuerySelectorAll("#pool-members tbody tr").Length.ShouldBe(3);
        file.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
    }

    [Fact, Proves("14.1")]
    public async Task Analysis_ShowsDistributionMovesDriversAndMeans()
    {
        await using var web = await MakeAsync(c: 5, ofJiangbei: 1);
        await web.AddAsync(Yuzhong, Grade.C, Grade.A);
        await web.SumAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync($"{AnalysisLinks.Analysis}?year=2025");
        var up = await officer.GetPageAsync($"{AnalysisLinks.Analysis}?year=2025&move=Up");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.MainText.ShouldContain("2025 年度 1（14.2%） 0（0%） 6（85.7%） 0（0%） 0（0%） 7");
        page.MainText.ShouldContain("江北区 0 0 1 0 0 1", Case.Sensitive, "不足五家不显示比例");
        page.MainText.ShouldContain("渝中区 6 6 0.50");
        page.MainText.ShouldContain("江北区 1 1 — — —");
        page.MainText.ShouldContain("YW11");
        page.Document.QuerySelectorAll("#moves-list tbody tr").Length.ShouldBe(7);
        up.Document.QuerySelectorAll("#moves-list tbody tr").Length.ShouldBe(1);
    }

    [Theory, Proves("14.1")]
    [InlineData("Years", "2025 年度")]
    [InlineData("Offices", "渝中区")]
    [InlineData("Services", "监测")]
    [InlineData("Moves", "CQ-0001")]
    [InlineData("Drivers", "YW11")]
    [InlineData("Fairness", "渝中区")]
    public async Task Analysis_EveryTable_IsGivenAsAFile(string table, string word)
    {
        await using var web = await MakeAsync(c: 1, ofJiangbei: 0);
        await web.SumAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);

        var file = await officer.GetPageAsync(
            $"{AnalysisLinks.Analysis}.csv?year=2025&table={table}"
        );

        file.Text.ShouldContain(word);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
    }

    [Fact, Proves("3.2")]
    public async Task Analysis_OfADistrict_IsOfItsOwnInstitutions()
    {
        await using var web = await MakeAsync(c: 2, ofJiangbei: 1);
        await web.SumAsync();
        var officer = await DistrictAsync(web, Jiangbei);

        var page = await officer.GetPageAsync($"{AnalysisLinks.Analysis}?year=2025");

        page.MainText.ShouldContain("江北区");
        page.MainText.ShouldNotContain("渝中区");
    }

    [Theory]
    [InlineData(AnalysisLinks.Pools, "office=%27&day=2019-01-01&kind=99&page=999")]
    [InlineData(AnalysisLinks.Pools, "office=x&day=2999-01-01&kind=abc")]
    [InlineData(AnalysisLinks.Analysis, "year=1&move=abc&indicator=%27&sort=-drop")]
    [InlineData(AnalysisLinks.Analysis, "year=abc&page=-1")]
    public async Task Pages_AskedForNonsense_StillAnswer(string address, string query)
    {
        await using var web = await MakeAsync(c: 1, ofJiangbei: 0);
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync($"{address}?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_AskAsOftenForTwentyInstitutionsAsForOne()
    {
        await using var web = await MakeAsync(c: 1, ofJiangbei: 0);
        await web.SumAsync();
        var own = await web.AddAsync(Yuzhong, Grade.B, Grade.A);
        var officer = await web.SignInAs(Role.CaseOfficer);
        var clerk = await web.SignInAs(Role.Clerk, own);
        var one = await CountAsync(web, officer, clerk);

        await AddManyAsync(web, Yuzhong, 19);
        await web.SumAsync();

        (await CountAsync(web, officer, clerk)).ShouldBe(one);
    }

    [Fact, Proves("14.1")]
    public async Task Own_ShowsGradeHistoryAndWhatTodayWouldCome()
    {
        await using var web = await MakeAsync(c: 1, ofJiangbei: 0);
        var own = await web.AddAsync(Yuzhong, Grade.B, Grade.A);
        var clerk = await web.SignInAs(Role.Clerk, own);

        var page = await clerk.GetPageAsync(AnalysisLinks.Own);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.MainText.ShouldContain("A较低风险");
        page.MainText.ShouldContain("A 级（较低风险） 2025 年度评价 2026-03-16 现在");
        page.MainText.ShouldContain("今天会是什么等级 不予评定");
        page.MainText.ShouldContain("监测人员");
        page.Document.QuerySelector("#today ~ ul.work a, section ul.work a.button")
            .ShouldNotBeNull();
    }

    [Fact, Proves("14.2")]
    public async Task Own_DuringThePreview_ShowsDraftAndUntilWhenTheCaseMayBeStated()
    {
        await using var web = await MakeAsync(c: 1, ofJiangbei: 0);
        var own = await web.AddAsync(Yuzhong, Grade.B, Grade.A);
        await web.SetStageAsync(EvaluationStage.Computed, null);
        var representative = await web.SignInAs(Role.Representative, own);

        var before = await representative.GetPageAsync(AnalysisLinks.Own);
        await web.SetStageAsync(EvaluationStage.Previewed, web.Today.AddDays(3));
        var then = await representative.GetPageAsync(AnalysisLinks.Own);
        var home = await representative.GetPageAsync("/institution");
        await web.SetStageAsync(EvaluationStage.Previewed, web.Today.AddDays(-1));
        var late = await representative.GetPageAsync(AnalysisLinks.Own);

        before.MainText.ShouldContain("预告知后，可以在这里看到扣分明细");
        before.MainText.ShouldNotContain("99.5 分");
        then.MainText.ShouldContain("A 级（较低风险），99.5 分");
        then.MainText.ShouldContain("还剩 3 天");
        then.MainText.ShouldContain("原始记录涂改处没有签名");
        home.MainText.ShouldContain("2025 年度信用评价预告知");
        late.MainText.ShouldNotContain("可以陈述申辩");
    }

    [Fact, Proves("18", "19.1")]
    public async Task Own_DuringPublicity_OffersTheObjectionToWhoMayObject()
    {
        await using var web = await MakeAsync(c: 1, ofJiangbei: 0);
        var own = await web.AddAsync(Yuzhong, Grade.B, Grade.D);
        await web.PostAsync(own, web.Today.AddDays(-2));
        var representative = await web.SignInAs(Role.Representative, own);
        var clerk = await web.SignInAs(Role.Clerk, own);

        var page = await representative.GetPageAsync(AnalysisLinks.Own);
        var seen = await clerk.GetPageAsync(AnalysisLinks.Own);
        var home = await representative.GetPageAsync("/institution");

        page.MainText.ShouldContain("D 级（高风险），公示中");
        page.Document.QuerySelector("a[href^='/credit/object/']").ShouldNotBeNull();
        seen.MainText.ShouldContain("公示期");
        seen.Document.QuerySelector("a[href^='/credit/object/']").ShouldBeNull();
        home.MainText.ShouldContain("2025 年度信用等级公示：D 级");
    }

    private static async Task<AnalysisWeb> MakeAsync(int c, int ofJiangbei)
    {
        var web = new AnalysisWeb();
        await web.InitializeAsync();
        await AddManyAsync(web, Yuzhong, c);
        await AddManyAsync(web, Jiangbei, ofJiangbei);
        return web;
    }

    private static async Task AddManyAsync(AnalysisWeb web, string office, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await web.AddAsync(office, Grade.B, Grade.C);
        }
    }

    private static async Task<List<string>> CountAsync(
        AnalysisWeb web,
        Visitor officer,
        Visitor clerk
    )
    {
        var counts = new List<string>();

        foreach (
            var (visitor, address) in new[]
            {
                (officer, AnalysisLinks.Pools),
                (officer, AnalysisLinks.Pools + ".csv"),
                (officer, AnalysisLinks.Analysis + "?year=2025"),
                (officer, AnalysisLinks.Analysis + ".csv?year=2025&table=Drivers"),
                (clerk, AnalysisLinks.Own),
            }
        )
        {
            (await visitor.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.OK, address);
            var count = await web.CountQueriesAsync(() => visitor.GetPageAsync(address));
            counts.Add($"{address}: {count}");
        }

        return counts;
    }

    private static async Task<Visitor> DistrictAsync(AnalysisWeb web, string office) =>
        await web.SignInAs(
            Role.DistrictOfficer,
            await web.AddOrganisationAsync(OrganisationKind.DistrictBureau, "分局", office)
        );
}
