using Microsoft.Playwright;
using Mingjian.Credit.Ratings;
using Mingjian.EndToEnd.Listing;
using Mingjian.Web.Portal.Credit;

namespace Mingjian.EndToEnd.Credit;

/// <summary>What somebody without an account takes away.</summary>
internal sealed record Receipt(string Number, string Code);

/// <summary>Somebody without an account who finds a result on publicity and objects to it.</summary>
internal sealed class ObjectorVisit(ListingSite site)
{
    /// <summary>Where the publicity offers to object to the result of an institution.</summary>
    public async Task<string> AddressAsync(Listed institution)
    {
        var page = await site.BrowserAsync();
        await page.GotoAsync(CreditPortalLinks.Notices);
        await page.KeepAsync("credit-notices");
        await page.Locator("main ul.work a").First.ClickAsync();
        await page.WaitForURLAsync("**/credit/notices/*-*");
        await page.KeepAsync("credit-notice", whole: true);
        var link = page.Locator($"tr[id='{institution.Number}']")
            .GetByRole(AriaRole.Link, new() { Name = "提出异议" });
        return (await link.GetAttributeAsync("href"))!;
    }

    /// <param name="paper">The evidence; <c>null</c>: says that there is none.</param>
    public async Task<Receipt> ObjectAsync(
        string address,
        (ObjectorKind By, string Name) who,
        string text,
        string? paper,
        string screen
    )
    {
        var page = await site.BrowserAsync();
        await page.GotoAsync(address);
        await page.TickAsync("By", $"{who.By}");
        await page.FillInAsync(
            ("Name", who.Name),
            ("Contact", "重庆市渝中区示例路 9 号"),
            ("Text", text)
        );

        if (paper is null)
        {
            await page.TickAsync("WithoutEvidence");
        }
        else
        {
            await page.SetInputFilesAsync("input[name=Evidence]", PaperOf(paper));
        }

        await page.KeepAsync(screen, whole: true);
        await page.PressAsync("提交异议");
        await page.KeepAsync($"{screen}-receipt");
        return new(
            await page.Locator(".receipt dt:text-is('编号') + dd").InnerTextAsync(),
            await page.Locator(".receipt dt:text-is('查询码') + dd").InnerTextAsync()
        );
    }

    /// <summary>Follows it by number and code.</summary>
    /// <returns>What the page says, and the letter where there is one.</returns>
    public async Task<(string Page, string Letter)> FollowAsync(Receipt receipt, string screen)
    {
        var page = await site.BrowserAsync();
        await page.GotoAsync(CreditPortalLinks.Objections);
        await page.FillInAsync(("Number", receipt.Number), ("Code", receipt.Code));
        await page.PressAsync("查询");
        await page.KeepAsync(screen);
        var said = await page.Locator("main").InnerTextAsync();
        var letter = page.GetByRole(AriaRole.Button, new() { Name = "查看告知书" });

        if (await letter.CountAsync() == 0)
        {
            return (said, "");
        }

        var answer = await page.RunAndWaitForResponseAsync(
            () => letter.ClickAsync(),
            response => response.Request.IsNavigationRequest
        );
        await page.KeepAsync($"{screen}-letter");
        return (said, await answer.TextAsync());
    }

    private static FilePayload PaperOf(string name) =>
        new()
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = TestData.PaperBytes(name),
        };
}
