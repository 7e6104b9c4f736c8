using Microsoft.Playwright;
using Mingjian.EndToEnd.Listing;

namespace Mingjian.EndToEnd.Credit;

/// <summary>Somebody signed in at a browser of their own.</summary>
internal sealed record Seated(IPage Page, Account Account)
{
    public static async Task<Seated> SignInAsync(ListingSite site, Account account)
    {
        var page = await site.BrowserAsync();
        await page.SignInAsync(account);
        return new(page, account);
    }

    /// <summary>Password and one-time code once more.</summary>
    public Task StepUpAsync() => Page.StepUpAsync(Account);

    /// <summary>Follows a link of the page to an address of a form.</summary>
    public async Task FollowAsync(ILocator link, string address)
    {
        await link.ClickAsync();
        await Page.WaitForURLAsync(address);
    }

    /// <summary>Brings a part of the page under its heading to the top of what is seen.</summary>
    public Task ShowAsync(string heading) =>
        Page.Locator($"main h2:text-is('{heading}')")
            .EvaluateAsync("it => it.scrollIntoView({ behavior: 'instant' })");

    public Task<string> ReadAsync() => Page.Locator("main").InnerTextAsync();
}
