using Microsoft.Playwright;
using Mingjian.EndToEnd.Listing;

namespace Mingjian.EndToEnd.Activities;

/// <summary>A sampler with a phone at a site.</summary>
internal sealed class SamplerVisit(IPage page)
{
    public const float Longitude = 106.50497f;
    public const float Latitude = 29.53316f;

    public IPage Page => page;

    /// <summary>Signs in and opens the page once with network; from then on it works without.</summary>
    public static async Task<SamplerVisit> BeginAsync(ListingSite site, Account account)
    {
        var page = await site.PhoneAsync(Longitude, Latitude);
        await page.SignInAsync(account);
        await page.Clock.InstallAsync(new() { TimeDate = site.LawTime.Moment });
        await page.GotoAsync("/institution/field/today");
        await page.Locator("#sending").WaitForAsync();
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        return new(page);
    }

    public Task OfflineAsync() => page.Context.SetOfflineAsync(true);

    public Task OnlineAsync() => page.Context.SetOfflineAsync(false);

    public Task<string> SendingAsync() => page.Locator("#sending").InnerTextAsync();

    public async Task ArriveAsync(string task)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"到达现场：{task}" }).ClickAsync();
        await StepsAsync();
        await OpenAsync("到达和定位");
        await PressAsync("定位");
        await page.GetByText("已定位：106.504970").WaitForAsync();
        await BackAsync();
    }

    public async Task PeopleAsync(string colleague, string load)
    {
        await OpenAsync("人员、设备、工况");
        await page.GetByLabel("现场人员", new() { Exact = true }).FillAsync(colleague);
        await page.Locator(".field", new() { HasText = "名录中的姓名，采样不少于两人" })
            .GetByRole(AriaRole.Button, new() { Name = "添加", Exact = true })
            .ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"去掉{colleague}" }).WaitForAsync();
        await page.FillAsync("#f-load", load);
        await page.Locator("#f-load").BlurAsync();
        await BackAsync();
    }

    public async Task PhotoAsync(byte[] photo)
    {
        await OpenAsync("照片");
        var before = await page.Locator(".photos li").CountAsync();
        await page.SetInputFilesAsync(
            "#camera",
            new FilePayload
            {
                Name = "IMG.jpg",
                MimeType = "image/jpeg",
                Buffer = photo,
            }
        );
        await page.Locator(".photos li").Nth(before).WaitForAsync();
        await BackAsync();
    }

    public async Task SampleAsync(string point, string ph, string? screen = null)
    {
        await OpenAsync("样品和现场读数");
        await page.Locator(".choices button", new() { HasText = point }).ClickAsync();
        await page.FillAsync("#f-fieldPh", ph);
        await page.Locator("#f-fieldPh").BlurAsync();

        if (screen is not null)
        {
            await page.KeepAsync(screen);
        }

        await PressAsync("采样结束");
        await page.GetByText("在哪个点位采样或测试").WaitForAsync();
        await BackAsync();
    }

    public async Task SignAsync(string witness, string? screen = null)
    {
        await OpenAsync("陪同人员确认");
        await page.FillAsync("#f-witness", witness);
        await page.Locator("#f-witness").BlurAsync();
        var box = (await page.Locator("canvas.sheet").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 40, box.Y + 60);
        await page.Mouse.DownAsync();

        for (var i = 1; i <= 20; i++)
        {
            await page.Mouse.MoveAsync(
                box.X + 40 + i * 12,
                box.Y + 60 + (float)Math.Sin(i * 0.8) * 30
            );
        }

        await page.Mouse.UpAsync();

        if (screen is not null)
        {
            await page.KeepAsync(screen);
        }

        await PressAsync("保存签名");
        await page.GetByText("已签名", new() { Exact = true }).WaitForAsync();
        await BackAsync();
    }

    /// <summary>No picture: the companion is named and confirms.</summary>
    public async Task ConfirmByNameAsync(string witness)
    {
        await OpenAsync("陪同人员确认");
        await page.FillAsync("#f-witness", witness);
        await page.SelectOptionAsync("#f-witnessConfirmed", "是");
        await BackAsync();
    }

    public async Task LeaveAsync(string button = "离开并发送")
    {
        await OpenAsync("离开");
        await PressAsync(button);
        await page.GetByRole(AriaRole.Heading, new() { Name = "本机的作业" }).WaitForAsync();
    }

    public Task OpenAsync(string step) =>
        page.Locator(".steps-list a", new() { HasText = step }).ClickAsync();

    public Task StepsAsync() => page.Locator(".steps-list").WaitForAsync();

    public async Task BackAsync()
    {
        await page.Locator("main .back a").ClickAsync();
        await StepsAsync();
    }

    private Task PressAsync(string button) =>
        page.Locator("main")
            .GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
            .ClickAsync();
}
