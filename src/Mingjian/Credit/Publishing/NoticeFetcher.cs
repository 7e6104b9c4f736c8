using System.Net;
using System.Security.Cryptography;
using System.Text;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing;

/// <summary>What a look at a publicity's page saw.</summary>
/// <param name="Status">HTTP status; 0 when nothing answered.</param>
/// <param name="Digest">SHA-256 of the bytes, of all its pages one after the other; empty when nothing answered.</param>
/// <param name="Problem">In Chinese; empty when everything was there.</param>
public sealed record NoticeLook(int Status, string Digest, string Problem);

/// <summary>
/// Fetches the page of a publicity as a reader would, page by page while lines are missing. It goes to this site, and to public addresses;
/// not into the house, and no redirect is followed.
/// </summary>
[Article("18")]
public sealed class NoticeFetcher : IDisposable
{
    private const int MostPages = 400;
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly Uri site;
    private readonly OutgoingPolicy policy;
    private readonly HttpClient http;

    public NoticeFetcher(OutgoingPolicy policy, MailSettings mail)
    {
        (this.policy, site) = (policy, mail.Site);
        http = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                ConnectCallback = (context, stop) =>
                    GuardedConnection.OpenAsync(
                        context.DnsEndPoint,
                        address => IsOwn(context.DnsEndPoint) || policy.Allows(address),
                        stop
                    ),
            },
            disposeHandler: true
        )
        {
            Timeout = policy.Timeout,
            MaxResponseContentBufferSize = MostBytes,
        };
    }

    /// <summary>Whether an address is a page of this site.</summary>
    public bool IsOwn(Uri address) =>
        address.Host == site.Host && address.Port == site.Port && address.Scheme == site.Scheme;

    /// <param name="expected">What must stand there: the number, and on this site every institution.</param>
    public async Task<NoticeLook> LookAsync(
        Uri address,
        IReadOnlyCollection<string> expected,
        CancellationToken stop
    )
    {
        try
        {
            return await ReadAsync(address, expected, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(0, "", "网站没有及时回答。");
        }
        catch (HttpRequestException failure)
        {
            return new(
                0,
                "",
                failure.InnerException is AddressRefused
                    ? "网址指向内部网络，未访问。请核对登记的网址。"
                    : "连接不上网站。"
            );
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<NoticeLook> ReadAsync(
        Uri address,
        IReadOnlyCollection<string> expected,
        CancellationToken stop
    )
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var missing = expected.ToHashSet(StringComparer.Ordinal);

        for (var page = 1; page <= MostPages; page++)
        {
            using var answer = await http.GetAsync(PageOf(address, page), stop);
            var bytes = await answer.Content.ReadAsByteArrayAsync(stop);

            if (!answer.IsSuccessStatusCode)
            {
                return new(
                    (int)answer.StatusCode,
                    Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    $"网站回答 {(int)answer.StatusCode}，页面打不开。"
                );
            }

            digest.AppendData(bytes);
            var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
            missing.RemoveWhere(line => text.Contains(line, StringComparison.Ordinal));

            if (missing.Count == 0 || !text.Contains($"page={page + 1}", StringComparison.Ordinal))
            {
                break;
            }
        }

        return new(
            (int)HttpStatusCode.OK,
            Convert.ToHexStringLower(digest.GetHashAndReset()),
            missing.Count == 0 ? "" : Missing(missing)
        );
    }

    private static string Missing(HashSet<string> missing) =>
        $"页面上缺少 {missing.Count} 项：{string.Join('、', missing.Order(StringComparer.Ordinal).Take(5))}{(missing.Count > 5 ? "等" : "")}。";

    private static Uri PageOf(Uri address, int page) =>
        page == 1 ? address : new UriBuilder(address) { Query = $"page={page}" }.Uri;

    private bool IsOwn(DnsEndPoint point) => point.Host == site.IdnHost && point.Port == site.Port;
}
