using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access;

public sealed class EveryEndpointTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public void EveryEndpoint_SaysWhoMayUseIt()
    {
        var endpoints = web.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        var silent = endpoints
            .Where(endpoint => !AccessComposition.SaysWho(endpoint))
            .Select(endpoint => endpoint.DisplayName);

        endpoints.Select(e => e.DisplayName).ShouldContain("/Accounts/Home/GoHome");
        silent.ShouldBeEmpty();
    }
}
