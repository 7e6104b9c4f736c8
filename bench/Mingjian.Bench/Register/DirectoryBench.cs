using System.Globalization;
using System.Runtime.InteropServices;
using Mingjian.Regulation;

namespace Mingjian.Bench.Register;

/// <summary>
/// Directory search and an institution's page through the real pipeline, beside an endpoint of the same program that sends the same bytes from
/// memory, in cities of 300, 8,600 and 86,000 institutions on both databases.
/// </summary>
internal static class DirectoryBench
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(
        double.Parse(
            Environment.GetEnvironmentVariable("MINGJIAN_BENCH_SECONDS") ?? "1",
            CultureInfo.InvariantCulture
        )
    );

    /// <summary>As programs ask, and as browsers do: then both sides compress.</summary>
    private static readonly (string Accepted, string Title)[] Encodings =
    [
        ("identity", "不压缩"),
        ("br", "压缩（br），与浏览器相同"),
    ];

    public static async Task RunAsync(int[] sizes)
    {
        var stop = CancellationToken.None;
        var store = CityStore.FromEnvironment();
        int[] cities = sizes.Length > 0 ? sizes : [300, 8_600, 86_000];
        Console.WriteLine(
            $"机器：{Environment.ProcessorCount} 核，{RuntimeInformation.OSDescription}，.NET {Environment.Version}；{ChinaClock.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime):yyyy-MM-dd}。每项 {Measured.TotalSeconds:0.#} 秒，分五轮与内存中的同样字节轮流，取中间一轮；8 个连接，客户端与服务端在同一进程。"
        );

        foreach (var sqlite in store.HasPostgres ? new[] { true, false } : [true])
        {
            await DatabaseAsync(store, sqlite, cities, stop);
        }
    }

    private static async Task DatabaseAsync(
        CityStore store,
        bool sqlite,
        int[] sizes,
        CancellationToken stop
    )
    {
        var tables = Encodings.ToDictionary(e => e.Accepted, _ => new DirectoryTable(sizes));
        List<string> exports = [];

        foreach (var size in sizes)
        {
            var connection = await store.OpenAsync(sqlite, size, stop);
            await using var site = await Site.StartAsync(sqlite, connection, stop);

            foreach (var question in Question.All)
            {
                foreach (var (encoding, _) in Encodings)
                {
                    var rates = await Load.CompareAsync(
                        site,
                        question.UrlIn(size),
                        encoding,
                        Measured,
                        stop
                    );
                    tables[encoding].Add(question, size, rates);
                    await Console.Error.WriteLineAsync(
                        $"{size} {question.What} {encoding} {rates}"
                    );
                }
            }

            exports.Add(await Export.MeasureAsync(site, size, stop));
        }

        foreach (var (encoding, title) in Encodings)
        {
            Console.WriteLine($"\n### {(sqlite ? "SQLite" : "PostgreSQL")}，{title}\n");
            tables[encoding].Print();
        }

        Console.WriteLine($"\n{string.Join('\n', exports)}");
    }
}
