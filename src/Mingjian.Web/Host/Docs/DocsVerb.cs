namespace Mingjian.Web.Host.Docs;

/// <summary>
/// The verb <c>docs-page</c>, for the project itself and not in the help: prints a generated page of <c>docs/</c> to stdout.
/// <c>docs-page access</c>, <c>… events</c>, <c>… conformance articles.json report.xml…</c>
/// </summary>
public static class DocsVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var page = args switch
        {
            ["access"] => AccessPage.Write(Endpoints()),
            ["events"] => EventsPage.Write(),
            ["conformance", var articles, .. var reports] => ConformancePage.Write(
                Articles.Read(articles),
                reports
            ),
            _ => null,
        };

        if (page is null)
        {
            await Console.Error.WriteLineAsync(
                "docs-page access | events | conformance articles.json report.xml…"
            );
            return 2;
        }

        await Console.Out.WriteAsync(page);
        return 0;
    }

    /// <summary>Every endpoint of the program, which is built but not started: no database is touched.</summary>
    private static IEnumerable<RouteEndpoint> Endpoints()
    {
        var builder = Composition.NewBuilder([]);
        builder.Logging.ClearProviders();
        builder.AddMingjian();
        var app = builder.Build();
        app.UseMingjian();

        return ((IEndpointRouteBuilder)app)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>();
    }
}
