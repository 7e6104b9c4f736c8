using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Hooks;
using Mingjian.Activities.Hooks.Jobs;
using Mingjian.Activities.Hooks.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Journal.Sending;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Activities.Hooks;

public sealed class WebhookTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public async Task RegisterWebhook_AndDeliver_TellsItOnce_SignedWithTheSecretThatWasShown(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var bench = await HookBench.PrepareAsync(database);
        await bench.Bench.DeliverAsync(bench.Bench.Day.Order());
        var (hook, secret) = await bench.RegisterAsync();

        var answer = await bench.Bench.DeliverAsync(bench.Bench.Day.Field());
        var taken = await bench.TickAsync();
        var again = await bench.TickAsync();

        (taken, again).ShouldBe((1, 0));
        var request = bench.Peer.Received.ShouldHaveSingleItem();
        request.First.ShouldBe("POST /mingjian HTTP/1.1");
        request.Headers["Mingjian-Event"].ShouldBe("delivery.stored");
        var moment = long.Parse(request.Headers["Mingjian-Timestamp"]);
        moment.ShouldBe(new DateTimeOffset(bench.Time.Moment).ToUnixTimeSeconds());
        request
            .Headers["Mingjian-Signature"]
            .ShouldBe(WebhookSecrets.SignatureOf(secret, moment, request.Body));
        var body = JsonNode.Parse(request.Body)!;
        body["id"]!.GetValue<string>().ShouldBe(request.Headers["Mingjian-Message"]);
        body["data"]!["deliveryId"]!.GetValue<Guid>().ShouldBe(answer.DeliveryId);
        body["data"]!["count"]!["added"]!.GetValue<int>().ShouldBe(answer.Count.Added);
        request.Body.ShouldNotContain(bench.Bench.Day.Sample(1));
        hook.Secret.ShouldNotContain(secret);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Send_AfterAnError_IsTriedAgainLaterEachTime_GivenUp_AndTold(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var bench = await HookBench.PrepareAsync(database);
        var (hook, _) = await bench.RegisterAsync();
        await bench.Bench.DeliverAsync(bench.Bench.Day.Order());
        bench.Peer.Answer = "500 Oops";
        var waits = new List<TimeSpan>();

        for (var attempt = 0; attempt <= Outgoing.Waits.Count; attempt++)
        {
            await bench.TickAsync();
            var message = (await bench.MessagesAsync()).Single();
            message.Attempts.ShouldBe(attempt + 1);
            message.Error.ShouldContain("500");
            waits.Add(message.NextAt - bench.Time.Moment);
            bench.Time.Moment += waits[^1];
        }

        waits.ShouldBe([.. Outgoing.Waits, TimeSpan.Zero]);
        (await bench.MessagesAsync()).Single().State.ShouldBe(OutgoingState.Failed);
        (await bench.TickAsync()).ShouldBe(0);
        await using var db = bench.Bench.Open();
        var told = await db.Messages.AsNoTracking().OrderBy(m => m.MessageId).ToListAsync(Stop);
        told.Count.ShouldBe(2);
        told.ShouldAllBe(m => m.OrganisationId == bench.Bench.InstitutionId);
        told[0].Link.ShouldBe(WebhookNews.Path(hook.WebhookId));

        bench.Peer.Answer = "204 No Content";
        var lost = (await bench.MessagesAsync()).Single().OutgoingId;
        await bench.ActAsync(own =>
            new ResendWebhook(own, own.Desk, new(own, bench.Time)).RunAsync(
                hook.WebhookId,
                lost,
                Stop
            )
        );
        (await bench.TickAsync()).ShouldBe(1);
        bench
            .Peer.Received.Select(r => r.Headers["Mingjian-Message"])
            .Distinct()
            .Count()
            .ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Send_ToOneThatNeverAnswers_WaitsAndGoesOutLater(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var bench = await HookBench.PrepareAsync(
            database,
            new() { AllowsLoopback = true, Timeout = TimeSpan.FromMilliseconds(300) }
        );
        await bench.RegisterAsync();
        await bench.Bench.DeliverAsync(bench.Bench.Day.Order());
        bench.Peer.Answer = null;

        var first = await bench.TickAsync();
        var waiting = (await bench.MessagesAsync()).Single();
        bench.Peer.Answer = "200 OK";
        bench.Time.Moment = waiting.NextAt;
        var second = await bench.TickAsync();

        (first, second).ShouldBe((0, 1));
        waiting.State.ShouldBe(OutgoingState.Waiting);
        waiting.Error.ShouldContain("没有收到回答");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Send_ToOneThatIsDown_LeavesTheOthersUntouched_AndHoldsNoOtherHookUp(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var bench = await HookBench.PrepareAsync(database);
        var gone = new HookPeer();
        var address = gone.Address;
        await gone.DisposeAsync();
        var (down, _) = await bench.RegisterAsync(address);
        await bench.RegisterAsync();
        await bench.Bench.DeliverAsync(bench.Bench.Day.Order());
        await bench.Bench.DeliverAsync(bench.Bench.Day.Field());

        var taken = await bench.TickAsync();

        taken.ShouldBe(2);
        (await bench.MessagesAsync())
            .Where(m => m.WebhookId == down.WebhookId)
            .Select(m => m.Attempts)
            .ShouldBe([1, 0]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PauseWebhook_KeepsWhatHappens_ResumeWebhook_TellsIt_RevokeWebhook_EndsIt(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var bench = await HookBench.PrepareAsync(database);
        var (hook, _) = await bench.RegisterAsync();
        await bench.ActAsync(db =>
            new PauseWebhook(db, db.Desk, bench.Time).RunAsync(hook.WebhookId, Stop)
        );
        await bench.Bench.DeliverAsync(bench.Bench.Day.Order());

        (await bench.TickAsync()).ShouldBe(0);
        await bench.ActAsync(db => new ResumeWebhook(db, db.Desk).RunAsync(hook.WebhookId, Stop));
        (await bench.TickAsync()).ShouldBe(1);

        bench.Peer.Answer = "503 Later";
        await bench.Bench.DeliverAsync(bench.Bench.Day.Field());
        await bench.TickAsync();
        await bench.ActAsync(db =>
            new RevokeWebhook(db, db.Desk, bench.Time).RunAsync(hook.WebhookId, "更换 LIMS", Stop)
        );
        await bench.Bench.DeliverAsync(bench.Bench.Day.Laboratory());
        bench.Time.Moment += TimeSpan.FromDays(2);
        (await bench.TickAsync()).ShouldBe(0);
        (await bench.MessagesAsync())
            .Select(m => m.State)
            .ShouldBe([OutgoingState.Sent, OutgoingState.Dropped]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TestWebhook_TellsAtOnceWhatCameOfIt_AndIsNotTriedAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var bench = await HookBench.PrepareAsync(database);
        var (hook, _) = await bench.RegisterAsync();

        var good = await TestAsync(bench, hook);
        bench.Peer.Answer = "404 Not Found";
        var bad = await TestAsync(bench, hook);

        good.IsTaken.ShouldBeTrue();
        bad.Problem.ShouldContain("404");
        (await bench.MessagesAsync())
            .Select(m => m.State)
            .ShouldBe([OutgoingState.Sent, OutgoingState.Failed]);
        bench.Peer.Received.ShouldAllBe(r => r.Headers["Mingjian-Event"] == "test");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Collect_OnTwoNodes_AndOfEventsNotChosen_MakesEachRequestOnce(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var bench = await HookBench.PrepareAsync(database);
        await bench.RegisterAsync(null, WebhookEvent.DeliveryStored);
        await bench.RegisterAsync(null, WebhookEvent.ReportSigned);
        await bench.Bench.DeliverAsync(bench.Bench.Day.Order());
        await bench.Bench.DeliverAsync(bench.Bench.Day.Field());

        var made = await Task.WhenAll(bench.CollectAsync(), bench.CollectAsync());

        made.Sum().ShouldBe(2);
        (await bench.MessagesAsync()).Count.ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Webhook_OfAnotherInstitution_IsNotFoundByAnyVerb(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var bench = await HookBench.PrepareAsync(database);
        var (hook, _) = await bench.RegisterAsync();
        var id = hook.WebhookId;
        var stranger = new Desk();
        var own = bench.Administrator().Actor;
        var other = Guid.CreateVersion7();
        stranger.Seat(own with { OrganisationId = other }, Viewer.Institution(other));
        await using var db = bench.Bench.Open(stranger);
        Func<Task>[] verbs =
        [
            () => new PauseWebhook(db, stranger, bench.Time).RunAsync(id, Stop),
            () => new ResumeWebhook(db, stranger).RunAsync(id, Stop),
            () => new RevokeWebhook(db, stranger, bench.Time).RunAsync(id, "不是我的", Stop),
            () => new TestWebhook(db, stranger, bench.Time, bench.Outbox(db)).RunAsync(id, Stop),
            () => new ResendWebhook(db, stranger, new(db, bench.Time)).RunAsync(id, id, Stop),
        ];

        foreach (var verb in verbs)
        {
            await verb.ShouldThrowAsync<NotFound>();
        }

        (await db.Webhooks.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SweepWebhookMessages_AfterTheirDays_LeavesNewerOnes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var bench = await HookBench.PrepareAsync(database);
        var (hook, _) = await bench.RegisterAsync();
        await TestAsync(bench, hook);
        bench.Time.Moment += TimeSpan.FromDays(WebhookMessage.KeptDays + 1);
        await TestAsync(bench, hook);

        await using var db = bench.Bench.Open();
        var swept = await new SweepWebhookMessages(db, bench.Time).RunAsync(
            DeliveryBench.Today,
            Stop
        );

        swept.Count.ShouldBe(1);
        (await bench.MessagesAsync()).Count.ShouldBe(1);
    }

    private static async Task<WebhookAnswer> TestAsync(HookBench bench, Webhook hook)
    {
        await using var db = bench.Bench.Open(bench.Administrator());
        return await new TestWebhook(db, db.Desk, bench.Time, bench.Outbox(db)).RunAsync(
            hook.WebhookId,
            Stop
        );
    }
}
