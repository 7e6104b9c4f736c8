using Mingjian.EndToEnd.Host;

namespace Mingjian.EndToEnd.Pages;

/// <summary>Every page of the program in a real browser, by somebody of the demo city who may see it.</summary>
[Collection("one host after another")]
public sealed class EveryPageVisitTests(DemoSite site) : IClassFixture<DemoSite>
{
    /// <summary>What a browser is asked in a page has no end of its own.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static TheoryData<string, string> Looks() =>
        [.. Stops.All.Select(stop => (stop.Route, stop.Login))];

    /// <summary>On the desk and on the phone: axe finds nothing, nothing scrolls sideways, the cursor shows, the first visit is light, no policy is broken.</summary>
    [Theory, MemberData(nameof(Looks))]
    public async Task Page_LookedAtByWhoMay_IsInOrder(string route, string login)
    {
        var visitor = await site.VisitorAsync(login);
        var stop = Stops.All.First(s => (s.Route, s.Login) == (route, login));
        var way = stop with { Way = [.. stop.Way.Select(site.Arrangement.Fill)] };
        var address = await way.AddressAsync(visitor);
        var page = await visitor.NewPageAsync();

        var wrong = await new Look(page, address, Stops.Screens.GetValueOrDefault((route, login)))
            .BeginAsync()
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

        await page.CloseAsync();
        wrong.ShouldBeEmpty(address);
    }

    [Fact]
    public void EveryPage_IsLookedAt()
    {
        Assert.SkipWhen(RunningSite.Chromium is null, "no browser is given (MINGJIAN_CHROMIUM)");

        var looked = Stops.All.Select(stop => stop.Route).Concat(Stops.WithoutLooks).Distinct();

        looked.Order(StringComparer.Ordinal).ShouldBe(site.Routes);
    }
}
