using Microsoft.Playwright;

namespace Mingjian.EndToEnd.Listing;

/// <summary>Nothing but the keyboard: Tab to get there, keys to fill in, Enter to go on.</summary>
internal static class Keyboard
{
    private const int MostStops = 150;

    /// <summary>Presses Tab until the cursor is there; it never goes back.</summary>
    public static async Task ReachAsync(IPage page, string selector)
    {
        var wanted = page.Locator(selector).First;

        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException(
            $"The Tab key does not lead to {selector} on {page.Url}"
        );
    }

    /// <summary>Reaches a button or link, presses it and waits for the page that follows.</summary>
    public static async Task PressAsync(IPage page, string selector)
    {
        await ReachAsync(page, selector);
        var loaded = new TaskCompletionSource();
        void Loaded(object? _, IPage __) => loaded.TrySetResult();
        page.Load += Loaded;
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        page.Load -= Loaded;
    }

    /// <summary>A space ticks, letters choose from a list, figures make a day; what stood there is replaced.</summary>
    public static async Task TypeAsync(IPage page, string selector, string value)
    {
        var field = page.Locator(selector).First;
        var kind = await field.EvaluateAsync<string>("e => e.type");

        if (kind == "date")
        {
            await DayAsync(page, field, value);
        }
        else if (kind == "select-one")
        {
            await ChooseAsync(page, field, value);
        }
        else if (kind is "checkbox" or "radio")
        {
            await page.Keyboard.PressAsync("Space");
        }
        else
        {
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.InsertTextAsync(value);
        }
    }

    private static async Task ChooseAsync(IPage page, ILocator field, string begins)
    {
        var chosen = "";

        for (
            var tries = 0;
            tries < 60 && !chosen.StartsWith(begins, StringComparison.Ordinal);
            tries++
        )
        {
            await page.Keyboard.PressAsync("ArrowDown");
            chosen = await field.EvaluateAsync<string>("e => e.selectedOptions[0].text");
        }
    }

    /// <summary>The parts of a day stand in the order of the browser's language.</summary>
    private static async Task DayAsync(IPage page, ILocator field, string day)
    {
        var (year, month, date) = (day[..4], day[5..7], day[8..]);

        foreach (var order in new[] { month + date + year, year + month + date })
        {
            await page.Keyboard.TypeAsync(order);

            if (await field.InputValueAsync() == day)
            {
                return;
            }

            await page.Keyboard.PressAsync("ArrowLeft");
            await page.Keyboard.PressAsync("ArrowLeft");
        }
    }
}
