using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Mingjian.Journal.Sending;

namespace Mingjian.Activities.Hooks;

/// <summary>
/// Sends one signed request. The address is looked at again when the connection is made, after its name was looked up: a name that
/// leads inside the house is not connected to, and no redirect is followed.
/// </summary>
public sealed class WebhookSender : IDisposable
{
    public const string Event = "Mingjian-Event";
    public const string Id = "Mingjian-Message";
    public const string Timestamp = "Mingjian-Timestamp";
    public const string Signature = "Mingjian-Signature";

    private const int MostHeaderKilobytes = 16;

    private readonly OutgoingPolicy policy;
    private readonly WebhookSecrets secrets;
    private readonly TimeProvider time;
    private readonly HttpClient http;

    public WebhookSender(OutgoingPolicy policy, WebhookSecrets secrets, TimeProvider time)
    {
        (this.policy, this.secrets, this.time) = (policy, secrets, time);
        http = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                MaxResponseHeadersLength = MostHeaderKilobytes,
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                ConnectCallback = (context, stop) =>
                    GuardedConnection.OpenAsync(context.DnsEndPoint, policy.Allows, stop),
            },
            disposeHandler: true
        )
        {
            Timeout = policy.Timeout,
        };
    }

    /// <summary>Sends it, and reads no more of the answer than its status.</summary>
    public async Task<WebhookAnswer> SendAsync(
        Webhook hook,
        WebhookMessage message,
        CancellationToken stop
    )
    {
        using var request = RequestOf(hook, message);

        try
        {
            using var answer = await http.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                stop
            );
            return Judge((int)answer.StatusCode);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{policy.Timeout.TotalSeconds:0.#} 秒内没有收到回答。"
                ),
                IsReached: false
            );
        }
        catch (HttpRequestException failure)
        {
            return new(ReasonOf(failure), IsReached: false);
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage RequestOf(Webhook hook, WebhookMessage message)
    {
        var moment = time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, hook.Address)
        {
            Content = new StringContent(
                message.Body,
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/json", "utf-8")
            ),
        };
        request.Headers.UserAgent.Add(new("Mingjian", "1"));
        request.Headers.Add(Event, WebhookEvents.CodeOf(message.Event));
        request.Headers.Add(Id, message.OutgoingId.ToString());
        request.Headers.Add(Timestamp, moment.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(Signature, secrets.Sign(hook.Secret, moment, message.Body));
        return request;
    }

    private static WebhookAnswer Judge(int status) =>
        status switch
        {
            >= 200 and < 300 => new("", IsReached: true),
            >= 300 and < 400 => new(
                $"对方回答 {status}，要求转到另一个地址。系统不跟随转向，请登记最终的地址。",
                IsReached: true
            ),
            _ => new($"对方回答 {status}，应为 2xx。", IsReached: true),
        };

    private static string ReasonOf(HttpRequestException failure) =>
        failure.InnerException is AddressRefused
            ? WebhookRules.PrivateAddress.Message
            : failure.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "找不到这个域名。",
                HttpRequestError.SecureConnectionError => "TLS 证书无效，或者不能建立安全连接。",
                HttpRequestError.ConnectionError => "连接不上对方的服务器。",
                _ => "对方中断了连接，或者回答不是 HTTP。",
            };
}

/// <summary>What came of a request.</summary>
/// <param name="Problem">Why it was not taken; empty when it was.</param>
/// <param name="IsReached">Whether the other side answered at all.</param>
public sealed record WebhookAnswer(string Problem, bool IsReached)
{
    public bool IsTaken => Problem.Length == 0;
}
