using Microsoft.Playwright;

namespace Mingjian.EndToEnd.Listing;

/// <summary>Somebody of the municipal bureau at the browser.</summary>
internal sealed class OfficerVisit(IPage page, Account account)
{
    public static async Task<OfficerVisit> BeginAsync(ListingSite site, Account account)
    {
        var page = await site.BrowserAsync();
        await page.SignInAsync(account);
        return new(page, account);
    }

    /// <returns>The address to hand over.</returns>
    public async Task<string> InviteAsync(string name, string creditCode, string email)
    {
        await page.GotoAsync("/console/institution-invitations/new");
        await page.FillInAsync(("Name", name), ("CreditCode", creditCode), ("Email", email));
        await page.TickAsync("Roles", "Representative");
        await page.KeepAsync("bureau-invite");
        await page.PressAsync("发出邀请");
        return await page.InputValueAsync("#invitation-link");
    }

    /// <summary>Finds the case of an institution in the queue and opens it.</summary>
    public async Task OpenAsync(string institution)
    {
        await page.GotoAsync("/console");
        await page.KeepAsync("bureau-home");
        await page.GotoAsync("/console/cases?sort=-submitted");
        await page.KeepAsync("bureau-queue");
        await page.Locator("#cases tbody tr", new() { HasText = institution })
            .First.Locator("th a")
            .ClickAsync();
        await page.WaitForURLAsync("**/console/cases/*-*");
    }

    public async Task AcceptAsync(string screen = "bureau-review")
    {
        await page.PressAsync("受理");
        await page.KeepAsync(screen);
    }

    /// <summary>A comment beside one field, such as <c>licence.address</c>.</summary>
    public async Task CommentAsync(string field, string text)
    {
        var line = page.Locator($"#f-{field.Replace('.', '-')}");
        await line.Locator("summary").ClickAsync();
        await line.Locator("textarea").FillAsync(text);
        await line.ScrollIntoViewIfNeededAsync();
        await page.KeepAsync("bureau-comment");
        await page.PressAsync(line.GetByRole(AriaRole.Button));
    }

    public async Task ReturnAsync(DateOnly due)
    {
        await page.FillInAsync(("DueOn", $"{due:yyyy-MM-dd}"));
        await page.PressAsync("退回补正");
    }

    public async Task ProposeAsync(string opinion)
    {
        await page.TickAsync("ToList");
        await page.FillInAsync(("Opinion", opinion));
        await page.PressAsync("提交审核");
    }

    /// <summary>同意, with password and one-time code.</summary>
    public async Task DecideAsync(string reason, string screen)
    {
        await page.Locator("main")
            .GetByRole(AriaRole.Link, new() { Name = "作出决定" })
            .ClickAsync();
        await page.WaitForURLAsync("**/decide");
        await page.TickAsync("ToList");
        await page.FillInAsync(("Reason", reason));
        await page.StepUpAsync(account);
        await page.KeepAsync(screen, whole: true);
        await page.PressAsync("作出决定");
    }

    /// <returns>HTTP status of the page.</returns>
    public async Task<int> ShowAsync(string path, string screen)
    {
        var answer = await page.GotoAsync(path);
        await page.KeepAsync(screen);
        return answer!.Status;
    }
}
