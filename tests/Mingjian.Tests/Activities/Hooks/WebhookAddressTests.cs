using System.Net;
using Mingjian.Activities.Hooks;
using Mingjian.Journal.Sending;

namespace Mingjian.Tests.Activities.Hooks;

public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("")]
    [InlineData("lims.example.cn/mingjian")]
    [InlineData("http://lims.example.cn/mingjian")]
    [InlineData("ftp://lims.example.cn/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:word@lims.example.cn/")]
    [InlineData("https://lims.example.cn/#part")]
    [InlineData("http://127.0.0.1:8080/")]
    public void Of_WhatIsNoHttpsAddress_IsRefused(string text) =>
        CodeOf(text, new()).ShouldBe(WebhookRules.NotHttps.Code);

    [Theory]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://172.31.0.1/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://224.0.0.1/")]
    [InlineData("https://255.255.255.255/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    [InlineData("https://[2002:a00:1::]/")]
    [InlineData("https://[2001:db8::1]/")]
    public void Of_AnAddressInsideTheHouse_IsRefused(string text) =>
        CodeOf(text, new()).ShouldBe(WebhookRules.PrivateAddress.Code);

    [Theory]
    [InlineData("https://lims.example.cn/mingjian?a=1")]
    [InlineData("https://lims.example.cn:8443/")]
    [InlineData("https://8.8.8.8/")]
    [InlineData("https://[2400:3200::1]/")]
    public void Of_AnAddressOfTheInternet_IsTaken(string text) =>
        WebhookAddress.Of(text, new()).Text.ShouldBe(text);

    [Fact]
    public void Of_ANetworkThatIsConfigured_IsTaken_AndOnlyThat()
    {
        var policy = new OutgoingPolicy { Networks = [IPNetwork.Parse("10.20.0.0/16")] };

        WebhookAddress.RefusalOf("https://10.20.1.1/", policy).ShouldBeNull();
        CodeOf("https://10.21.1.1/", policy).ShouldBe(WebhookRules.PrivateAddress.Code);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Send_ToANameThatLeadsInsideTheHouse_ConnectsToNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var open = await HookBench.PrepareAsync(database);
        using var strict = new WebhookSender(new(), open.Secrets, open.Time);
        var (hook, _) = await open.RegisterAsync();

        var answer = await strict.SendAsync(
            hook,
            WebhookMessage.Test(hook, open.Time.Moment),
            TestContext.Current.CancellationToken
        );

        answer.IsReached.ShouldBeFalse();
        answer.Problem.ShouldBe(WebhookRules.PrivateAddress.Message);
        open.Peer.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("301 Moved")]
    [InlineData("302 Found")]
    [InlineData("307 Temporary Redirect")]
    public async Task Send_ToOneThatRedirects_IsNotFollowed(string status)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var bench = await HookBench.PrepareAsync(database);
        await using var target = new HookPeer();
        await bench.RegisterAsync();
        await bench.Bench.DeliverAsync(bench.Bench.Day.Order());
        bench.Peer.Answer = $"{status}\r\nLocation: {target.Address}";

        await bench.TickAsync();

        target.Received.ShouldBeEmpty();
        var message = (await bench.MessagesAsync()).Single();
        message.State.ShouldBe(OutgoingState.Waiting);
        message.Error.ShouldContain("转向");
    }

    private static string? CodeOf(string text, OutgoingPolicy policy) =>
        WebhookAddress.RefusalOf(text, policy)?.Code;
}
