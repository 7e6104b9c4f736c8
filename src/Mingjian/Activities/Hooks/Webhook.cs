using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks;

/// <summary>
/// 结果回调: an address of the institution's own program that is told of outcomes, by a signed request for each. What it is told is
/// read from the journal, so that nothing that was stored goes untold.
/// </summary>
[Article("5.3(2)")]
public sealed class Webhook : Aggregate, IOfInstitution
{
    /// <summary>Addresses of one institution that are not revoked.</summary>
    public const int Most = 10;

    public const int LongestAddress = 500;

    private const string Prefix = "mjw_";
    private const int SecretBytes = 32;

    public Guid WebhookId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public required string Address { get; init; }

    public required IReadOnlyList<WebhookEvent> Events { get; init; }

    /// <summary>Encrypted by <see cref="WebhookSecrets"/>: it must be known to sign with it.</summary>
    public required string Secret { get; init; }

    public required string MadeByName { get; init; }

    /// <summary>System time, as the following.</summary>
    public required DateTime MadeAt { get; init; }

    public DateTime? PausedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>Up to which fact of the institution's stream it was told, or that was none of its events.</summary>
    public required long SeenNumber { get; init; }

    public WebhookState State => StateOf(PausedAt, RevokedAt);

    /// <summary>A secret that nobody can guess; shown to whoever registers the address, once.</summary>
    public static string NewSecret() =>
        Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="open">How many addresses the institution has.</param>
    /// <param name="seen">The last fact of the institution's stream: it is told of later ones.</param>
    /// <param name="now">System time.</param>
    public static Webhook Register(
        Actor maker,
        WebhookAddress address,
        IReadOnlyCollection<WebhookEvent> events,
        string secret,
        int open,
        long seen,
        DateTime now
    )
    {
        Require(events.Count > 0, WebhookRules.NeedsEvent);
        Require(open < Most, WebhookRules.TooMany);

        var hook = new Webhook
        {
            InstitutionId = maker.OrganisationId,
            Address = address.Text,
            Events = [.. events.Distinct().Order()],
            Secret = secret,
            MadeByName = maker.Name,
            MadeAt = now,
            SeenNumber = seen,
        };
        hook.Record(
            new WebhookRegistered(hook.InstitutionId, hook.WebhookId, hook.Address, hook.Events)
        );
        return hook;
    }

    /// <summary>What happens meanwhile waits, and is told when it goes on.</summary>
    public void Pause(DateTime now)
    {
        Require(State == WebhookState.Open, WebhookRules.NotOpen);
        PausedAt = now;
        Record(new WebhookPaused(InstitutionId, WebhookId, Address));
    }

    public void Resume()
    {
        Require(State == WebhookState.Paused, WebhookRules.NotPaused);
        PausedAt = null;
        Record(new WebhookResumed(InstitutionId, WebhookId, Address));
    }

    /// <summary>It is told nothing more, not even what waits.</summary>
    public void Revoke(DateTime now)
    {
        Require(State != WebhookState.Revoked, WebhookRules.RevokedAlready);
        RevokedAt = now;
        Record(new WebhookRevoked(InstitutionId, WebhookId, Address));
    }

    public void RequireNotRevoked() =>
        Require(State != WebhookState.Revoked, WebhookRules.RevokedAlready);

    public static WebhookState StateOf(DateTime? pausedAt, DateTime? revokedAt) =>
        revokedAt is not null ? WebhookState.Revoked
        : pausedAt is not null ? WebhookState.Paused
        : WebhookState.Open;
}

public enum WebhookState
{
    [Display(Name = "使用中")]
    Open,

    [Display(Name = "已暂停")]
    Paused,

    [Display(Name = "已撤销")]
    Revoked,
}
