using System.Security.Cryptography;
using Mingjian.EndToEnd.Listing;
using Mingjian.Web.Credit;

namespace Mingjian.EndToEnd.Credit;

/// <summary>公布 by the bureau, and the market regulator that takes and acknowledges what is shared.</summary>
internal sealed class PublicationVisit(Seated reviewer, Seated market)
{
    /// <returns>What waited: how many results, and until when they must be published.</returns>
    public async Task<string> PublishAsync()
    {
        var page = reviewer.Page;
        await page.GotoAsync(RatingLinks.Publications);
        var waited = await page.Locator("main section.panel").InnerTextAsync();
        await reviewer.StepUpAsync();
        await page.KeepAsync("credit-publish");
        await page.PressAsync("公布");
        return waited;
    }

    /// <summary>Downloads the package, computes its digest, and acknowledges it.</summary>
    /// <returns>What the bureau sees of it then.</returns>
    public async Task<string> AcknowledgeAsync(string differences)
    {
        var page = market.Page;
        await page.GotoAsync(RatingLinks.Shared);
        await market.FollowAsync(
            page.Locator("#shared tbody tr", new() { HasText = "待共享" }).Locator("th a"),
            "**/credit/shared/*-*"
        );
        var package = new Uri(page.Url).Segments[^1];
        var digest = await DigestAsync();
        await page.FillInAsync(("Digest", digest), ("Differences", differences));
        await page.KeepAsync("credit-share", whole: true);
        await page.PressAsync("签收");

        await reviewer.Page.GotoAsync($"{RatingLinks.Packages}/{package}");
        return await reviewer.ReadAsync();
    }

    private async Task<string> DigestAsync()
    {
        var page = market.Page;
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("main a.chip", new() { HasText = "JSON" }).ClickAsync()
        );
        var bytes = await File.ReadAllBytesAsync(
            await download.PathAsync(),
            TestContext.Current.CancellationToken
        );
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
