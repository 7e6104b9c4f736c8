using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Mingjian.Accounts;
using Mingjian.Activities.Storage;
using Mingjian.EndToEnd.Listing;

namespace Mingjian.EndToEnd.Activities;

/// <summary>The phone pages in a real browser: without network, cut off, signed out, under another account.</summary>
[Collection("one host after another")]
public sealed class PhoneVisitTests(LaboratorySite host) : IClassFixture<LaboratorySite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.3(2)2")]
    public async Task Visit_WithoutNetwork_IsKeptSentOnceAndAnsweredWithAReceipt()
    {
        var (sampler, own, day) = await host.BeginAsync("离");
        await sampler.OfflineAsync();
        await sampler.Page.ReloadAsync();
        await sampler.WholeAsync(day, scene: 1);
        var waiting = await sampler.SendingAsync();
        await sampler.Page.ReloadAsync();

        await sampler.OnlineAsync();
        await sampler.Page.GetByText("已送达").WaitForAsync();

        waiting.ShouldContain("待发送 3 条");
        waiting.ShouldContain("没有网络");
        var visit = await own.AskAsync(db =>
            db.FieldVisits.SingleAsync(v => v.Task == day.Task, Stop)
        );
        var photo = await own.AskAsync(db =>
            db.Media.SingleAsync(m => m.Visit == visit.Number, Stop)
        );
        visit.WitnessDigest.ShouldNotBeNull();
        visit.Longitude.ShouldNotBeNull();
        photo.PerceptualHash.ShouldNotBe(0);
        (await sampler.LeftAsync()).ShouldBe(0);
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Visit_ThatIsReturned_SaysWhyAtTheFieldAndIsSentAnew()
    {
        var (sampler, own, day) = await host.BeginAsync("退");
        await sampler.WholeAsync(day, scene: 2, ph: "15");
        await sampler.Page.GetByText("被退回：样品").First.WaitForAsync();

        await sampler.Page.Locator(".lines .returned > a").ClickAsync();
        await sampler.StepsAsync();
        await sampler.OpenAsync("样品和现场读数");
        await sampler.Page.Locator("main .lines a").ClickAsync();
        (await sampler.Page.Locator(".field.bad .error").InnerTextAsync()).ShouldContain("现场 pH");
        await sampler.Page.Locator(".field.bad").ScrollIntoViewIfNeededAsync();
        await sampler.Page.KeepAsync("phone-returned");
        await sampler.Page.FillAsync("#f-fieldPh", "7.5");
        await sampler
            .Page.GetByRole(AriaRole.Button, new() { Name = "完成", Exact = true })
            .ClickAsync();
        await sampler.BackAsync();
        await sampler.LeaveAsync("重新发送");
        await sampler.Page.GetByText("已送达").WaitForAsync();

        (await own.AskAsync(db => db.Samples.CountAsync(s => s.Task == day.Task, Stop))).ShouldBe(
            1
        );
    }

    [Fact]
    public async Task AnswerThatIsLost_SentAgain_ChangesNothing()
    {
        var (sampler, own, day) = await host.BeginAsync("断");
        var lost = 0;
        await sampler.Page.RouteAsync(
            "**/institution/field/records",
            async route =>
            {
                await route.FetchAsync();
                lost++;
                await route.AbortAsync();
            }
        );
        await sampler.WholeAsync(day, scene: 3);
        await sampler.Page.GetByText("没有网络，联网后自动发送").WaitForAsync();

        await sampler.Page.UnrouteAllAsync();
        await sampler.Page.GetByRole(AriaRole.Button, new() { Name = "现在发送" }).ClickAsync();
        await sampler.Page.GetByText("已送达").WaitForAsync();

        lost.ShouldBe(1);
        (
            await own.AskAsync(db => db.FieldVisits.CountAsync(v => v.Task == day.Task, Stop))
        ).ShouldBe(1);
    }

    [Fact]
    public async Task SessionThatIsOver_KeepsWhatWaitsAndAsksToSignIn()
    {
        var (sampler, own, day) = await host.BeginAsync("期");
        await sampler.Page.Context.ClearCookiesAsync();

        await sampler.WholeAsync(day, scene: 4);

        await sampler.Page.GetByRole(AriaRole.Link, new() { Name = "重新登录" }).WaitForAsync();
        (await sampler.SendingAsync()).ShouldContain("待发送 3 条");
        await sampler.Page.KeepAsync("phone-sign-in");
        (await sampler.LeftAsync()).ShouldBe(2);
        (
            await own.AskAsync(db => db.FieldVisits.AnyAsync(v => v.Task == day.Task, Stop))
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task SigningOut_ClearsTheDayAndKeepsWhatWaitsForTheSameAccount()
    {
        var (sampler, own, day) = await host.BeginAsync("换");
        await sampler.Page.RouteAsync("**/institution/field/records", route => route.AbortAsync());
        await sampler.WholeAsync(day, scene: 5);
        var other = await own.AddAsync(Role.Clerk, "乙1");

        await sampler.Page.GotoAsync("/sign-out");
        await sampler.Page.PressAsync("退出登录");
        await sampler.Page.SignInAsync(other);
        await sampler.Page.GotoAsync("/institution/field/today");

        await sampler.Page.GetByText("本机还有其他账号没有发送的作业 1 次").WaitForAsync();
        (await sampler.Page.Locator("main").InnerTextAsync()).ShouldNotContain("XC20260320");
    }
}
