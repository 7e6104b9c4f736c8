using System.Net;
using AngleSharp.Dom;

namespace Mingjian.Web.Tests.Ui;

/// <summary>The program in development, where the style page is.</summary>
public sealed class StyleFixture : WebFixture;

public sealed class ProductionFixture : WebFixture
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("environment", "Production")];
}

public sealed class StylePageTests(StyleFixture site) : IClassFixture<StyleFixture>
{
    [Fact]
    public async Task Style_OutsideDemoAndDevelopment_IsNotThere()
    {
        await using var plain = new ProductionFixture();
        await plain.InitializeAsync();

        var visit = await plain.Public().GetPageAsync("/style");

        visit.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Style_HasNoInlineStyleOrScript()
    {
        var visit = await site.Public().GetPageAsync("/style");

        visit.Status.ShouldBe(HttpStatusCode.OK);
        Inline.Of(visit.Document).ShouldBeEmpty();
    }

    [Fact]
    public async Task Style_IdsAreUnique()
    {
        var visit = await site.Public().GetPageAsync("/style");

        var twice = visit
            .Document.QuerySelectorAll("[id]")
            .GroupBy(element => element.Id)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key);
        twice.ShouldBeEmpty();
    }

    [Fact]
    public async Task Style_EveryControlHasALabel()
    {
        var visit = await site.Public().GetPageAsync("/style");

        var silent = visit
            .Document.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(control =>
                control.GetAttribute("aria-label") is null
                && control.Closest("label") is null
                && visit.Document.QuerySelector($"label[for='{control.Id}']") is null
            )
            .Select(control => control.OuterHtml);
        silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Style_EveryIconIsInTheSprite()
    {
        var visitor = site.Public();
        var visit = await visitor.GetPageAsync("/style");

        var uses = visit.Document.QuerySelectorAll("use").Select(u => u.GetAttribute("href")!);
        var sprite = await visitor.GetPageAsync(uses.First().Split('#')[0]);

        foreach (var name in uses.Select(href => href.Split('#')[1]).Distinct())
        {
            sprite.Text.ShouldContain($"<symbol id=\"{name}\"");
        }
    }
}

/// <summary>What the site's policy would block.</summary>
internal static class Inline
{
    public static IEnumerable<string> Of(IDocument page) =>
        page
            .All.Where(element =>
                element.HasAttribute("style")
                || element.LocalName == "style"
                || (element.LocalName == "script" && !element.HasAttribute("src"))
                || element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))
                || element
                    .GetAttribute("href")
                    ?.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true
            )
            .Select(element => element.OuterHtml);
}
