#!/usr/bin/env dotnet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// 把一个文件夹里的一天工作报送到明鉴：先传文件，再按文件名的先后报送各个 .ndjson。
// 可以随时中断、反复运行：结果相同，不会重复。
//
//   MINGJIAN_KEY=mj_… dotnet run push.cs [--dry-run] 文件夹 [网址]
//
// 结束时的状态：0 全部接收；1 没有报送完（网络、密钥等）；2 报送完了，但有未接收的记录（逐条显示原因）。
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LimsPush;

const int LinesABatch = 5000;
const int Attempts = 8;

var dryRun = args.Contains("--dry-run");
var rest = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray();
var key = Environment.GetEnvironmentVariable("MINGJIAN_KEY");

if (rest.Length == 0 || string.IsNullOrEmpty(key))
{
    Console.Error.WriteLine("用法：MINGJIAN_KEY=mj_… dotnet run push.cs [--dry-run] 文件夹 [网址]");
    return 1;
}

var folder = rest[0];
var site = rest.Length > 1 ? rest[1] : "http://127.0.0.1:5080";
using var http = new HttpClient
{
    BaseAddress = new Uri($"{site.TrimEnd('/')}/api/v1/activities/"),
    Timeout = TimeSpan.FromMinutes(5),
};
http.DefaultRequestHeaders.Authorization = new("Bearer", key);
var refused = 0;

try
{
    string[] kinds = [".pdf", ".ofd", ".jpg", ".jpeg", ".png", ".xlsx", ".docx", ".csv", ".zip"];

    foreach (
        var file in Directory
            .EnumerateFiles(folder)
            .Where(file => kinds.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
    )
    {
        await UploadAsync(file);
    }

    foreach (var file in Directory.EnumerateFiles(folder, "*.ndjson").Order(StringComparer.Ordinal))
    {
        foreach (var (lines, number) in File.ReadLines(file).Chunk(LinesABatch).Select(Numbered))
        {
            var name = $"{Path.GetFileNameWithoutExtension(file)}-{number:0000}";
            refused += await DeliverAsync(name, string.Join('\n', lines) + "\n");
        }
    }
}
catch (PushFailed failed)
{
    Console.Error.WriteLine($"没有报送完：{failed.Message}");
    return 1;
}

if (refused > 0)
{
    Console.Error.WriteLine($"{refused} 条记录未接收；更正后再运行一次即可。");
}

return refused > 0 ? 2 : 0;

static (string[] Lines, int Number) Numbered(string[] lines, int index) => (lines, index + 1);

async Task UploadAsync(string file)
{
    var name = Path.GetFileName(file);
    using var answer = await SendAsync(
        name,
        () =>
            new HttpRequestMessage(HttpMethod.Post, $"files?name={Uri.EscapeDataString(name)}")
            {
                Content = new StreamContent(File.OpenRead(file)),
            }
    );
    Console.WriteLine($"文件 {name}：{answer.RootElement.GetProperty("digest").GetString()}");
}

async Task<int> DeliverAsync(string name, string lines)
{
    var content = Encoding.UTF8.GetBytes(lines);
    using var answer = await SendAsync(
        name,
        () =>
        {
            var body = new ByteArrayContent(content);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            var request = new HttpRequestMessage(
                HttpMethod.Post,
                dryRun ? "records?dryRun=true" : "records"
            )
            {
                Content = body,
            };
            // 幂等键由内容得出：同样的内容重发得到同一回答，内容改了就是新的一次报送。
            request.Headers.Add(
                "Idempotency-Key",
                Convert.ToHexStringLower(SHA256.HashData(content))
            );
            return request;
        }
    );
    var count = answer.RootElement.GetProperty("count");
    Console.WriteLine($"{name}：{count.GetRawText()}");

    foreach (var record in answer.RootElement.GetProperty("records").EnumerateArray())
    {
        Tell(record);
    }

    return count.GetProperty("refused").GetInt32();
}

static void Tell(JsonElement record)
{
    foreach (var remark in record.GetProperty("remarks").EnumerateArray())
    {
        var sort = remark.GetProperty("refuses").GetBoolean() ? "错误" : "提示";
        Console.WriteLine(
            $"  {sort} {record.GetProperty("place").GetString()} {remark.GetProperty("code").GetString()} {remark.GetProperty("message").GetString()}"
        );
    }
}

// 暂时的失败（网络、繁忙、同时写入）等一等再发；其他失败说明原因，不再尝试。
async Task<JsonDocument> SendAsync(string what, Func<HttpRequestMessage> make)
{
    var last = "";

    for (var attempt = 1; attempt <= Attempts; attempt++)
    {
        var wait = TimeSpan.FromSeconds(attempt);

        try
        {
            using var request = make();
            using var response = await http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();

            if (response.IsSuccessStatusCode || response.StatusCode == (HttpStatusCode)422)
            {
                return JsonDocument.Parse(text);
            }

            last = $"{what}：{(int)response.StatusCode} {text}";
            wait = response.Headers.RetryAfter?.Delta ?? wait;
            var isPassing =
                (int)response.StatusCode is 408 or 429 or >= 500
                || text.Contains("CHANGED-MEANWHILE", StringComparison.Ordinal);

            if (!isPassing)
            {
                throw new PushFailed(last);
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            last = $"{what}：{broken.Message}";
        }

        await Task.Delay(wait);
    }

    throw new PushFailed(last);
}

namespace LimsPush
{
    internal sealed class PushFailed(string message) : Exception(message);
}
