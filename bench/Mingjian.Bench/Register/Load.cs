using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Mingjian.Bench.Register;

/// <summary>A few connections that ask as fast as they are answered, over plain sockets, so that the client costs little.</summary>
internal static class Load
{
    private const int Connections = 8;
    private const int Rounds = 5;

    /// <summary>
    /// Requests a second in the middle round: the same bytes from memory, the answer worked out anew, and as the pipeline keeps it (<c>null</c>
    /// where nothing is kept). The three take turns, so that what else the machine does falls on all of them.
    /// </summary>
    public sealed record Rates(double Memory, double Fresh, double? Kept, int Bytes);

    /// <param name="encoding">What the client accepts: <c>br</c> as browsers do, or <c>identity</c>.</param>
    public static async Task<Rates> CompareAsync(
        Site site,
        string url,
        string encoding,
        TimeSpan measured,
        CancellationToken stop
    )
    {
        var path = new Uri(site.Address, url).PathAndQuery;
        var bytes = await BodyAsync(site, path, stop);
        Site.Remember(bytes);
        var keeps = !path.StartsWith("/api/", StringComparison.Ordinal);
        byte[][] requests =
        [
            Request(site, Site.MemoryPath, encoding, isSomebodys: true),
            Request(site, path, encoding, isSomebodys: true),
            .. keeps ? [Request(site, path, encoding, isSomebodys: false)] : Array.Empty<byte[]>(),
        ];
        var round = measured / Rounds;
        var rates = requests.Select(_ => new List<double>()).ToArray();

        foreach (var request in requests)
        {
            await RunAsync(site, request, measured / 3, stop);
        }

        for (var i = 0; i < Rounds * requests.Length; i++)
        {
            var turn = i % requests.Length;
            var clock = Stopwatch.StartNew();
            var answered = await RunAsync(site, requests[turn], round, stop);
            rates[turn].Add(answered / clock.Elapsed.TotalSeconds);
        }

        return new(
            Middle(rates[0]),
            Middle(rates[1]),
            keeps ? Middle(rates[2]) : null,
            bytes.Length
        );
    }

    private static double Middle(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    private static async Task<byte[]> BodyAsync(Site site, string path, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Cookie", "own=1");
        using var answer = await http.GetAsync(path, stop);
        answer.EnsureSuccessStatusCode();

        return await answer.Content.ReadAsByteArrayAsync(stop);
    }

    /// <param name="isSomebodys">With a cookie no answer is kept, and none that is kept is given.</param>
    private static byte[] Request(Site site, string path, string encoding, bool isSomebodys) =>
        Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nAccept-Encoding: {encoding}\r\n{(isSomebodys ? "Cookie: own=1\r\n" : "")}\r\n"
        );

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
