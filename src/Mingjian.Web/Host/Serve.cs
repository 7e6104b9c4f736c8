using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Indicators;
using Mingjian.Data;
using Mingjian.Demo;
using Mingjian.Listing.Methods;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Demo;

namespace Mingjian.Web.Host;

/// <summary>The verb <c>serve</c>: migrates, fills the demo city if asked to, listens.</summary>
public static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = Composition.NewBuilder([
            .. args.Select(arg => arg == "--demo" ? "--demo=true" : arg),
        ]);
        var addresses = ListeningAddresses.From(builder.Configuration);

        if (addresses.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 2;
        }

        LogToStderr(builder);
        builder.WebHost.UseUrls([.. addresses.Urls]);
        builder.AddMingjian();
        await using var app = builder.Build();
        app.UseMingjian();

        if (app.Services.GetRequiredService<Installation>().Migrate)
        {
            await Console.Error.WriteLineAsync("正在准备数据库……");
            await MigrateAsync(app);
        }

        if (await RefusalAsync(app) is var code and not 0)
        {
            return code;
        }

        return await ListenAsync(app, addresses);
    }

    /// <summary>The demo touches its own database only, and nothing else touches the demo's.</summary>
    private static async Task<int> RefusalAsync(WebApplication app)
    {
        var demo = app.Services.GetRequiredService<Installation>().Demo;

        if (demo)
        {
            return await DemoStart.PrepareAsync(
                app.Services,
                Console.Error,
                () => MigrateAsync(app),
                CancellationToken.None
            );
        }

        await using var scope = app.Services.CreateAsyncScope();

        if (await scope.ServiceProvider.GetRequiredService<MingjianDb>().Set<DemoMark>().AnyAsync())
        {
            await Console.Error.WriteLineAsync(
                "这是演示数据库，只能以演示模式启动（加 --demo）。正式使用请用 --data 指定一个新目录。"
            );
            return 2;
        }

        return 0;
    }

    private static async Task<int> ListenAsync(WebApplication app, ListeningAddresses addresses)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"{string.Join('、', addresses.Urls)} 已被其他程序占用。请结束那个程序，或用 --urls 换一个端口，例如 --urls http://127.0.0.1:5081。"
            );
            return 1;
        }

        Console.WriteLine(
            $"明鉴已启动：{string.Join(' ', app.Urls.DefaultIfEmpty(addresses.Urls[0]))}（按 Ctrl+C 停止）"
        );
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MingjianDb>();
        await Schema.MigrateAsync(db);
        await ReferenceData.LoadAsync(db);
        await MethodLibrary.LoadAsync(db);
        await IndicatorSets.LoadAsync(db);
    }

    /// <summary>Stdout belongs to results; of the frameworks only what went wrong is worth a line.</summary>
    private static void LogToStderr(WebApplicationBuilder builder)
    {
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
    }
}
