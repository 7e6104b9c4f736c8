using System.Net;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks;

/// <summary>An address that may be registered: https, and not inside the house as far as it can be seen without asking the network.</summary>
public sealed record WebhookAddress
{
    private WebhookAddress(string text) => Text = text;

    public string Text { get; }

    /// <exception cref="RuleBroken">It is no such address.</exception>
    public static WebhookAddress Of(string text, OutgoingPolicy policy)
    {
        if (RefusalOf(text, policy) is { } refusal)
        {
            throw new RuleBroken(refusal);
        }

        return new(new Uri(text.Trim()).AbsoluteUri);
    }

    /// <returns>What is wrong with it; <c>null</c> when nothing is.</returns>
    public static Rule? RefusalOf(string text, OutgoingPolicy policy)
    {
        if (
            text.Trim() is not { Length: > 0 and <= Webhook.LongestAddress } trimmed
            || !Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0
            || uri.Fragment.Length > 0
            || uri.AbsoluteUri.Length > Webhook.LongestAddress
        )
        {
            return WebhookRules.NotHttps;
        }

        var isInside = uri.IsLoopback;

        if (
            uri.Scheme != Uri.UriSchemeHttps
            && !(uri.Scheme == Uri.UriSchemeHttp && isInside && policy.AllowsLoopback)
        )
        {
            return WebhookRules.NotHttps;
        }

        return IPAddress.TryParse(uri.DnsSafeHost, out var address) ? RefusalOf(address, policy)
            : isInside && !policy.AllowsLoopback ? WebhookRules.PrivateAddress
            : null;
    }

    private static Rule? RefusalOf(IPAddress address, OutgoingPolicy policy) =>
        policy.Allows(address) ? null : WebhookRules.PrivateAddress;
}
