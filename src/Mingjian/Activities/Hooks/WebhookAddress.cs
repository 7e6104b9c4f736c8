using System.Net;
using System.Net.Sockets;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks;

/// <summary>Where an installation lets its requests go.</summary>
public sealed record WebhookPolicy
{
    /// <summary>Whether http to the own machine is let through: in the demo and in tests only.</summary>
    public bool AllowsLoopback { get; init; }

    /// <summary>Networks that are not public and yet let through, such as a leased line's; from <c>MINGJIAN_WEBHOOK_NETWORKS</c>.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; init; } = [];

    /// <summary>For the whole of one request.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Networks.Any(network => network.Contains(plain))
            || (IPAddress.IsLoopback(plain) ? AllowsLoopback : PublicAddresses.Contain(plain));
    }
}

/// <summary>An address that may be registered: https, and not inside the house as far as it can be seen without asking the network.</summary>
public sealed record WebhookAddress
{
    private WebhookAddress(string text) => Text = text;

    public string Text { get; }

    /// <exception cref="RuleBroken">It is no such address.</exception>
    public static WebhookAddress Of(string text, WebhookPolicy policy)
    {
        if (RefusalOf(text, policy) is { } refusal)
        {
            throw new RuleBroken(refusal);
        }

        return new(new Uri(text.Trim()).AbsoluteUri);
    }

    /// <returns>What is wrong with it; <c>null</c> when nothing is.</returns>
    public static Rule? RefusalOf(string text, WebhookPolicy policy)
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

    private static Rule? RefusalOf(IPAddress address, WebhookPolicy policy) =>
        policy.Allows(address) ? null : WebhookRules.PrivateAddress;
}

/// <summary>The addresses of the internet: all but those that the registries of special purposes (RFC 6890) keep for something else.</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Of the sixth version only what is given out for unicast is public at all.</summary>
    private static readonly IPNetwork Unicast = IPNetwork.Parse("2000::/3");

    public static bool Contain(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || Unicast.Contains(address))
        && !Special.Any(network => network.Contains(address));
}
