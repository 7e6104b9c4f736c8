using Mingjian.Journal;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks;

/// <summary>回调记录: one event on its way to one <see cref="Webhook"/>, and afterwards the log of what became of it.</summary>
public sealed class WebhookMessage : Outgoing, IOfInstitution
{
    /// <summary>Days for which the log is kept.</summary>
    public const int KeptDays = 90;

    public required Guid WebhookId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required WebhookEvent Event { get; init; }

    /// <summary>System time.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <param name="entry">The fact, as it stands in the journal.</param>
    /// <returns><c>null</c> when it is told to nobody.</returns>
    internal static WebhookMessage? Of(Webhook hook, JournalEntry entry, IFact? fact, DateTime now)
    {
        var (id, told) = (Guid.CreateVersion7(), WebhookEvents.Of(entry.Fact));
        return WebhookEvents.DataOf(fact) is { } data
            ? New(hook, id, told, BodyOf(id, told, hook, entry.Number, entry.At, data), now)
            : null;
    }

    /// <summary>One that tells nothing, so that the receiver can be tried.</summary>
    public static WebhookMessage Test(Webhook hook, DateTime now)
    {
        var id = Guid.CreateVersion7();
        var body = BodyOf(id, WebhookEvent.Test, hook, 0, now, new { Outcome = "test" });
        return New(hook, id, WebhookEvent.Test, body, now);
    }

    /// <summary>The text that is sent, in canonical form.</summary>
    /// <param name="sequence">Number of the fact in the institution's stream: greater is later.</param>
    public static string BodyOf(
        Guid id,
        WebhookEvent told,
        Webhook hook,
        long sequence,
        DateTime at,
        object data
    ) =>
        CanonicalJson.Of(
            new
            {
                id,
                Event = WebhookEvents.CodeOf(told),
                hook.InstitutionId,
                sequence,
                at = DateTime.SpecifyKind(at, DateTimeKind.Utc),
                data,
            }
        );

    private static WebhookMessage New(
        Webhook hook,
        Guid id,
        WebhookEvent told,
        string body,
        DateTime now
    ) =>
        new()
        {
            OutgoingId = id,
            WebhookId = hook.WebhookId,
            InstitutionId = hook.InstitutionId,
            Event = told,
            Body = body,
            CreatedAt = now,
        };
}
