using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Mingjian.Bench.Register;

/// <summary>A few connections that ask as fast as they are answered, over plain sockets, so that the client costs little.</summary>
internal static class Load
{
    private const int Connections = 8;

    /// <summary>Requests a second: the same bytes from memory, worked out anew, and as the pipeline keeps them.</summary>
    public sealed record Pair(double Memory, double Fresh, double? Kept, int Bytes);

    public static async Task<Pair> CompareAsync(
        Site site,
        string url,
        TimeSpan measured,
        CancellationToken stop
    )
    {
        var path = new Uri(site.Address, url).PathAndQuery;
        var bytes = await BodyAsync(site, path, stop);
        Site.Remember("same", bytes);

        var memory = await RateAsync(
            site,
            "/bench/memory/same",
            isSomebodys: false,
            measured,
            stop
        );
        var fresh = await RateAsync(site, path, isSomebodys: true, measured, stop);
        double? kept = path.StartsWith("/api/", StringComparison.Ordinal)
            ? null
            : await RateAsync(site, path, isSomebodys: false, measured, stop);

        return new(memory, fresh, kept, bytes.Length);
    }

    private static async Task<byte[]> BodyAsync(Site site, string path, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Cookie", "own=1");
        using var answer = await http.GetAsync(path, stop);
        answer.EnsureSuccessStatusCode();

        return await answer.Content.ReadAsByteArrayAsync(stop);
    }

    /// <param name="isSomebodys">With a cookie no answer is kept, and none that is kept is given.</param>
    private static async Task<double> RateAsync(
        Site site,
        string path,
        bool isSomebodys,
        TimeSpan measured,
        CancellationToken stop
    )
    {
        var request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {site.Address.Authority}\r\n{(isSomebodys ? "Cookie: own=1\r\n" : "")}\r\n"
        );
        await RunAsync(site, request, TimeSpan.FromSeconds(measured.TotalSeconds / 3), stop);
        var clock = Stopwatch.StartNew();
        var answered = await RunAsync(site, request, measured, stop);

        return answered / clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> RunAsync(
        Site site,
        byte[] request,
        TimeSpan length,
        CancellationToken stop
    )
    {
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);

        return (
            await Task.WhenAll(
                Enumerable
                    .Range(0, Connections)
                    .Select(_ => Task.Run(() => AskAsync(site, request, until, stop), stop))
            )
        ).Sum();
    }

    private static async Task<int> AskAsync(
        Site site,
        byte[] request,
        long until,
        CancellationToken stop
    )
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(site.Address.Host, site.Address.Port, stop);
        var buffer = new byte[256 * 1024];
        var answered = 0;

        while (Stopwatch.GetTimestamp() < until)
        {
            await socket.SendAsync(request, stop);
            await ReadAsync(socket, buffer, stop);
            answered++;
        }

        return answered;
    }

    /// <summary>Reads one answer to its end: by its length, or to the last chunk.</summary>
    private static async Task ReadAsync(Socket socket, byte[] buffer, CancellationToken stop)
    {
        var (read, head, length) = (0, -1, -1);

        while (true)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(read), stop);

            if (got == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += got;

            if (head < 0 && (head = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8)) >= 0)
            {
                length = LengthOf(buffer.AsSpan(0, head));
            }

            if (head >= 0 && IsWhole(buffer.AsSpan(0, read), head, length))
            {
                return;
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> read, int head, int length) =>
        length >= 0 ? read.Length >= head + 4 + length : read.EndsWith("\r\n0\r\n\r\n"u8);

    /// <returns>-1 when the answer comes in chunks.</returns>
    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200"u8))
        {
            throw new IOException(Encoding.ASCII.GetString(head));
        }

        var at = head.IndexOf("Content-Length: "u8);

        if (at < 0)
        {
            return -1;
        }

        var text = head[(at + 16)..];
        var end = text.IndexOf((byte)'\r');

        return int.Parse(end < 0 ? text : text[..end], CultureInfo.InvariantCulture);
    }
}
