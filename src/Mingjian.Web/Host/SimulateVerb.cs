using System.Diagnostics;
using System.Globalization;
using Mingjian.Activities.Statistics;
using Mingjian.Credit.Indicators;
using Mingjian.Data;
using Mingjian.Demo.Year;
using Mingjian.Listing.Methods;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Host;

/// <summary>
/// The verb <c>simulate</c>: writes a synthetic year into the database of this installation. With <c>--report</c> it prints the targets
/// beside what was made; 1 when one is missed by more than 5 per cent, 2 when the command or the database is not right.
/// </summary>
public static class SimulateVerb
{
    public const string Help =
        "生成合成年度：simulate [--institutions 300] [--year 2025] [--seed 7] [--scale 1] [--report] [--data DIR]（只用于不含真实名录的数据库）";

    private const int OffTarget = 1;
    private const int Malformed = 2;

    private static readonly string[] OwnOptions = ["--institutions", "--year", "--seed", "--scale"];

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var asked = Arguments.Parse(
            args,
            [.. LoadedCalendars.Options, .. OwnOptions],
            ["--report"]
        );

        if (asked.Unknown is not null || asked.Plain.Count > 0 || PlanOf(asked) is not { } plan)
        {
            await error.WriteLineAsync(Help);
            return Malformed;
        }

        var builder = Composition.NewBuilder([
            .. asked.ForHost.Where(option =>
                !OwnOptions.Any(own => option.StartsWith(own + '=', StringComparison.Ordinal))
            ),
            "--jobs=false",
        ]);
        builder.Logging.ClearProviders();
        builder.AddMingjian();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await RunAsync(scope.ServiceProvider, plan, asked.Has("--report"), output, error);
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        YearPlan plan,
        bool report,
        TextWriter output,
        TextWriter error
    )
    {
        services.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var db = services.GetRequiredService<MingjianDb>();
        await Schema.MigrateAsync(db);
        await ReferenceData.LoadAsync(db);
        await MethodLibrary.LoadAsync(db);
        await IndicatorSets.LoadAsync(db);
        var year = ActivatorUtilities.CreateInstance<SyntheticYear>(services);

        if (!await year.MayRunAsync(CancellationToken.None))
        {
            await error.WriteLineAsync(
                "数据库里已有名录机构。合成年度只写入空的数据库，请用 --data 指定一个空目录，或用 --connection 指定一个空库。"
            );
            return Malformed;
        }

        var watch = Stopwatch.StartNew();
        plan = plan with { Until = services.GetRequiredService<ChinaClock>().Now };
        var count = await year.RunAsync(
            plan,
            step => error.WriteLine(step),
            CancellationToken.None
        );
        await error.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count["rows"]:#,0} 条记录，{count["deliveries"]:#,0} 次报送，用时 {watch.Elapsed.TotalSeconds:0} 秒，内存峰值 {Environment.WorkingSet / 1024 / 1024} MB"
            )
        );

        await services.GetRequiredService<WorkCounter>().CountAllAsync(CancellationToken.None);

        if (!report)
        {
            return 0;
        }

        var made = new YearReport(plan, count);
        await output.WriteAsync(made.Table());
        return made.IsWithin ? 0 : OffTarget;
    }

    private static YearPlan? PlanOf(Arguments asked)
    {
        var invariant = CultureInfo.InvariantCulture;
        return
            int.TryParse(
                Last("--institutions", "300"),
                NumberStyles.None,
                invariant,
                out var institutions
            )
            && int.TryParse(Last("--year", "2025"), NumberStyles.None, invariant, out var year)
            && int.TryParse(Last("--seed", "7"), NumberStyles.None, invariant, out var seed)
            && double.TryParse(
                Last("--scale", "1"),
                NumberStyles.AllowDecimalPoint,
                invariant,
                out var scale
            )
            && institutions is >= 4 and <= 3000
            && year is >= 2024 and <= 2100
            && scale is > 0 and <= 10
            ? new(institutions, year, seed, scale, default)
            : null;

        string Last(string name, string otherwise) => asked.All(name).LastOrDefault() ?? otherwise;
    }
}
