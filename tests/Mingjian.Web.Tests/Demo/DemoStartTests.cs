using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Credit.Indicators;
using Mingjian.Data;
using Mingjian.Demo;
using Mingjian.Listing.Methods;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Demo;
using Mingjian.Web.Host;

namespace Mingjian.Web.Tests.Demo;

/// <summary>A demo whose filling was interrupted begins anew by itself; a database that the demo did not make is refused.</summary>
public sealed class DemoStartTests : IDisposable
{
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"mj_{Guid.CreateVersion7():N}"
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Start_AfterAnInterruptedFilling_ClearsItsOwnDatabaseAndBeginsAnew(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var app = Build(database);
        var first = await StartAsync(app, until: "机构 2/");
        var half = await CountAsync(database);

        var second = await StartAsync(app, until: "机构 1/");

        first.ShouldNotContain("中断");
        second.ShouldContain("正在清除未完成的演示数据库");
        second.ShouldContain("机构 1/");
        (await CountAsync(database)).ShouldBeLessThan(half);
        var city = app.Services.GetRequiredService<DemoCity>();
        (await city.StateAsync(Stop)).ShouldBe(DemoState.Unfinished);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Start_OnADatabaseThatTheDemoDidNotMake_IsRefusedAndTouchesNothing(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = database.Open())
        {
            db.Add(new Organisation { Kind = OrganisationKind.Institution, Name = "真实机构" });
            await db.SaveChangesAsync(Stop);
        }
        await using var app = Build(database);
        var city = app.Services.GetRequiredService<DemoCity>();

        var told = await StartAsync(app, until: null);
        await Should.ThrowAsync<InvalidOperationException>(() => city.ClearAsync(Stop));

        told.ShouldContain("不是演示程序建立的");
        (await CountAsync(database)).ShouldBe(1);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The program with everything it has in demo mode, not listening.</summary>
    private WebApplication Build(TestDatabase database)
    {
        var builder = Composition.NewBuilder([
            "--demo=true",
            "--database",
            database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres",
            "--connection",
            database.Connection,
            "--data",
            folder,
        ]);
        builder.AddMingjian();
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    /// <summary>Starts the demo and, as if the machine stopped, breaks off when it says this.</summary>
    private static async Task<string> StartAsync(WebApplication app, string? until)
    {
        using var power = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var told = new Teller(until, power);

        try
        {
            await DemoStart.PrepareAsync(app.Services, told, () => MigrateAsync(app), power.Token);
        }
        catch (OperationCanceledException) when (!Stop.IsCancellationRequested)
        {
            // The power failed.
        }

        return told.ToString();
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MingjianDb>();
        await Schema.MigrateAsync(db, Stop);
        await ReferenceData.LoadAsync(db);
        await MethodLibrary.LoadAsync(db);
        await IndicatorSets.LoadAsync(db);
    }

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Organisations.CountAsync(Stop);
    }

    private sealed class Teller(string? until, CancellationTokenSource power) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);

            if (until is not null && value?.Contains(until, StringComparison.Ordinal) == true)
            {
                power.Cancel();
            }
        }
    }
}
