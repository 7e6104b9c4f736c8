using Microsoft.Playwright;
using Mingjian.EndToEnd.Listing;

namespace Mingjian.EndToEnd.Activities;

/// <summary>What somebody does with the forms of records.</summary>
internal static class ActivityVerbs
{
    /// <summary>Fills the fields of a record by their keys and hands it in; doubts are true and confirmed.</summary>
    public static async Task RecordAsync(
        this IPage page,
        string button,
        string screen,
        params (string Key, string Value)[] values
    )
    {
        var folded = page.Locator("details.fields:not([open]) > summary");

        while (await folded.CountAsync() > 0)
        {
            await folded.First.ClickAsync();
        }

        await page.FillInAsync(values.Select(v => ($"Values[{v.Key}]", v.Value)));
        await page.KeepAsync(screen);
        await page.PressAsync(button);
        await page.ConfirmAsync();
    }

    /// <summary>确认报送, where something doubtful was shown.</summary>
    public static async Task ConfirmAsync(this IPage page)
    {
        var confirm = page.Locator("main")
            .GetByRole(AriaRole.Button, new() { Name = "确认报送", Exact = true });

        if (await confirm.CountAsync() > 0)
        {
            await page.PressAsync(confirm);
        }
    }
}
