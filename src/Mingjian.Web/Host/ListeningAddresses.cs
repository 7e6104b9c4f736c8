using System.Net;

namespace Mingjian.Web.Host;

/// <summary>Where the program listens: on this machine only, unless the address is https.</summary>
public sealed record ListeningAddresses(IReadOnlyList<string> Urls)
{
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>From <c>--urls</c>, <c>ASPNETCORE_URLS</c> and the addresses of <c>Kestrel:Endpoints</c>.</summary>
    public static ListeningAddresses From(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var endpoints = configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(endpoint => endpoint["Url"])
            .OfType<string>();
        string[] given = [.. urls, .. endpoints];

        return new(given.Length > 0 ? given : [Default]);
    }

    /// <summary>Why the program will not listen there, for the person who started it; <c>null</c> when it will.</summary>
    public string? Refusal
    {
        get
        {
            foreach (var url in Urls)
            {
                if (!TryParse(url, out var address))
                {
                    return $"无法识别监听地址 {url}。请写成 {Default} 的样子。";
                }

                if (!IsSafe(address!))
                {
                    return $"拒绝在 {url} 上启动：该地址可从其他计算机访问，却没有加密，口令和个人信息会被窃听。"
                        + $"请只在本机监听（--urls {Default}），由带 https 的反向代理对外服务；或配置证书后使用 https 地址。";
                }
            }

            return null;
        }
    }

    private static bool TryParse(string url, out BindingAddress? address)
    {
        try
        {
            address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            address = null;
            return false;
        }
    }

    private static bool IsSafe(BindingAddress address) =>
        address.Scheme == "https"
        || address.IsUnixPipe
        || address.Host == "localhost"
        || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}
