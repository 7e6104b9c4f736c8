using System.Globalization;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Web.Host;

/// <summary>The verb <c>job</c>: <c>list</c> names the daily jobs, <c>run NAME --date D</c> runs one for a day.</summary>
public static class JobVerb
{
    public const string Help =
        "定时任务：job list 列出任务；job run NAME --date 2026-03-20 运行一次（不写日期即今天）";

    private const int Failed = 1;
    private const int Malformed = 2;

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var asked = Arguments.Parse(args, [.. LoadedCalendars.Options, "--date"], []);
        var builder = Composition.NewBuilder([
            .. asked.ForHost.Where(option =>
                !option.StartsWith("--date=", StringComparison.Ordinal)
            ),
            "--jobs=false",
        ]);
        builder.Logging.ClearProviders();
        builder.AddMingjian();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);

        switch (asked.Plain)
        {
            case ["list"] when asked.Unknown is null:
                foreach (var job in app.Services.GetRequiredService<JobRunner>().Jobs())
                {
                    await output.WriteLineAsync($"{job.At:HH\\:mm} {job.Name} {job.Title}");
                }

                return 0;
            case ["run", var name] when asked.Unknown is null:
                return await RunAsync(name, asked, scope.ServiceProvider, output, error);
            default:
                await error.WriteLineAsync(Help);
                return Malformed;
        }
    }

    private static async Task<int> RunAsync(
        string name,
        Arguments asked,
        IServiceProvider services,
        TextWriter output,
        TextWriter error
    )
    {
        var given = asked.All("--date").LastOrDefault();
        var today = services.GetRequiredService<ChinaClock>().Today;

        if (!TryDay(given, today, out var day))
        {
            await error.WriteLineAsync(
                $"{given} 不是有效的日期，或还没有到。请写成 2026-03-20 的样式。"
            );
            return Malformed;
        }

        try
        {
            var result = await services
                .GetRequiredService<RunJob>()
                .RunAsync(name, day, CancellationToken.None);
            await output.WriteLineAsync(
                result switch
                {
                    JobResult.Succeeded => $"{name} {day:yyyy-MM-dd} 成功",
                    JobResult.Failed => $"{name} {day:yyyy-MM-dd} 失败，原因见运行状况页",
                    _ => $"{name} {day:yyyy-MM-dd} 正在另一处运行",
                }
            );
            return result == JobResult.Succeeded ? 0 : Failed;
        }
        catch (NotFound)
        {
            await error.WriteLineAsync($"没有名为 {name} 的任务。用 job list 查看全部任务。");
            return Malformed;
        }
    }

    private static bool TryDay(string? given, DateOnly today, out DateOnly day)
    {
        day = today;
        return given is null
            || (
                DateOnly.TryParseExact(
                    given,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out day
                )
                && day <= today
            );
    }
}
