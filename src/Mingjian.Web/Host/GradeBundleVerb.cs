using System.Globalization;
using Mingjian.Credit.Evaluating;
using Mingjian.Regulation;

namespace Mingjian.Web.Host;

/// <summary>
/// The verb <c>grade bundle NUMBER YEAR</c>: writes the bundle of an institution's result of a year, which <c>grade recompute</c> and anybody
/// else computes anew. 0 written, 1 there is none, 2 the words cannot be read.
/// </summary>
public static class GradeBundleVerb
{
    private const int None = 1;
    private const int Malformed = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var asked = Arguments.Parse(args, [.. LoadedCalendars.Options], []);

        if (
            asked.Unknown is not null
            || asked.Plain is not [var number, var given]
            || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
        {
            await error.WriteLineAsync(GradeVerb.Help);
            return Malformed;
        }

        if (!LoadedCalendars.HasDatabase(LoadedCalendars.InstallationOf(asked.ForHost)))
        {
            await error.WriteLineAsync(
                "没有找到数据库。请用 --data 或 --connection 指明本系统的数据。"
            );
            return None;
        }

        var builder = Composition.NewBuilder([.. asked.ForHost, "--jobs=false"]);
        builder.Logging.ClearProviders();
        builder.AddMingjian();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var bundle = await services
            .GetRequiredService<BundleReader>()
            .FindAsync(number, year, CancellationToken.None);

        if (bundle is null)
        {
            await error.WriteLineAsync(
                $"没有 {number} 的 {year} 年度评价结果。请核对名录编号和年度。"
            );
            return None;
        }

        await output.WriteAsync(bundle); // the very bytes: no line end is added
        return 0;
    }
}
