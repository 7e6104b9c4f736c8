using System.Diagnostics;

namespace Mingjian.Bench.Register;

/// <summary>The whole directory as CSV: how long, and how much more memory the process holds while it streams.</summary>
internal static class Export
{
    public static async Task<string> MeasureAsync(Site site, int size, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        var buffer = new byte[64 * 1024];
        var (bytes, most) = (0L, 0L);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        await using var csv = await http.GetStreamAsync("/directory.csv", stop);

        for (var next = 4L * 1024 * 1024; ; )
        {
            var read = await csv.ReadAsync(buffer, stop);

            if (read == 0)
            {
                break;
            }

            bytes += read;

            // What is still in use, not what waits to be collected.
            if (bytes >= next || most == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                next += 4 * 1024 * 1024;
            }
        }

        return $"- 名录 CSV，{size:N0} 家：{bytes / 1048576.0:0.0} MB，{clock.Elapsed.TotalSeconds:0.0} 秒，传送中在用内存比开始时多 {Math.Max(0, most - before) / 1048576.0:0.0} MB。";
    }
}
