using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Mingjian.Regulation;
using Mingjian.Web.Host;

namespace Mingjian.Bench.Register;

/// <summary>The whole program on loopback, with its own pipeline; beside it <c>/bench/memory</c>, which sends given bytes through the same Kestrel.</summary>
internal sealed class Site(WebApplication app) : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, byte[]> Memory = new(
        StringComparer.Ordinal
    );

    public Uri Address { get; } =
        new(
            app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.First()
        );

    public static void Remember(string name, byte[] bytes) => Memory[name] = bytes;

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
        ]);
        builder.Environment.ApplicationName = typeof(Composition).Assembly.GetName().Name!;
        builder.Logging.ClearProviders();
        builder.AddMingjian();
        builder.Services.RemoveAll<ChinaClock>();
        builder.Services.AddSingleton(new ChinaClock(new Standing()));
        var app = builder.Build();
        app.Use(
            (http, next) =>
                http.Request.Path.StartsWithSegments("/bench/memory", out var name)
                    ? SendAsync(http, Memory[name.Value!.TrimStart('/')])
                    : next(http)
        );
        app.UseMingjian();
        await app.StartAsync(stop);

        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static Task SendAsync(HttpContext http, byte[] bytes)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes).AsTask();
    }

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 20, 2, 0, 0, TimeSpan.Zero);
    }
}
