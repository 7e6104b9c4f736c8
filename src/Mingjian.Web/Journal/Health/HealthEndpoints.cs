using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Files;

namespace Mingjian.Web.Journal.Health;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it can also work. Anonymous, so they tell no more than yes or no.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous();
        routes.MapGet("/readyz", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var problems = await readiness.ProblemsAsync(http.RequestAborted);
        return problems.Count == 0
            ? Results.Text("ready")
            : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>Whether this node can work: database there, its shape the program's, files writable. What is wrong shows on the operations page.</summary>
public sealed class Readiness(MingjianDb db, FilesFolder files, ILogger<Readiness> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>What is wrong, in Chinese; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken stop)
    {
        var problems = new List<string>();
        await TryAsync(
            problems,
            "数据库连接失败或表结构不是本版本的，请检查连接，并重新启动以升级",
            DatabaseAsync,
            stop
        );
        await TryAsync(
            problems,
            $"文件目录 {files.Path} 不可写，请检查磁盘空间和权限",
            FilesAsync,
            stop
        );
        return problems;
    }

    /// <summary>In the present shape, and a table can be read, whether it holds anything or not.</summary>
    private async Task<bool> DatabaseAsync(CancellationToken stop)
    {
        await db.Set<Mingjian.Journal.JournalStream>().AnyAsync(stop);
        return !(await db.Database.GetPendingMigrationsAsync(stop)).Any();
    }

    private async Task<bool> FilesAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(files.Incoming);
        var probe = Path.Combine(files.Incoming, $"{Guid.CreateVersion7():N}.probe");
        await File.WriteAllBytesAsync(probe, [1], stop);
        File.Delete(probe);
        return true;
    }

    /// <summary>Whatever goes wrong here is the answer, not an error of the page that asks.</summary>
    private async Task TryAsync(
        List<string> problems,
        string problem,
        Func<CancellationToken, Task<bool>> works,
        CancellationToken stop
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);

        try
        {
            if (!await works(patience.Token))
            {
                problems.Add(problem);
            }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogWarning(failure, "Not ready.");
            problems.Add(problem);
        }
    }
}
