using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Ui;

/// <summary>Every page that needs no id, visited by somebody who may: it renders, has a heading and nothing inline.</summary>
public sealed class EveryPageTests(StyleFixture site) : IClassFixture<StyleFixture>
{
    [Fact]
    public async Task EveryPageWithoutIds_RendersForWhoMayUseIt()
    {
        var visitors = new Dictionary<Role, Visitor>();
        var wrong = new List<string>();

        foreach (var endpoint in Pages())
        {
            var visitor = await VisitorForAsync(endpoint, visitors);
            var url = "/" + endpoint.RoutePattern.RawText;
            var visit = await visitor.GetPageAsync(url);

            if ((int)visit.Status >= 500)
            {
                wrong.Add($"{url}: {(int)visit.Status}");
            }
            else if (
                visit.Response.Content.Headers.ContentType?.MediaType == "text/html"
                && visit.Text.Length > 0
            )
            {
                wrong.AddRange(Inline.Of(visit.Document).Select(found => $"{url}: {found}"));

                if (visit.Document.QuerySelectorAll("h1").Length != 1)
                {
                    wrong.Add($"{url}: not one h1");
                }
            }
        }

        wrong.ShouldBeEmpty();
        Pages().Select(page => page.RoutePattern.RawText).ShouldContain("console");
    }

    private IEnumerable<RouteEndpoint> Pages() =>
        site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Where(endpoint => endpoint.RoutePattern.Parameters.All(p => p.IsOptional))
            .Where(endpoint =>
                !endpoint.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal)
            )
            .DistinctBy(endpoint => endpoint.RoutePattern.RawText);

    private async Task<Visitor> VisitorForAsync(
        RouteEndpoint endpoint,
        Dictionary<Role, Visitor> visitors
    )
    {
        var duties = endpoint.Metadata.GetMetadata<NeedsDutyAttribute>()?.Duties;
        var signedIn = endpoint.Metadata.GetMetadata<NeedsSessionAttribute>() is not null;

        if (duties is null && !signedIn)
        {
            return site.Public();
        }

        var isInstitution = endpoint.RoutePattern.RawText!.StartsWith(
            "institution",
            StringComparison.Ordinal
        );
        var role = Enum.GetValues<Role>()
            .First(role =>
                (duties is null || duties.Any(RoleDuties.Of(role).Contains))
                && isInstitution == (WebFixture.KindFor(role) == OrganisationKind.Institution)
            );

        return visitors.TryGetValue(role, out var known)
            ? known
            : visitors[role] = await site.SignInAs(role);
    }
}
