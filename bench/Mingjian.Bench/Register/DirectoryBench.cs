using System.Globalization;
using Mingjian.Regulation;

namespace Mingjian.Bench.Register;

/// <summary>
/// Directory search and an institution's page through the real pipeline, beside an endpoint that sends the same bytes from memory, in cities of
/// 300, 8,600 and 86,000 institutions on both databases. Each figure is a ratio taken in the same process, one right after the other.
/// </summary>
internal static class DirectoryBench
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(
        double.Parse(
            Environment.GetEnvironmentVariable("MINGJIAN_BENCH_SECONDS") ?? "3",
            CultureInfo.InvariantCulture
        )
    );

    private static readonly int[] Sizes =
    [
        .. (Environment.GetEnvironmentVariable("MINGJIAN_BENCH_SIZES") ?? "300,8600,86000")
            .Split(',')
            .Select(size => int.Parse(size, CultureInfo.InvariantCulture)),
    ];

    private static readonly (string What, string Url)[] Questions =
    [
        ("名录首页", "/directory"),
        ("两字常见词 检测", "/directory?q=检测"),
        ("两字罕见词 鼎鑫", "/directory?q=鼎鑫"),
        ("项目 氨氮", "/directory?q=氨氮"),
        ("两词 重庆 监测", "/directory?q=重庆 监测"),
        ("区县 渝中区", "/directory?district=500103"),
        ("按名称排序", "/directory?sort=name"),
        ("过去的名录", $"/directory?asOf=2025-02-10&knownAt={City.Earlier:yyyy-MM-dd}"),
        ("机构页面", "/directory/CQ-00077"),
        (
            "机构页面，过去某日",
            $"/directory/CQ-00077?asOf=2025-02-10&knownAt={City.Earlier:yyyy-MM-dd}"
        ),
        ("接口 检测", "/api/v1/institutions?q=检测&limit=20"),
    ];

    public static async Task RunAsync()
    {
        var stop = CancellationToken.None;
        var store = CityStore.FromEnvironment();
        Console.WriteLine(
            $"机器：{Environment.ProcessorCount} 核，{System.Runtime.InteropServices.RuntimeInformation.OSDescription}，.NET {Environment.Version}；{ChinaClock.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime):yyyy-MM-dd}；每项 {Measured.TotalSeconds:0.#} 秒，8 个连接，客户端在同一台机器同一进程。"
        );

        foreach (var sqlite in store.HasPostgres ? new[] { true, false } : [true])
        {
            await DatabaseAsync(store, sqlite, stop);
        }
    }

    private static async Task DatabaseAsync(CityStore store, bool sqlite, CancellationToken stop)
    {
        var measured = new Dictionary<(string, int), Load.Pair>();

        foreach (var size in Sizes)
        {
            var connection = await store.OpenAsync(sqlite, size, stop);
            await using var site = await Site.StartAsync(sqlite, connection, stop);

            foreach (var (what, url) in Questions)
            {
                measured[(what, size)] = await Load.CompareAsync(site, url, Measured, stop);
                await Console.Error.WriteLineAsync($"{size} {what} {measured[(what, size)]}");
            }
        }

        Print(sqlite ? "SQLite" : "PostgreSQL", measured);
    }

    private static void Print(string database, Dictionary<(string, int), Load.Pair> measured)
    {
        Console.WriteLine();
        Console.WriteLine($"### {database}");
        Console.WriteLine();
        Console.WriteLine(
            $"| 请求 | 答复字节 | {string.Join(" | ", Sizes.Select(s => $"{s:N0} 家：次/秒（不缓存） | 比内存（不缓存） | 比内存（缓存）"))} | 慢了几倍（{Sizes[0]:N0} → {Sizes[^1]:N0}） |"
        );
        Console.WriteLine(
            $"| --- | ---: |{string.Concat(Sizes.Select(_ => " ---: | ---: | ---: |"))} ---: |"
        );

        foreach (var (what, _) in Questions)
        {
            var cells = Sizes.Select(size =>
            {
                var pair = measured[(what, size)];
                return $"{pair.Fresh:N0} | {pair.Fresh / pair.Memory:0.00} | {(pair.Kept is { } kept ? (kept / pair.Memory).ToString("0.00", CultureInfo.InvariantCulture) : "—")}";
            });
            var growth = measured[(what, Sizes[0])].Fresh / measured[(what, Sizes[^1])].Fresh;
            Console.WriteLine(
                $"| {what} | {measured[(what, Sizes[^1])].Bytes:N0} | {string.Join(" | ", cells)} | {growth:0.00} |"
            );
        }
    }
}
