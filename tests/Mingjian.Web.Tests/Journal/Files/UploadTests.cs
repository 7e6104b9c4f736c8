using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Storage;

namespace Mingjian.Web.Tests.Journal.Files;

[CollectionDefinition(DisableParallelization = true)]
public sealed class MeasuresMemory;

[Collection<MeasuresMemory>]
public sealed class UploadTests : IAsyncLifetime
{
    private static readonly Uri Uploads = new("/uploads", UriKind.Relative);
    private readonly Guid person = Guid.CreateVersion7();
    private UploadHost host = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await UploadHost.StartAsync();
        client = await host.ClientAsync(person);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Upload_Paper_IsAnsweredWithItsDigestAndServedToItsSender()
    {
        var bytes = Encoding.UTF8.GetBytes("%PDF-1.7\n营业执照\n%%EOF");

        var answer = await client.PostAsync(
            Uploads,
            UploadHost.Form(new MemoryStream(bytes), "执照.pdf"),
            Stop
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var file = (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        var digest = file["digest"]!.GetValue<string>();
        digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        file["name"]!.GetValue<string>().ShouldBe("执照.pdf");
        var served = await client.GetAsync(File(digest), Stop);
        (await served.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(bytes);
        served.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        served.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        served.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("执照.pdf");
        served.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        served
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldContain("default-src 'none'");
    }

    [Fact]
    public async Task File_AskedForByRange_GivesThatRange()
    {
        var digest = await UploadAsync("a.csv", "序号,名称\n1,甲");
        using var request = new HttpRequestMessage(HttpMethod.Get, File(digest));
        request.Headers.Range = new RangeHeaderValue(0, 2);

        var served = await client.SendAsync(request, Stop);

        served.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await served.Content.ReadAsStringAsync(Stop)).ShouldBe("序");
        served.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        served.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("sandbox");
    }

    [Fact]
    public async Task File_OfAnotherPerson_IsAsAbsentAsOneThatDoesNotExist()
    {
        var digest = await UploadAsync("a.csv", "a,b");
        using var other = await host.ClientAsync(Guid.CreateVersion7());
        using var nobody = new HttpClient { BaseAddress = host.Address };

        var statuses = new[]
        {
            (await client.GetAsync(File(digest), Stop)).StatusCode,
            (await other.GetAsync(File(digest), Stop)).StatusCode,
            (await nobody.GetAsync(File(digest), Stop)).StatusCode,
            (await client.GetAsync(File(new string('0', 64)), Stop)).StatusCode,
        };

        statuses.ShouldBe([
            HttpStatusCode.OK,
            HttpStatusCode.NotFound,
            HttpStatusCode.NotFound,
            HttpStatusCode.NotFound,
        ]);
    }

    [Fact]
    public async Task Upload_WhoseConnectionIsCutInTheMiddle_LeavesNothing()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(host.Address.Host, host.Address.Port, Stop);
            await using var wire = socket.GetStream();
            await wire.WriteAsync(await HeadAsync(contentLength: 5_000_000), Stop);
            await wire.WriteAsync(new byte[1_000_000], Stop);
            await wire.FlushAsync(Stop);
            await EventuallyAsync(() => host.Files().Count == 1);
            socket.Client.LingerState = new LingerOption(true, 0);
        }

        await EventuallyAsync(() => host.Files().Count == 0);

        (await host.AskAsync(db => db.StoredFiles.AnyAsync(Stop))).ShouldBeFalse();
        (await host.AskAsync(db => db.Uploads.AnyAsync(Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Upload_Of50Megabytes_IsStreamed()
    {
        const int Size = 50 * 1024 * 1024;
        await UploadAsync("warm.csv", "a,b");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var answer = await client.PostAsync(
            Uploads,
            UploadHost.Form(new LongPdf(Size), "大.pdf"),
            Stop
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        new FileInfo(host.Files().MaxBy(f => new FileInfo(f).Length)!).Length.ShouldBe(Size);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Size / 4);
    }

    [Theory]
    [InlineData(51, "JOURNAL-FILE-2", "50 MB")]
    [InlineData(101, "JOURNAL-FILE-7", "100 MB")]
    public async Task Upload_TooLarge_IsRefusedWith413InChinese(
        int megabytes,
        string code,
        string says
    )
    {
        using var form = UploadHost.Form(new LongPdf(megabytes * 1024 * 1024), "大.pdf");
        using var request = new HttpRequestMessage(HttpMethod.Post, Uploads) { Content = form };
        request.Headers.ExpectContinue = true;

        var answer = await client.SendAsync(request, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        problem["code"]!.GetValue<string>().ShouldBe(code);
        problem["detail"]!.GetValue<string>().ShouldContain(says);
        host.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_WithoutAccountTokenOrFile_IsRefused()
    {
        using var nobody = new HttpClient { BaseAddress = host.Address };
        using var tokenless = new HttpClient { BaseAddress = host.Address };
        tokenless.DefaultRequestHeaders.Add("X-Person", person.ToString());

        var anonymous = await nobody.PostAsync(
            Uploads,
            UploadHost.Form(new LongPdf(100), "a.pdf"),
            Stop
        );
        var withoutToken = await tokenless.PostAsync(
            Uploads,
            UploadHost.Form(new LongPdf(100), "a.pdf"),
            Stop
        );
        var withoutFile = await client.PostAsync(
            Uploads,
            new MultipartFormDataContent { { new StringContent("x"), "y" } },
            Stop
        );
        var wrongKind = await client.PostAsync(
            new Uri("/uploads?kinds=xlsx", UriKind.Relative),
            UploadHost.Form(new LongPdf(100), "a.pdf"),
            Stop
        );

        anonymous.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        withoutToken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        withoutFile.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        wrongKind.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        host.Files().ShouldBeEmpty();
    }

    private async Task<string> UploadAsync(string name, string content)
    {
        var answer = await client.PostAsync(
            Uploads,
            UploadHost.Form(new MemoryStream(Encoding.UTF8.GetBytes(content)), name),
            Stop
        );
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))![
            "digest"
        ]!.GetValue<string>();
    }

    /// <summary>Request line, headers and the beginning of the multipart body, as a browser sends them.</summary>
    private async Task<byte[]> HeadAsync(int contentLength)
    {
        using var own = new HttpClient { BaseAddress = host.Address };
        own.DefaultRequestHeaders.Add("X-Person", person.ToString());
        var tokens = await own.GetAsync(new Uri("/token", UriKind.Relative), Stop);
        var cookie = tokens.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var token = await tokens.Content.ReadAsStringAsync(Stop);
        return Encoding.UTF8.GetBytes(
            $"POST /uploads HTTP/1.1\r\nHost: {host.Address.Authority}\r\nX-Person: {person}\r\n"
                + $"Cookie: {cookie}\r\nRequestVerificationToken: {token}\r\n"
                + $"Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: {contentLength}\r\n\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\n"
        );
    }

    private static async Task EventuallyAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            tries.ShouldBeLessThan(200, "It did not come about.");
            await Task.Delay(50, Stop);
        }
    }

    private static Uri File(string digest) => new($"/files/{digest}", UriKind.Relative);

    /// <summary>A PDF's head and then zeroes, made while it is read.</summary>
    private sealed class LongPdf(long length) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => position;
            set => position = value;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - position);
            var part = buffer.AsSpan(offset, read);
            part.Clear();

            if (position == 0 && read >= 8)
            {
                "%PDF-1.7"u8.CopyTo(part);
            }

            position += read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => position = offset;

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
