using System.IO.Compression;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Mingjian.EndToEnd.Listing;

namespace Mingjian.EndToEnd.Pages;

/// <summary>Looks at one page, opened with nothing in the cache: on the desk, then as narrow as a phone.</summary>
/// <returns>What is wrong with it, in words.</returns>
internal sealed class Look(IPage page, string address, string? screen)
{
    public const int Desk = 1440;
    public const int Phone = 390;

    /// <summary>Bytes of the first visit, everything that is sent, packed as the published program packs it.</summary>
    private const int HeaviestVisit = 100_000;

    /// <summary>Goes through all that can hold the cursor and names what does not show that it does.</summary>
    private const string UnmarkedFocus = """
        () => {
          const look = (e) => {
            const of = (part) => {
              const s = getComputedStyle(e, part);
              return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join();
            };
            return of(null) + of('::after');
          };
          const plain = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
          const unmarked = [];
          for (const e of document.querySelectorAll(plain)) {
            if (e.disabled || !e.checkVisibility({ visibilityProperty: true })) continue;
            document.activeElement?.blur();
            const before = look(e) + look(e.parentElement);
            e.focus({ preventScroll: true });
            if (document.activeElement === e && before === look(e) + look(e.parentElement)) {
              unmarked.push(e.outerHTML.slice(0, 120));
            }
          }
          document.activeElement?.blur();
          return unmarked.slice(0, 3);
        }
        """;

    /// <summary>A letter stands in a frame in which no script may run, axe's own neither.</summary>
    private static readonly AxeRunOptions WithoutFrames = new() { Iframes = false };

    private readonly List<string> wrong = [];
    private readonly List<IResponse> answers = [];

    public async Task<IReadOnlyList<string>> BeginAsync()
    {
        Listen();
        await WithoutCacheAsync();
        var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        Expect(
            (answer!.Status is 200) || address.StartsWith("/error/", StringComparison.Ordinal),
            $"answers {answer.Status}"
        );
        await WeighAsync();
        await ReadAsync();
        await page.Keyboard.PressAsync("Tab"); // from now on the browser shows where the cursor is
        wrong.AddRange(
            (await page.EvaluateAsync<string[]>(UnmarkedFocus)).Select(e => $"shows no focus: {e}")
        );
        await KeepAsync(Desk);

        if (screen is not null)
        {
            await page.KeepAsync(screen);
        }

        await page.EvaluateAsync(
            "document.querySelectorAll('main details').forEach(d => d.open = true)"
        );
        await ExamineAsync(Desk);
        await page.SetViewportSizeAsync(Phone, 844);
        await ExamineAsync(Phone);
        await page.EvaluateAsync(
            "document.querySelectorAll('main details').forEach(d => d.open = false)"
        );
        await KeepAsync(Phone);
        return wrong;
    }

    private void Listen()
    {
        page.Response += (_, answer) => answers.Add(answer);
        page.PageError += (_, error) => wrong.Add($"script: {error}");
        page.Console += (_, said) =>
        {
            if (
                said.Type == "error"
                && !said.Text.Contains("Failed to load resource", StringComparison.Ordinal)
            )
            {
                wrong.Add($"console: {said.Text}");
            }
        };
    }

    private async Task WithoutCacheAsync()
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
    }

    private async Task WeighAsync()
    {
        var bytes = 0;

        foreach (var answer in answers.ToList())
        {
            var isPage = answer.Request.ResourceType == "document";
            Expect(answer.Status < 400 || isPage, $"{answer.Url} answers {answer.Status}");

            if (answer.Status is < 300 or >= 400)
            {
                bytes += Packed(await answer.BodyAsync());
            }
        }

        Expect(bytes is > 10_000 and < HeaviestVisit, $"weighs {bytes} bytes");
    }

    private async Task ReadAsync()
    {
        var title = await page.TitleAsync();
        Expect(
            title.EndsWith("明鉴", StringComparison.Ordinal) && title.Length > 2,
            $"is called “{title}”"
        );
        Expect(await page.Locator("h1").CountAsync() == 1, "has not one h1");
        Expect(
            await page.Locator("html[lang=zh-CN]").CountAsync() == 1,
            "does not say its language"
        );
    }

    private async Task ExamineAsync(int width)
    {
        var found = await page.RunAxe(WithoutFrames);
        wrong.AddRange(found.Violations.Select(v => $"{width} {v.Id}: {v.Nodes[0].Html}"));
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Expect(wide <= width, $"is {wide} wide at {width}");
    }

    /// <summary>For a person to look at, when <c>MINGJIAN_LOOKS</c> names a folder.</summary>
    private async Task KeepAsync(int width)
    {
        if (Environment.GetEnvironmentVariable("MINGJIAN_LOOKS") is { Length: > 0 } folder)
        {
            var name = new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '_');
            var path = Path.Combine(folder, $"{(name.Length == 0 ? "home" : name)}-{width}.png");
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }

    private void Expect(bool right, string otherwise)
    {
        if (!right)
        {
            wrong.Add(otherwise);
        }
    }

    private static int Packed(byte[] body)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        BrotliEncoder.TryCompress(body, packed, out var written, quality: 5, window: 22);
        return written;
    }
}
