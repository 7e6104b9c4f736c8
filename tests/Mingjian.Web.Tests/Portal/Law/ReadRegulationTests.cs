using Mingjian.Web.Portal.Law;

namespace Mingjian.Web.Tests.Portal.Law;

public sealed class ReadRegulationTests(WebFixture site) : IClassFixture<WebFixture>
{
    [Fact]
    public void Text_HasTwentyFourArticlesNumberedAsTheyAreNamed()
    {
        var articles = RegulationText.Present.Chapters.SelectMany(c => c.Articles).ToList();

        articles.Select(a => a.Number).ShouldBe(Enumerable.Range(1, 24));
        articles[18].Title.ShouldBe("第十九条");
        articles.ShouldAllBe(a => a.Lines.Count > 0);
    }

    [Fact]
    public async Task Page_ArticleCanBeLinkedTo()
    {
        var visit = await site.Public().GetPageAsync("/regulation");

        visit.Document.QuerySelector("#article-6 p")!.TextContent.ShouldContain("变更后一个月内");
        visit.Document.QuerySelectorAll("#article-5 .item").Length.ShouldBe(12);
    }
}
