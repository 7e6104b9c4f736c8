using System.Net;
using System.Net.Sockets;

namespace Mingjian.Web.Host.Access;

/// <summary>Where a request comes from, as the journal may keep it: the network, not the machine.</summary>
public static class RemoteNetwork
{
    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return "本机";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var octets = address.GetAddressBytes();

        return address.AddressFamily == AddressFamily.InterNetwork
            ? $"{octets[0]}.{octets[1]}.{octets[2]}.*"
            : $"{octets[0]:x2}{octets[1]:x2}:{octets[2]:x2}{octets[3]:x2}:{octets[4]:x2}{octets[5]:x2}::*";
    }
}
