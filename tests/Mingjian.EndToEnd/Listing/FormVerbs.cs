using Microsoft.Playwright;

namespace Mingjian.EndToEnd.Listing;

/// <summary>What somebody does with a form of ours: fields by name, buttons by their words.</summary>
internal static class FormVerbs
{
    /// <summary>Fills fields by name: texts, days (2026-03-23) and choices of a list.</summary>
    public static async Task FillInAsync(
        this IPage page,
        params IEnumerable<(string Name, string Value)> fields
    )
    {
        foreach (var (name, value) in fields)
        {
            var field = page.Locator($"main [name='{name}']:not([type=hidden])");

            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
            {
                await field.SelectOptionAsync(value);
            }
            else
            {
                await field.FillAsync(value);
            }
        }
    }

    public static Task TickAsync(this IPage page, string name, string value = "true") =>
        page.Locator($"main input:not([type=hidden])[name='{name}'][value='{value}']").CheckAsync();

    /// <summary>Chooses a file; it goes up at once, and its name is listed.</summary>
    public static async Task AttachAsync(this IPage page, string name, string fileName)
    {
        await page.SetInputFilesAsync(
            $"input[type=file][name='{name}']",
            new FilePayload
            {
                Name = fileName,
                MimeType = "application/pdf",
                Buffer = TestData.PaperBytes(fileName),
            }
        );
        await page.Locator($".files[data-name='{name}'] li", new() { HasText = fileName })
            .WaitForAsync();
    }

    /// <summary>Presses a button, waits for the page that answers, and fails with its words when it refuses.</summary>
    public static Task PressAsync(this IPage page, string button) =>
        page.PressAsync(
            page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
        );

    public static async Task PressAsync(this IPage page, ILocator button)
    {
        await page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await button.ClickAsync();
        await page.Locator("html:not([data-left]) main").WaitForAsync();
        await page.ReadAsync();
        var refusals = await page.Locator("main .errors, main .field.bad").AllInnerTextsAsync();
        refusals.ShouldBeEmpty($"{page.Url} refuses");
    }

    /// <summary>Waits until the page is read to its end. It is asked, not listened to: on a busy machine the event comes before anybody listens.</summary>
    private static async Task ReadAsync(this IPage page)
    {
        while (await page.EvaluateAsync<string>("document.readyState") == "loading")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>Password and one-time code once more.</summary>
    public static Task StepUpAsync(this IPage page, Account account) =>
        page.FillInAsync(
            ("StepUp.Password", Account.Password),
            ("StepUp.Code", account.Authenticator.Code())
        );

    public static async Task SignInAsync(this IPage page, Account account)
    {
        await page.GotoAsync("/sign-in");
        await page.FillInAsync(
            ("Login", account.Login),
            ("Password", Account.Password),
            ("Code", account.Authenticator.Code())
        );
        await page.PressAsync("登录");
        await page.GotoAsync("/home");
    }

    /// <summary>Keeps what is seen now for the manual, when <c>MINGJIAN_SCREENS</c> names a folder.</summary>
    public static async Task KeepAsync(this IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("MINGJIAN_SCREENS") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = whole }
            );
        }
    }
}
