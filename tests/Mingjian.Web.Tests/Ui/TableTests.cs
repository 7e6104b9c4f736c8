namespace Mingjian.Web.Tests.Ui;

public sealed class TableTests(StyleFixture site) : IClassFixture<StyleFixture>
{
    [Fact]
    public async Task Head_SortedColumn_SaysSoAndTurnsRound()
    {
        var visit = await site.Public().GetPageAsync("/style?sort=name");

        var head = visit.Document.QuerySelector("#sample th[aria-sort]")!;
        head.GetAttribute("aria-sort").ShouldBe("ascending");
        head.QuerySelector("a")!.GetAttribute("href").ShouldBe("/style?sort=-name");
    }

    [Fact]
    public async Task Head_OtherColumn_KeepsFilterAndForgetsPage()
    {
        var visit = await site.Public().GetPageAsync("/style?q=缙云&page=2&size=50&sort=name");

        var links = visit
            .Document.QuerySelectorAll("#sample thead a")
            .Select(a => a.GetAttribute("href")!);
        links.ShouldContain($"/style?q={Uri.EscapeDataString("缙云")}&size=50&sort=number");
    }

    [Fact]
    public async Task Filter_Chosen_IsAChipThatRemovesItAlone()
    {
        var district = Uri.EscapeDataString("渝中区");
        var visit = await site.Public()
            .GetPageAsync($"/style?q={Uri.EscapeDataString("清源")}&district={district}");

        var chips = visit.Document.QuerySelectorAll("#sample .chips a");
        chips
            .Select(chip => chip.FirstChild!.TextContent)
            .ShouldBe(["名称：清源", "区县：渝中区", "全部清除"]);
        chips[0].GetAttribute("href").ShouldBe($"/style?district={district}");
        visit
            .Document.QuerySelector("#filter-district option[selected]")!
            .TextContent.ShouldBe("渝中区");
    }

    [Fact]
    public async Task Filter_NotAmongTheChoices_IsNoChip()
    {
        var visit = await site.Public().GetPageAsync("/style?district=nowhere");

        visit.Document.QuerySelectorAll("#sample .chips a").ShouldBeEmpty();
    }

    [Fact]
    public async Task Filter_NothingFound_OffersToClear()
    {
        var visit = await site.Public().GetPageAsync("/style?q=nobody");

        visit.Document.QuerySelector("#sample table").ShouldBeNull();
        visit
            .Document.QuerySelector("#sample .empty .title")!
            .TextContent.ShouldBe("没有符合条件的记录。");
        visit.Document.QuerySelector("#sample .empty a")!.GetAttribute("href").ShouldBe("/style");
    }

    [Fact]
    public async Task Empty_WithoutFilter_SaysItsSentenceAndTheNextStep()
    {
        var visit = await site.Public().GetPageAsync("/style");

        visit.Document.QuerySelector("#nothing .title")!.TextContent.ShouldBe("还没有变更备案。");
        visit.Document.QuerySelector("#nothing .button")!.TextContent.ShouldBe("办理变更备案");
    }

    [Fact]
    public async Task Foot_SecondPage_CountsRowsAndMarksThePage()
    {
        var visit = await site.Public().GetPageAsync("/style?page=2");

        visit
            .Document.QuerySelector("#sample .list-foot p")!
            .TextContent.ShouldBe("共 96 家，本页第 21–40 家");
        visit.Document.QuerySelector(".pager [aria-current=page]")!.TextContent.ShouldBe("2");
        visit
            .Document.QuerySelector(".pager a[aria-label=上一页]")!
            .GetAttribute("href")
            .ShouldBe("/style");
    }

    [Theory]
    [InlineData("/style?page=999", "5")]
    [InlineData("/style?page=-3", "1")]
    [InlineData("/style?page=abc&size=7", "1")]
    public async Task Foot_PageThatIsNone_IsTheNearest(string url, string page)
    {
        var visit = await site.Public().GetPageAsync(url);

        visit.Document.QuerySelector(".pager [aria-current=page]")!.TextContent.ShouldBe(page);
    }

    [Fact]
    public async Task Export_KeepsFilterAndOrder_NotThePage()
    {
        var visit = await site.Public().GetPageAsync("/style?q=缙云&page=2&size=50&sort=name");

        visit
            .Document.QuerySelector(".export")!
            .GetAttribute("href")
            .ShouldBe($"/style?q={Uri.EscapeDataString("缙云")}&sort=name");
    }

    [Fact]
    public async Task Cell_OnPhones_HasTheLabelOfItsColumn()
    {
        var visit = await site.Public().GetPageAsync("/style");

        var row = visit.Document.QuerySelector("#sample tbody tr")!;
        row.QuerySelector("th")!.GetAttribute("scope").ShouldBe("row");
        row.QuerySelectorAll("td[data-label]")
            .Select(cell => cell.GetAttribute("data-label"))
            .ShouldBe(["编号", "区县", "服务", "状态", "证书有效期至", "检测项目（项）"]);
    }

    [Fact]
    public async Task Columns_SwitchedOff_StayOffAndTheFirstStays()
    {
        var visitor = site.Public();
        var page = await visitor.GetPageAsync("/style?sort=name");
        var form = page.Form("#sample .menu form");
        form.QuerySelectorAll("input[value=name]").ShouldBeEmpty();

        var answer = await visitor.GetPageAsync(
            "/ui/columns?table=sample&all=number&all=district&all=items&shown=number&return=%2Fstyle%3Fsort%3Dname"
        );
        var after = await visitor.FollowAsync(answer);

        answer.Location.ShouldBe("/style?sort=name");
        var heads = after.Document.QuerySelectorAll("#sample thead th").Select(h => h.TextContent);
        heads.ShouldNotContain("区县");
        heads.ShouldNotContain("检测项目（项）");
        after
            .Document.QuerySelectorAll("#sample tbody tr:first-child > *")
            .Length.ShouldBe(heads.Count());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("")]
    public async Task Columns_ReturnElsewhere_GoesHome(string target)
    {
        var answer = await site.Public()
            .GetPageAsync(
                $"/ui/columns?table=sample&all=items&return={Uri.EscapeDataString(target)}"
            );

        answer.Location.ShouldBe("/");
    }

    [Fact]
    public async Task Columns_KeysThatAreNone_AreRefused()
    {
        var answer = await site.Public().GetPageAsync("/ui/columns?table=a%3Bb&all=x&return=%2F");

        answer.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        answer.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }
}
