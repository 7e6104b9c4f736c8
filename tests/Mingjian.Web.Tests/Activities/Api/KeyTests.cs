using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Storage;

namespace Mingjian.Web.Tests.Activities.Api;

public sealed class KeyTests(KeysWeb web) : IClassFixture<KeysWeb>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_WithNoUnknownExpiredOrRevokedKey_GetsOneAndTheSame401()
    {
        var revoked = await web.MakeKeyAsync(web.Own, KeyScope.Read);
        var expired = await web.MakeKeyAsync(web.Own, KeyScope.Read);
        await SetAsync(revoked, set => set.SetProperty(k => k.RevokedAt, DateTime.UnixEpoch));
        await SetAsync(expired, set => set.SetProperty(k => k.ExpiresAt, DateTime.UnixEpoch));
        string?[] keys =
        [
            null,
            "mj_123",
            $"mj_{Guid.CreateVersion7():N}_{web.OwnKey[36..]}",
            revoked,
            expired,
        ];

        var answers = new List<ApiAnswer>();

        foreach (var key in keys)
        {
            answers.Add(await web.Lims(key).GetAsync("samples"));
        }

        answers.Select(a => a.Status).ShouldAllBe(status => status == 401);
        answers.Select(a => a.Text).Distinct().ShouldHaveSingleItem().ShouldContain("API-KEY");
        answers[0].Response.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
    }

    [Fact]
    public async Task Request_OutsideTheScopes_Is403()
    {
        var reader = web.Lims(await web.MakeKeyAsync(web.Own, KeyScope.Read));
        var sender = web.Lims(await web.MakeKeyAsync(web.Own, KeyScope.Deliver));

        (await reader.GetAsync("samples")).Status.ShouldBe(200);
        (await reader.PostAsync("records", "[]")).Code.ShouldBe("API-SCOPE");
        (await reader.PostAsync("files?name=a.pdf", "%PDF-")).Status.ShouldBe(403);
        (await sender.GetAsync("samples")).Status.ShouldBe(403);
        (await sender.GetAsync($"deliveries/{Guid.Empty}")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Session_OfAPersonWithTheDuty_OpensNothingHere()
    {
        var clerk = await web.SignInAs(Role.Clerk, web.Own);

        var answer = await clerk.GetPageAsync($"{KeysWeb.Api}/samples");

        ((int)answer.Status).ShouldBe(401);
    }

    [Fact]
    public async Task Key_OnAPageForPeople_OpensNothing()
    {
        var http = web.Public().Http;
        http.DefaultRequestHeaders.Authorization = new("Bearer", web.OwnKey);

        var answer = await http.GetAsync("/institution", Stop);

        answer.Headers.Location!.OriginalString.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Answer_TellsWhatIsLeftToTheKey_AndIsNotForBrowsers()
    {
        var key = await web.MakeKeyAsync(web.Own, KeyScope.Read);

        var first = await web.Lims(key).GetAsync("samples");

        first.Response.Headers.GetValues("RateLimit-Limit").ShouldBe(["300"]);
        first.Response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        first.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private async Task SetAsync(
        string token,
        Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ProgramKey>> set
    )
    {
        var id = ProgramKey.Parse(token)!.Value.Id;
        await using var db = web.Db();
        await db.ProgramKeys.Where(k => k.ProgramKeyId == id).ExecuteUpdateAsync(set, Stop);
    }
}

public sealed class KeyRateTests(KeyRateTests.Busy web) : IClassFixture<KeyRateTests.Busy>
{
    public sealed class Busy : KeysWeb
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [new("key-rate", "3")];
    }

    [Fact]
    public async Task Key_UsedTooOften_Is429_AndAnotherKeyIsNot()
    {
        var statuses = new List<int>();
        ApiAnswer last = null!;

        for (var i = 0; i < 7; i++)
        {
            last = await web.Lims().GetAsync("samples");
            statuses.Add(last.Status);
        }

        statuses.ShouldContain(200);
        last.Status.ShouldBe(429);
        last.Code.ShouldBe("API-RATE");
        last.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        last.Response.Headers.GetValues("RateLimit-Remaining").ShouldBe(["0"]);
        (await web.Lims(web.OtherKey).GetAsync("samples")).Status.ShouldBe(200);
    }
}
