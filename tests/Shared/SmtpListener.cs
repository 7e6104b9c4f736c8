using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mingjian.Proof;

/// <summary>A mail server in the test process: real sockets, enough SMTP (RFC 5321) to take mail, to ask for a password and to refuse.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public SmtpListener()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<ReceivedMail> Received { get; } = [];

    /// <summary>What the server answers to RCPT; <c>250</c> takes the mail.</summary>
    public string AnswerToRecipient { get; set; } = "250 OK";

    /// <summary>The password asked for; <c>null</c> asks for none.</summary>
    public string? Password { get; set; }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        stop.Dispose();
    }

    /// <summary>The server goes away: nobody listens on its port any more.</summary>
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
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var ended = client;
        await using var wire = client.GetStream();
        using var reader = new StreamReader(wire, Encoding.UTF8);
        await using var writer = new StreamWriter(wire, new UTF8Encoding(false))
        {
            NewLine = "\r\n",
            AutoFlush = true,
        };
        await writer.WriteLineAsync("220 test ESMTP");
        var to = new List<string>();

        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-test");
                    await writer.WriteLineAsync(
                        Password is null ? "250 8BITMIME" : "250 AUTH PLAIN"
                    );
                    break;
                case "AUTH":
                    await writer.WriteLineAsync(Opens(line) ? "235 welcome" : "535 wrong");
                    break;
                case "RCPT":
                    to.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..^1]);
                    await writer.WriteLineAsync(AnswerToRecipient);
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Received.Enqueue(new([.. to], await DataAsync(reader)));
                    to.Clear();
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }
    }

    private bool Opens(string line) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\0')[^1]
        == Password;

    private async Task<string> DataAsync(StreamReader reader)
    {
        var text = new StringBuilder();

        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>One mail as it came over the wire.</summary>
public sealed record ReceivedMail(IReadOnlyList<string> To, string Data)
{
    private MimeKit.MimeMessage Parsed =>
        MimeKit.MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(Data)));

    public string Subject => Parsed.Subject!;

    public string Text => Parsed.TextBody!;

    public string MessageId => Parsed.MessageId!;
}
