using System.Collections.Concurrent;

namespace Mingjian.Web.Portal.Api;

/// <summary>How much one network may still ask in the running minute.</summary>
public readonly record struct ApiAllowance(
    int Limit,
    int Remaining,
    int ResetsInSeconds,
    bool IsOver
);

/// <summary>Counts the requests of each network by the minute of the system's clock.</summary>
public sealed class ApiRate(TimeProvider time, IConfiguration settings)
{
    private const int Usual = 600;
    private const int UsualOfKey = 300;

    /// <summary>600, or what the setting <c>api-rate</c> says.</summary>
    public int RequestsAMinute { get; } = settings.GetValue("api-rate", Usual);

    /// <summary>300, or what the setting <c>key-rate</c> says: requests with one key of an institution.</summary>
    public int KeyRequestsAMinute { get; } = settings.GetValue("key-rate", UsualOfKey);

    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private long minute;

    public ApiAllowance Take(string network) => Take(network, RequestsAMinute);

    public ApiAllowance TakeOfKey(Guid keyId) => Take($"key {keyId:N}", KeyRequestsAMinute);

    private ApiAllowance Take(string who, int limit)
    {
        var now = time.GetUtcNow();
        var running = now.ToUnixTimeSeconds() / 60;

        if (Interlocked.Exchange(ref minute, running) != running)
        {
            counts.Clear();
        }

        var count = counts.AddOrUpdate(who, 1, (_, before) => before + 1);

        return new(limit, Math.Max(0, limit - count), 60 - now.Second, count > limit);
    }
}
