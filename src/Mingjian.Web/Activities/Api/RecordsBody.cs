using System.IO.Compression;
using Microsoft.Net.Http.Headers;
using Mingjian.Activities;
using Mingjian.Activities.Json;
using Mingjian.Activities.Records;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary>The body of a delivery: read whole before anything is done, so that a connection that breaks has changed nothing.</summary>
public static class RecordsBody
{
    /// <summary>Bytes, sent and unpacked.</summary>
    public const int Most = 20_000_000;

    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";
    private const int Chunk = 64 * 1024;

    /// <returns>The bytes, unpacked, or the answer why not.</returns>
    public static async Task<(ReadOnlyMemory<byte> Content, IResult? Refusal)> ReadAsync(
        HttpContext http,
        CancellationToken stop
    )
    {
        if (Unsuitable(http) is { } refusal)
        {
            return (default, refusal);
        }

        try
        {
            await using var body =
                http.Request.Headers.ContentEncoding == "gzip"
                    ? new GZipStream(http.Request.Body, CompressionMode.Decompress)
                    : http.Request.Body;
            return await TakeAsync(http, body, stop);
        }
        catch (InvalidDataException)
        {
            return (default, Refuse(http, 400, "API-GZIP", "请求内容不是完好的 gzip。"));
        }
        catch (BadHttpRequestException big)
            when (big.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, TooLarge(http));
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException)
        {
            return (
                default,
                Refuse(http, 400, "API-CUT", "请求没有发完就中断了，没有保存任何记录，请重发。")
            );
        }
    }

    /// <exception cref="RuleBroken">It is no JSON, not UTF-8, or too many records.</exception>
    public static List<RawRecord> Parse(
        HttpRequest request,
        ReadOnlySpan<byte> content,
        RecordKind? kind,
        int most
    ) =>
        Is(TypeOf(request), Lines)
            ? RecordJson.ReadLines(content, kind, most)
            : RecordJson.Read(content, kind, most);

    private static IResult? Unsuitable(HttpContext http)
    {
        var type = TypeOf(http.Request);
        var encoding = http.Request.Headers.ContentEncoding.ToString();

        if (type is null || !Is(type, Json) && !Is(type, Lines))
        {
            return Refuse(
                http,
                415,
                "API-TYPE",
                $"Content-Type 应为 {Json}（数组或一个对象）或 {Lines}（每行一条）。"
            );
        }

        if (
            type.Charset.HasValue
            && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Refuse(http, 415, "API-TYPE", $"只接收 UTF-8 编码，现为 {type.Charset}。");
        }

        return encoding is "" or "identity" or "gzip"
            ? null
            : Refuse(
                http,
                415,
                "API-TYPE",
                $"Content-Encoding 只能是 gzip，或不压缩；现为 {encoding}。"
            );
    }

    private static async Task<(ReadOnlyMemory<byte>, IResult?)> TakeAsync(
        HttpContext http,
        Stream body,
        CancellationToken stop
    )
    {
        var taken = new MemoryStream();
        var buffer = new byte[Chunk];

        for (int read; (read = await body.ReadAsync(buffer, stop)) > 0; )
        {
            if (taken.Length + read > Most)
            {
                return (default, TooLarge(http));
            }

            taken.Write(buffer, 0, read);
        }

        return (taken.GetBuffer().AsMemory(0, (int)taken.Length), null);
    }

    private static bool Is(MediaTypeHeaderValue? type, string name) =>
        type?.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase) is true;

    private static MediaTypeHeaderValue? TypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type : null;

    private static IResult TooLarge(HttpContext http) =>
        Refuse(
            http,
            413,
            "TOO-LARGE",
            $"内容超过 {Most / 1_000_000} MB（压缩的按解压后计算），没有保存任何记录，请分批报送。"
        );

    private static IResult Refuse(HttpContext http, int status, string code, string detail) =>
        ApiProblem.Of(http, status, code, detail);
}
