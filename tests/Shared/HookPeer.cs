using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mingjian.Proof;

/// <summary>A program of an institution that is told of outcomes: real sockets, enough HTTP to take a request and to answer what a test wants.</summary>
public sealed class HookPeer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public HookPeer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Address =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/mingjian"
        );

    public ConcurrentQueue<HookRequest> Received { get; } = [];

    /// <summary>Status line and headers of its answer; <c>null</c>: it takes the request and never answers.</summary>
    public string? Answer { get; set; } = "200 OK";

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        stop.Dispose();
    }

    /// <summary>Nobody listens on its port any more.</summary>
    public async Task CloseAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = TalkAsync(client);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;

        try
        {
            await using var stream = client.GetStream();
            Received.Enqueue(await ReadAsync(stream));

            if (Answer is null)
            {
                await Task.Delay(Timeout.Infinite, stop.Token);
            }

            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 {Answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                ),
                stop.Token
            );
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // The other side hung up, or the test is over.
        }
    }

    private async Task<HookRequest> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var first = await reader.ReadLineAsync(stop.Token) ?? "";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var length = int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture);
        var body = new char[length];
        var read = 0;

        while (Encoding.UTF8.GetByteCount(body.AsSpan(0, read)) < length)
        {
            var more = await reader.ReadAsync(body.AsMemory(read), stop.Token);
            read += more > 0 ? more : throw new IOException("The other side hung up.");
        }

        return new(first, headers, new(body, 0, read));
    }
}

/// <summary>A request as it came.</summary>
public sealed record HookRequest(
    string First,
    IReadOnlyDictionary<string, string> Headers,
    string Body
);
