using System.Net;
using System.Net.Sockets;

namespace Mingjian.Journal.Sending;

/// <summary>Where an installation lets its requests go.</summary>
public sealed record OutgoingPolicy
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

/// <summary>
/// A connection to an address that is looked at after its name was looked up: a name that leads inside the house is not connected to.
/// </summary>
public static class GuardedConnection
{
    /// <exception cref="AddressRefused">The name leads to an address that is not allowed.</exception>
    public static async ValueTask<Stream> OpenAsync(
        DnsEndPoint to,
        Func<IPAddress, bool> allows,
        CancellationToken stop
    )
    {
        var found = await Dns.GetHostAddressesAsync(to.Host, stop);

        if (found.Length == 0 || !found.All(allows))
        {
            throw new AddressRefused();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            await socket.ConnectAsync(found, to.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The name leads to an address that requests may not go to.</summary>
public sealed class AddressRefused : IOException;
