using System.Globalization;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.UseCases;

namespace Mingjian.Web.Host;

/// <summary>The verb <c>calendar</c>: <c>list</c> names the years with their papers, <c>load FILE</c> adds a year to the database.</summary>
public static class CalendarVerb
{
    public const string Help = "工作日历：calendar list 列出已有年份；calendar load FILE 载入一年";

    private const int Refused = 1;
    private const int Malformed = 2;

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var asked = Arguments.Parse(args, LoadedCalendars.Options, []);

        switch (asked.Plain)
        {
            case ["list"] when asked.Unknown is null:
                List(await LoadedCalendars.ReadAsync(asked.ForHost, error), output);
                return 0;
            case ["load", var file] when asked.Unknown is null:
                return await LoadAsync(file, asked.ForHost, output, error);
            default:
                await error.WriteLineAsync(Help);
                return Malformed;
        }
    }

    private static void List(WorkingCalendar calendar, TextWriter output)
    {
        foreach (var paper in calendar.Papers)
        {
            output.WriteLine($"{paper.Year} {Summary(paper)}");
        }
    }

    private static async Task<int> LoadAsync(
        string file,
        string[] args,
        TextWriter output,
        TextWriter error
    )
    {
        if (!File.Exists(file))
        {
            return await RefuseAsync(error, Malformed, $"没有找到文件 {file}。");
        }

        await using var stream = File.OpenRead(file);
        var reading = CalendarFile.Read(stream);

        if (reading.Paper is null)
        {
            return await RefuseAsync(
                error,
                Malformed,
                [$"{file} 未载入，请先改正以下各处：", .. reading.Errors]
            );
        }

        var builder = Composition.NewBuilder(args);
        builder.Logging.ClearProviders();

        if (!LoadedCalendars.HasDatabase(Installation.From(builder.Configuration)))
        {
            return await RefuseAsync(
                error,
                Refused,
                "还没有数据库：请先用 serve 启动一次，或用 --data、--connection 指明它的位置。"
            );
        }

        builder.AddMingjian();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await LoadAsync(reading.Paper, scope.ServiceProvider, output, error);
    }

    private static async Task<int> LoadAsync(
        CalendarPaper paper,
        IServiceProvider services,
        TextWriter output,
        TextWriter error
    )
    {
        services.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var db = services.GetRequiredService<MingjianDb>();
        await Schema.MigrateAsync(db);
        await ReferenceData.LoadAsync(db);

        try
        {
            var loading = await services
                .GetRequiredService<LoadCalendar>()
                .RunAsync(paper, CancellationToken.None);
            await output.WriteLineAsync(
                loading.AlreadyLoaded
                    ? $"{paper.Year} 年的工作日历此前已载入，没有变化。"
                    : $"{paper.Year} 年的工作日历已载入：{Summary(paper)}"
            );

            foreach (var moved in loading.Moved)
            {
                await output.WriteLineAsync(
                    $"{moved.What}：届满日 {Day(moved.Before)} → {Day(moved.After)}"
                );
            }

            return 0;
        }
        catch (Exception no) when (no is RuleBroken or ChangedMeanwhile)
        {
            return await RefuseAsync(error, Refused, no.Message);
        }
    }

    private static string Summary(CalendarPaper paper) =>
        $"{paper.Source}，放假的周一至周五 {paper.Days.Count(day => day.IsOffDay)} 天，调休上班 {paper.Days.Count(day => !day.IsOffDay)} 天";

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "未确定";

    private static async Task<int> RefuseAsync(TextWriter error, int code, params string[] lines)
    {
        foreach (var line in lines)
        {
            await error.WriteLineAsync(line);
        }

        return code;
    }
}
