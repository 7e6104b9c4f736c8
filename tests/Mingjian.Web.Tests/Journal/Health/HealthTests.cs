using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Journal.Files;

namespace Mingjian.Web.Tests.Journal.Health;

public sealed class HealthTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/healthz", "ok")]
    [InlineData("/readyz", "ready")]
    public async Task Health_OfANodeThatWorks_IsAnsweredToAnybody(string path, string expected)
    {
        var visitor = web.Public();

        var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe(expected);
    }

    [Fact]
    public async Task Ready_WhenFilesCannotBeWritten_IsNoAndTellsNobodyWhy()
    {
        await using var broken = new WithoutFiles();
        await broken.InitializeAsync();
        var visitor = broken.Public();

        var answer = await visitor.Http.GetAsync(new Uri("/readyz", UriKind.Relative), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe("not ready");
    }

    private sealed class WithoutFiles : WebFixture
    {
        protected override void Configure(IServiceCollection services) =>
            services.AddSingleton(new FilesFolder("/dev/null/files"));
    }
}
