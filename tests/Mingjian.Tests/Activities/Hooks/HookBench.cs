using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Hooks;
using Mingjian.Activities.Hooks.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;

namespace Mingjian.Tests.Activities.Hooks;

/// <summary>A laboratory whose program listens, and what tells it.</summary>
internal sealed class HookBench : IAsyncDisposable
{
    private readonly WebhookSender sender;

    private HookBench(TestDatabase database, DeliveryBench bench, OutgoingPolicy policy)
    {
        (Database, Bench, Policy) = (database, bench, policy);
        sender = new(policy, Secrets, Time);
    }

    public TestDatabase Database { get; }

    public DeliveryBench Bench { get; }

    public HookPeer Peer { get; } = new();

    public OutgoingPolicy Policy { get; }

    public WebhookSecrets Secrets { get; } = new(new EphemeralDataProtectionProvider());

    public StandingTime Time { get; } = StandingTime.On(2026, 3, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HookBench> PrepareAsync(
        TestDatabase database,
        OutgoingPolicy? policy = null
    ) =>
        new(
            database,
            await DeliveryBench.PrepareAsync(database),
            policy ?? new() { AllowsLoopback = true, Timeout = TimeSpan.FromSeconds(5) }
        );

    public Desk Administrator() => Bench.OwnDesk("示例管理员", ActivitiesDuties.ManageKeys);

    public async Task<(Webhook Hook, string Secret)> RegisterAsync(
        string? address = null,
        params IReadOnlyCollection<WebhookEvent> events
    )
    {
        await using var db = Bench.Open(Administrator());
        return await new RegisterWebhook(db, db.Desk, Time, Policy, Secrets).RunAsync(
            address ?? Peer.Address,
            events.Count == 0 ? WebhookEvents.Choices : events,
            Stop
        );
    }

    /// <summary>What the program does every few seconds.</summary>
    /// <returns>How many requests were taken.</returns>
    public async Task<int> TickAsync()
    {
        var taken = 0;
        await CollectAsync();

        foreach (var hook in await DueAsync())
        {
            await using var db = Bench.Open();
            taken += await Outbox(db).SendAsync(hook, Stop);
        }

        return taken;
    }

    public async Task<int> CollectAsync()
    {
        await using var db = Bench.Open();
        return await new WebhookCollector(db, Time).CollectAsync(Stop);
    }

    public async Task<List<Guid>> DueAsync()
    {
        await using var db = Bench.Open();
        return await Outbox(db).DueAsync(Stop);
    }

    public async Task ActAsync(Func<MingjianDb, Task> act)
    {
        await using var db = Bench.Open(Administrator());
        await act(db);
    }

    public WebhookOutbox Outbox(MingjianDb db) =>
        new(db, new(db, Time), sender, Bench.Notifications(db), Bench.Clock);

    public async Task<List<WebhookMessage>> MessagesAsync()
    {
        await using var db = Bench.Open();
        return await db.WebhookMessages.AsNoTracking().OrderBy(m => m.OutgoingId).ToListAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        sender.Dispose();
        await Peer.DisposeAsync();
    }
}
