using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mingjian.EndToEnd.Activities;

/// <summary>The screens of the phone pages: to be read and used by anybody, and honest when the phone refuses.</summary>
[Collection("one host after another")]
public sealed class PhoneScreenTests(LaboratorySite host) : IClassFixture<LaboratorySite>
{
    private static readonly string[] Steps =
    [
        "到达和定位",
        "人员、设备、工况",
        "照片",
        "样品和现场读数",
        "陪同人员确认",
        "离开",
    ];

    [Fact]
    public async Task OtherPages_AreUntouchedByTheWorker()
    {
        var (sampler, _, _) = await host.BeginAsync("别");

        await sampler.Page.GotoAsync("/institution/activities");

        (
            await sampler.Page.EvaluateAsync<bool>("navigator.serviceWorker.controller === null")
        ).ShouldBeTrue();
        (
            await sampler.Page.EvaluateAsync<string[]>(
                "caches.keys().then(names => Promise.all(names.map(n => caches.open(n).then(c => c.keys())))).then(all => all.flat().map(r => new URL(r.url).pathname))"
            )
        ).ShouldAllBe(path =>
            path.StartsWith("/lib/") || path == "/icon.svg" || path == "/institution/field/shell"
        );
    }

    [Fact]
    public async Task EveryScreen_IsAccessibleAndFitsThePhone()
    {
        var (sampler, _, day) = await host.BeginAsync("屏");
        var wrong = new List<string>(await ExamineAsync(sampler.Page, "今天的任务"));
        await sampler.ArriveAsync(day.Task);
        await sampler.PhotoAsync(TestPhoto.Jpeg(7));
        wrong.AddRange(await ExamineAsync(sampler.Page, "步骤"));

        foreach (var step in Steps)
        {
            await sampler.OpenAsync(step);
            wrong.AddRange(await ExamineAsync(sampler.Page, step));
            await sampler.BackAsync();
        }

        await sampler.OpenAsync("样品和现场读数");
        await sampler.Page.Locator(".choices button").ClickAsync();
        await sampler.Page.Locator("#f-fieldPh").WaitForAsync();
        wrong.AddRange(await ExamineAsync(sampler.Page, "样品"));
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task SecondTab_WaitsUntilTheFirstIsClosed()
    {
        var (sampler, _, _) = await host.BeginAsync("双");
        var second = await sampler.Page.Context.NewPageAsync();

        await second.GotoAsync("/institution/field/today");
        await second.GetByText("已在另一个标签页打开").WaitForAsync();
        await sampler.Page.CloseAsync();

        await second.Locator("#sending").WaitForAsync();
    }

    [Fact]
    public async Task Position_Refused_NamesTheWayOutAndTakesATypedOne()
    {
        var (sampler, _, day) = await host.BeginAsync("拒");
        await sampler.Page.Context.ClearPermissionsAsync();
        await sampler
            .Page.GetByRole(AriaRole.Button, new() { Name = $"到达现场：{day.Task}" })
            .ClickAsync();
        await sampler.StepsAsync();
        await sampler.OpenAsync("到达和定位");

        await sampler
            .Page.GetByRole(AriaRole.Button, new() { Name = "定位", Exact = true })
            .ClickAsync();
        await sampler.Page.GetByText("没有定位权限").WaitForAsync();
        await sampler.Page.FillAsync("#f-longitude", "106.5");
        await sampler.Page.FillAsync("#f-latitude", "29.5");
        await sampler.Page.SelectOptionAsync("#f-crs", "GCJ02");
        await sampler.BackAsync();

        (await sampler.Page.Locator(".steps-list").InnerTextAsync()).ShouldContain("已定位");
    }

    [Fact]
    public async Task DeviceWithoutRoom_SaysSoAndLosesNothing()
    {
        var (sampler, _, day) = await host.BeginAsync("满");
        await sampler.ArriveAsync(day.Task);
        await sampler.Page.EvaluateAsync(
            "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
        );
        await sampler.OpenAsync("照片");

        await sampler.Page.SetInputFilesAsync(
            "#camera",
            new FilePayload
            {
                Name = "IMG.jpg",
                MimeType = "image/jpeg",
                Buffer = TestPhoto.Jpeg(9),
            }
        );

        await sampler.Page.GetByText("手机存储空间不足").WaitForAsync();
        await sampler.Page.ReloadAsync();
        await sampler.Page.GetByRole(AriaRole.Heading, new() { Name = "照片" }).WaitForAsync();
        await sampler.BackAsync();
        (await sampler.Page.Locator(".steps-list").InnerTextAsync()).ShouldContain("0 张");
    }

    private static async Task<IEnumerable<string>> ExamineAsync(IPage page, string screen)
    {
        await page.EvaluateAsync(
            "() => document.querySelectorAll('details').forEach(d => d.open = true)"
        );
        var found = await page.RunAxe();
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return found
            .Violations.Select(v => $"{screen} {v.Id}: {v.Nodes[0].Html}")
            .Concat(wide > 390 ? [$"{screen} is {wide} wide"] : []);
    }
}
