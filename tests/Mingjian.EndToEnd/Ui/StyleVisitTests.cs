using System.IO.Compression;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Mingjian.EndToEnd.Host;

namespace Mingjian.EndToEnd.Ui;

/// <summary>Every piece in a real browser: accessible, within the phone's width, light, and of use without scripts.</summary>
[Collection("one host after another")]
public sealed class StyleVisitTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const int FirstLoadLimit = 100_000;

    public static TheoryData<string, int> Views() =>
        new()
        {
            { "/style", 1440 },
            { "/style", 390 },
            { "/style?as=console", 1024 },
            { "/style?as=institution", 390 },
            { "/style?q=nobody", 1440 },
            { "/deadline?from=2026-12-20&length=15", 390 },
            { "/deadline?from=2026-03-20&length=15&stopFrom=2026-03-30&stopTo=2026-04-02", 1440 },
            { "/no-such-page", 390 },
        };

    [Theory, MemberData(nameof(Views))]
    public async Task View_AxeFindsNothing(string url, int width)
    {
        var page = await site.VisitAsync(url, width);
        await page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(d => d.open = true)"
        );

        var found = await page.RunAxe();

        found
            .Violations.Select(v =>
                $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
            )
            .ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Views))]
    public async Task View_DoesNotScrollSideways(string url, int width)
    {
        var page = await site.VisitAsync(url, width);

        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        wide.ShouldBeLessThanOrEqualTo(width);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task View_IsLightAndBreaksNoPolicy(string url, int width)
    {
        var page = await site.VisitAsync("/icon.svg", width);
        var complaints = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains("404", StringComparison.Ordinal))
            {
                complaints.Add(said.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);

        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var bytes = 0;

        foreach (var answer in answers)
        {
            bytes += Brotli(await answer.BodyAsync());
        }

        complaints.ShouldBeEmpty();
        answers.Count.ShouldBeGreaterThan(4);
        bytes.ShouldBeInRange(10_000, FirstLoadLimit);
    }

    /// <summary>As the published program sends it; in development files go out as they are.</summary>
    private static int Brotli(byte[] body)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        BrotliEncoder.TryCompress(body, packed, out var written, quality: 5, window: 22);
        return written;
    }

    [Fact]
    public async Task ErrorSummary_LinkFollowed_PutsTheCursorIntoTheField()
    {
        var page = await site.VisitAsync("/style");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交备案" }).ClickAsync();

        await page.Locator(".errors a", new() { HasText = "请填写联系人" }).ClickAsync();

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("Contact");
    }

    [Fact]
    public async Task Table_Sorted_IsExchangedInPlaceAndTheAddressFollows()
    {
        var page = await site.VisitAsync("/style");
        await page.WaitForFunctionAsync("() => window.htmx !== undefined"); // else the click is an ordinary link
        await page.FillAsync("#Contact", "王晓");

        await page.Locator("#sample thead a", new() { HasText = "名称" }).ClickAsync();
        await page.WaitForSelectorAsync("#sample th[aria-sort] a[href*='sort=-name']");

        page.Url.ShouldEndWith("/style?sort=name");
        (await page.InputValueAsync("#Contact")).ShouldBe("王晓");
    }

    [Fact]
    public async Task WithoutScripts_FilterSortAndFormWork()
    {
        var page = await site.VisitAsync("/style", scripts: false);
        await page.FillAsync("#filter-q", "缙云");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await page.Locator("#sample thead a", new() { HasText = "名称" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交备案" }).ClickAsync();

        page.Url.ShouldContain("sort=name");
        (await page.Locator(".errors").InnerTextAsync()).ShouldContain("请填写联系人");
    }

    [Fact]
    public async Task Menu_OnThePhone_OpensAndClosesByKeyboard()
    {
        var page = await site.VisitAsync("/style?as=console", 390);
        var menu = page.Locator("#side-menu");
        (await menu.IsVisibleAsync()).ShouldBeFalse();

        await page.GetByRole(AriaRole.Button, new() { Name = "菜单" }).PressAsync("Enter");
        var opened = await menu.IsVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        (opened, await menu.IsVisibleAsync()).ShouldBe((true, false));
    }

    [Fact]
    public async Task Skip_IsTheFirstStopAndLeadsToTheText()
    {
        var page = await site.VisitAsync("/style?as=console");

        await page.Keyboard.PressAsync("Tab");
        var first = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("Enter");

        first.ShouldBe("跳到正文");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    [Fact]
    public async Task Upload_Refused_SaysWhyAndListsNothingNew()
    {
        var page = await site.VisitAsync("/style");

        await page.SetInputFilesAsync(
            "#Papers",
            new FilePayload
            {
                Name = "执照.pdf",
                MimeType = "application/pdf",
                Buffer = "%PDF-1.7"u8.ToArray(),
            }
        );
        await page.WaitForSelectorAsync(".upload .chosen.error");

        (await page.Locator(".upload .chosen").InnerTextAsync()).ShouldContain("登录已过期");
        (await page.Locator(".files li").CountAsync()).ShouldBe(1);
    }
}
