using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Activities.Hooks;
using Mingjian.Journal.Sending;
using Mingjian.Web.Activities.Jobs;

namespace Mingjian.Web.Tests.Activities.Institution;

/// <summary>Keys and addresses of a program that may be on this machine.</summary>
public sealed class HooksWeb : KeysWeb
{
    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton(new OutgoingPolicy { AllowsLoopback = true });

    /// <summary>Records that no other test hands in.</summary>
    public async Task DeliverAsync()
    {
        var day = await NewDayAsync();
        (await Lims().PostAsync("records", Json(day.Order()))).Status.ShouldBe(200);
    }

    public Task TickAsync() =>
        Services.GetRequiredService<WebhookTick>().RunAsync(TestContext.Current.CancellationToken);
}

public sealed class WebhookPagesTests(HooksWeb web) : IClassFixture<HooksWeb>
{
    private const string Webhooks = "/institution/activities/webhooks";

    [Fact]
    public async Task Webhook_RegisteredOnThePage_IsTested_ToldOfADelivery_ResentPausedAndRevoked()
    {
        await using var peer = new HookPeer();
        var visitor = await web.SignInAs(Role.InstitutionAdministrator, web.Own);
        var form = (await visitor.GetPageAsync($"{Webhooks}/new")).Form();
        var made = await visitor.SubmitFormAsync(form, new { peer.Address });
        var secret = made.Document.QuerySelector("#secret")!.TextContent;
        made.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var link = (await visitor.GetPageAsync(Webhooks))
            .Document.QuerySelectorAll("tbody th a")
            .Single(a => a.TextContent == peer.Address)
            .GetAttribute("href")!;

        var page = await visitor.GetPageAsync(link);
        page.Text.ShouldNotContain(secret);
        await visitor.SubmitFormAsync(page.Form(), button: "button[formaction*=Test]");
        await web.DeliverAsync();
        await web.TickAsync();

        peer.Received.Select(r => r.Headers["Mingjian-Event"])
            .ShouldBe(["test", "delivery.stored"]);
        var told = peer.Received.Last();
        told.Headers["Mingjian-Signature"]
            .ShouldBe(
                WebhookSecrets.SignatureOf(
                    secret,
                    long.Parse(told.Headers["Mingjian-Timestamp"]),
                    told.Body
                )
            );
        (await visitor.GetPageAsync(link)).MainText.ShouldContain("报送已接收");
    }

    [Fact]
    public async Task Webhook_OnItsPage_IsPausedResumedSentAgainAndRevokedWithAReason()
    {
        await using var peer = new HookPeer();
        var visitor = await web.SignInAs(Role.Representative, web.Own);
        var link = await RegisterAsync(visitor, peer.Address);
        await web.DeliverAsync();
        await web.TickAsync();

        await PressAsync(visitor, link, "main form[method=post]", "button[formaction*=Pause]");
        await web.DeliverAsync();
        await web.TickAsync();
        var whilePaused = peer.Received.Count;
        await PressAsync(visitor, link, "main form[method=post]", "button[formaction*=Resume]");
        await PressAsync(visitor, link, "form[action*=Resend]", null);
        await web.TickAsync();

        whilePaused.ShouldBe(1);
        peer.Received.Count.ShouldBe(3);
        var revoke = (await visitor.GetPageAsync($"{link}/revoke")).Form();
        (await visitor.SubmitFormAsync(revoke)).MainText.ShouldContain("请填写撤销的原因");
        await visitor.SubmitFormAsync(revoke, new { Reason = "更换 LIMS" });
        var ended = await visitor.GetPageAsync(link);
        ended.MainText.ShouldContain("已撤销");
        ended.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "https://")]
    [InlineData("http://lims.example.cn/", "https://")]
    [InlineData("https://192.168.0.1/", "内部网络")]
    public async Task Webhook_WithAnAddressThatIsNotTaken_IsAskedForAgain(
        string address,
        string why
    )
    {
        var visitor = await web.SignInAs(Role.InstitutionAdministrator, web.Own);
        var form = (await visitor.GetPageAsync($"{Webhooks}/new")).Form();

        var again = await visitor.SubmitFormAsync(form, new { Address = address });

        again.MainText.ShouldContain(why);
        again.Document.QuerySelector("#secret").ShouldBeNull();
    }

    [Fact]
    public async Task Webhook_OfAnotherInstitution_IsNotThere_AndAClerkMayNotLook()
    {
        var own = await web.SignInAs(Role.InstitutionAdministrator, web.Own);
        var link = await RegisterAsync(own, "https://lims.example.cn/own");
        var other = await web.SignInAs(Role.InstitutionAdministrator, web.Other);
        var clerk = await web.SignInAs(Role.Clerk, web.Own);

        ((int)(await other.GetPageAsync(link)).Status).ShouldBe(404);
        ((int)(await other.GetPageAsync($"{link}/revoke")).Status).ShouldBe(404);
        ((int)(await clerk.GetPageAsync(Webhooks)).Status).ShouldBe(403);
    }

    private static async Task<string> RegisterAsync(Visitor visitor, string address)
    {
        var form = (await visitor.GetPageAsync($"{Webhooks}/new")).Form();
        await visitor.SubmitFormAsync(form, new { Address = address });
        return (await visitor.GetPageAsync(Webhooks))
            .Document.QuerySelectorAll("tbody th a")
            .Single(a => a.TextContent == address)
            .GetAttribute("href")!;
    }

    private static async Task PressAsync(
        Visitor visitor,
        string link,
        string form,
        string? button
    ) =>
        await visitor.SubmitFormAsync(
            (await visitor.GetPageAsync(link)).Form(form),
            button: button
        );
}
