using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Mingjian.Accounts;
using Mingjian.Activities;
using Mingjian.Activities.Storage;
using Mingjian.EndToEnd.Listing;

namespace Mingjian.EndToEnd.Activities;

/// <summary>The phone pages in a real browser: without network, cut off, signed out, under another account.</summary>
[Collection("one host after another")]
public sealed class PhoneVisitTests(LaboratorySite host) : IClassFixture<LaboratorySite>
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.3(2)2")]
    public async Task Visit_WithoutNetwork_IsKeptSentOnceAndAnsweredWithAReceipt()
    {
        var (sampler, own, day) = await BeginAsync("离");
        await sampler.OfflineAsync();
        await sampler.Page.ReloadAsync();
        await VisitAsync(sampler, day, scene: 1);
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
        (await LeftAsync(sampler)).ShouldBe(0);
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Visit_ThatIsReturned_SaysWhyAtTheFieldAndIsSentAnew()
    {
        var (sampler, own, day) = await BeginAsync("退");
        await VisitAsync(sampler, day, scene: 2, ph: "15");
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
        var (sampler, own, day) = await BeginAsync("断");
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
        await VisitAsync(sampler, day, scene: 3);
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
        var (sampler, own, day) = await BeginAsync("期");
        await sampler.Page.Context.ClearCookiesAsync();

        await VisitAsync(sampler, day, scene: 4);

        await sampler.Page.GetByRole(AriaRole.Link, new() { Name = "重新登录" }).WaitForAsync();
        (await sampler.SendingAsync()).ShouldContain("待发送 3 条");
        await sampler.Page.KeepAsync("phone-sign-in");
        (await LeftAsync(sampler)).ShouldBe(2);
        (
            await own.AskAsync(db => db.FieldVisits.AnyAsync(v => v.Task == day.Task, Stop))
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task SigningOut_ClearsTheDayAndKeepsWhatWaitsForTheSameAccount()
    {
        var (sampler, own, day) = await BeginAsync("换");
        await sampler.Page.RouteAsync("**/institution/field/records", route => route.AbortAsync());
        await VisitAsync(sampler, day, scene: 5);
        var other = await own.AddAsync(Role.Clerk, "乙1");

        await sampler.Page.GotoAsync("/sign-out");
        await sampler.Page.PressAsync("退出登录");
        await sampler.Page.SignInAsync(other);
        await sampler.Page.GotoAsync("/institution/field/today");

        await sampler.Page.GetByText("本机还有其他账号没有发送的作业 1 次").WaitForAsync();
        (await sampler.Page.Locator("main").InnerTextAsync()).ShouldNotContain("XC20260320");
    }

    [Fact]
    public async Task OtherPages_AreUntouchedByTheWorker()
    {
        var (sampler, _, _) = await BeginAsync("别");

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
    public async Task SecondTab_WaitsUntilTheFirstIsClosed()
    {
        var (sampler, _, _) = await BeginAsync("双");
        var second = await sampler.Page.Context.NewPageAsync();

        await second.GotoAsync("/institution/field/today");
        await second.GetByText("已在另一个标签页打开").WaitForAsync();
        await sampler.Page.CloseAsync();

        await second.Locator("#sending").WaitForAsync();
    }

    [Fact]
    public async Task PositionRefused_SaysWhatToDoAndTakesATypedOne()
    {
        var (sampler, _, day) = await BeginAsync("拒");
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
        var (sampler, _, day) = await BeginAsync("满");
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

    private static async Task VisitAsync(
        SamplerVisit sampler,
        LaboratoryDay day,
        int scene,
        string ph = "7.2"
    )
    {
        await sampler.ArriveAsync(day.Task);
        await sampler.PeopleAsync("乙1", "82");
        await sampler.PhotoAsync(TestPhoto.Jpeg(scene));
        await sampler.SampleAsync("DW001", ph);
        await sampler.SignAsync("厂方陈某");
        await sampler.LeaveAsync();
    }

    /// <summary>How many files are still on the device.</summary>
    private static Task<int> LeftAsync(SamplerVisit sampler) =>
        sampler.Page.EvaluateAsync<int>(
            """
            () => new Promise((done) => {
              const opening = indexedDB.open('mingjian-field');
              opening.onsuccess = () => {
                const count = opening.result.transaction('files').objectStore('files').count();
                count.onsuccess = () => { opening.result.close(); done(count.result); };
              };
            })
            """
        );

    private async Task<(SamplerVisit Sampler, Laboratory Own, LaboratoryDay Day)> BeginAsync(
        string prefix
    )
    {
        var site = host.Site;
        site.GoTo(Today);
        var laboratory = await host.LaboratoryAsync();
        var day = new LaboratoryDay(prefix);
        await laboratory.DeliverAsync(
            day.Order()
                .Select(r =>
                    r.Kind == RecordKind.Task
                        ? LaboratoryDay.With(
                            LaboratoryDay.With(r, "plannedFrom", "2026-03-20"),
                            "plannedTo",
                            "2026-03-20"
                        )
                        : r
                )
        );
        var account = await laboratory.AddAsync(Role.Clerk, "丁1");
        return (await SamplerVisit.BeginAsync(site, account), laboratory, day);
    }
}
