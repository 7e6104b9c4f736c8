using AngleSharp.Dom;

namespace Mingjian.Web.Tests.Ui;

public sealed class PieceTests(StyleFixture site) : IClassFixture<StyleFixture>
{
    [Fact]
    public async Task Clock_InEachState_SaysInWordsHowItStands()
    {
        var page = await PageAsync();

        page.QuerySelectorAll("div.clock .left")
            .Select(Folded)
            .ShouldBe([
                "还剩 6 个工作日",
                "还剩 1 个工作日",
                "已逾期 10 个工作日",
                "还剩 1 个工作日",
                "暂停计算：现场监测",
                "还剩 10 个工作日",
                "还剩 13 天",
                "2026-03-05 办结",
            ]);
    }

    [Fact]
    public async Task Clock_Count_NamesDaysOffAndTheEnd()
    {
        var page = await PageAsync();

        var days = page.QuerySelectorAll("div.clock")[0]
            .QuerySelectorAll(".days li")
            .Select(Folded);
        days.ShouldContain("2026-03-21（周六） 周末，不计");
        days.Last().ShouldBe("2026-03-30（周一） 第 10 个工作日，截止");
    }

    [Fact]
    public async Task Clock_UnpublishedYear_SaysWhyTheEndIsOpen()
    {
        var page = await PageAsync();

        var clock = page.QuerySelectorAll("div.clock")[5];
        clock.QuerySelector(".ends")!.TextContent.ShouldContain("截止日待定");
        clock.QuerySelector(".why")!.TextContent.ShouldContain("2027");
    }

    [Fact]
    public async Task Clock_Line_HasANameThatSaysItAll()
    {
        var page = await PageAsync();

        page.QuerySelector("div.clock svg")!
            .GetAttribute("aria-label")
            .ShouldBe("审核期限：2026-03-16 起，2026-03-30（周一）止，还剩 6 个工作日");
    }

    [Fact]
    public async Task StageBar_MarksThePresentAndLinksToClauses()
    {
        var page = await PageAsync();

        var now = page.QuerySelector(".stages [aria-current=step]")!;
        now.TextContent.ShouldContain("轮到市局审核");
        now.QuerySelector("a")!.GetAttribute("href").ShouldBe("/regulation#article-5");
    }

    [Fact]
    public async Task Compare_MarksOnlyWhatDiffers()
    {
        var page = await PageAsync();

        var row = page.QuerySelector("main > .compare tbody tr")!;
        row.QuerySelector("del")!.TextContent.ShouldBe("云汉大道 5");
        row.QuerySelector("ins")!.TextContent.ShouldBe("方正大道 16");
    }

    [Fact]
    public async Task Timeline_EntryNamesPersonCapacityAndMoment()
    {
        var page = await PageAsync();

        var entry = page.QuerySelectorAll(".timeline > li")[1];
        entry.QuerySelector("time")!.TextContent.ShouldBe("2026-03-12 15:40");
        entry.QuerySelector(".by")!.TextContent.ShouldContain("王晓（法定代表人）");
        entry
            .QuerySelector(".chips a")!
            .GetAttribute("title")!
            .ShouldStartWith("SHA-256 3f0a 9c1b");
        entry.QuerySelector("summary")!.TextContent.ShouldBe("改动 3 处");
    }

    [Fact]
    public async Task Grade_SaysLetterAndRisk_NeverColourAlone()
    {
        var page = await PageAsync();

        page.QuerySelectorAll(".grade")
            .Select(Folded)
            .ShouldBe(["A较低风险", "B低风险", "C中风险", "D高风险", "不予评定评价期内无业务"]);
    }

    [Fact]
    public async Task NumberCard_ZeroIsShownAndTheLineHasWords()
    {
        var page = await PageAsync();

        page.QuerySelectorAll(".number .figure")
            .Select(Folded)
            .ShouldBe(["303家", "0件", "86,124项"]);
        page.QuerySelector(".number svg")!
            .GetAttribute("aria-label")
            .ShouldBe("走势：280、284、283、290、296、299、303");
    }

    [Fact]
    public async Task Map_ListSaysWhatThePointsShow()
    {
        var page = await PageAsync();

        var points = page.QuerySelectorAll(".map-with-list circle title")
            .Select(t => t.TextContent.Replace("：", " "));
        var lines = page.QuerySelectorAll(".map-with-list li a").Select(Folded);
        points
            .Order()
            .ShouldBe(lines.Select(l => l.Insert(l.IndexOfAny([.. "0123456789"]), " ")).Order());
        page.QuerySelector(".map-with-list svg")!.GetAttribute("aria-hidden").ShouldBe("true");
    }

    [Fact]
    public async Task Receipt_ShowsDigestInFoursAndACode()
    {
        var page = await PageAsync();

        page.QuerySelector(".receipt .digest")!.TextContent.ShouldContain("3f0a 9c1b e4d2 5a77");
        page.QuerySelector(".receipt .qr")!
            .GetAttribute("aria-label")
            .ShouldBe("核验二维码，指向 https://mingjian.example/check/3f0a9c1b");
    }

    [Fact]
    public async Task Letter_HasIssuerNumberAddresseeAndLongDate()
    {
        var page = await PageAsync();

        var letter = page.QuerySelector("article.letter")!;
        letter.QuerySelector(".issuer")!.TextContent.ShouldBe("重庆市生态环境局");
        letter.QuerySelector(".to")!.TextContent.ShouldBe("缙云山环境科技研究院：");
        letter.QuerySelector(".signed")!.TextContent.ShouldContain("2026年3月20日");
    }

    private async Task<IDocument> PageAsync() =>
        (await site.Public().GetPageAsync("/style")).Document;

    private static string Folded(IElement element) =>
        string.Join(
            ' ',
            element.ChildNodes.Length > 1 && element.LocalName == "li"
                ? element.Children.Select(child => child.TextContent)
                : [element.TextContent.Trim()]
        );
}
