using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Mingjian.Journal.Files;
using Mingjian.Regulation;
using Mingjian.Web.Host;

namespace Mingjian.Bench.Register;

/// <summary>The whole program on loopback, with its own pipeline; beside its pages an endpoint <c>/bench/memory</c>, which sends given bytes through the same middleware.</summary>
internal sealed class Site(WebApplication app) : IAsyncDisposable
{
    public const string MemoryPath = "/bench/memory";

    /// <summary>Stores the file that it is sent, and one row.</summary>
    public const string FilePath = "/bench/file";

    public static readonly DateOnly Today = new(2026, 3, 20);

    private static byte[] memory = [];

    public Uri Address { get; } =
        new(
            app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.First()
        );

    public static void Remember(byte[] bytes) => memory = bytes;

    public static async Task<Site> StartAsync(
        bool sqlite,
        string connection,
        CancellationToken stop
    )
    {
        var builder = Composition.NewBuilder([
            "--urls=http://127.0.0.1:0",
            $"--database={(sqlite ? "sqlite" : "postgres")}",
            $"--connection={connection}",
            $"--data={Path.Combine(Path.GetTempPath(), "mingjian-bench", "site")}",
            "--migrate=false",
            "--jobs=false",
            "--api-rate=1000000000",
            "--key-rate=1000000000",
        ]);
        builder.Environment.ApplicationName = typeof(Composition).Assembly.GetName().Name!;
        builder.Logging.ClearProviders();
        builder.AddMingjian();
        builder.Services.RemoveAll<ChinaClock>();
        builder.Services.AddSingleton(new ChinaClock(new Standing()));
        var app = builder.Build();
        app.UseMingjian();
        app.MapGet(MemoryPath, SendAsync).AllowAnonymous();
        app.MapPost(FilePath, StoreAsync).AllowAnonymous();
        await app.StartAsync(stop);

        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>The program's services, for what is measured without a request.</summary>
    public AsyncServiceScope NewScope() => app.Services.CreateAsyncScope();

    private static async Task<string> StoreAsync(HttpContext http, FileStore store) =>
        (await store.TakeAsync(http.Request.Body, "report.pdf", stop: http.RequestAborted)).Digest;

    private static Task SendAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.Body.WriteAsync(memory).AsTask();
    }

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, new(2, 0), TimeSpan.Zero);
    }
}
