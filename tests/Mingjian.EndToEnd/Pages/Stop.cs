using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mingjian.EndToEnd.Pages;

/// <summary>One look at a page: whose, and how they get there.</summary>
/// <param name="Route">As the program names the page: <c>/console/cases/{caseId:guid}</c>.</param>
/// <param name="Login">An account of the demo; empty for the public.</param>
/// <param name="Way">An address, then the routes of links to follow; the page itself is the last.</param>
public sealed partial record Stop(string Route, string Login, params string[] Way)
{
    public async Task<string> AddressAsync(IBrowserContext visitor)
    {
        var at = Way[0];

        foreach (var route in Way.Skip(1))
        {
            var answer = await visitor.APIRequest.GetAsync(at);
            var link = new Regex($"^{Pattern(route)}(\\?[^#]*)?$", RegexOptions.ExplicitCapture);
            var here = new Uri(answer.Url).PathAndQuery;
            at = Links()
                .Matches(await answer.TextAsync())
                .Select(found => System.Net.WebUtility.HtmlDecode(found.Groups["at"].Value))
                .Prepend(here)
                .FirstOrDefault(link.IsMatch)
                .ShouldNotBeNull($"{Login} finds no link to {route} on {at} ({answer.Status})");
        }

        return at;
    }

    private static string Pattern(string route) =>
        string.Join(
            '/',
            route
                .Split('/')
                .Select(part =>
                    part.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-f-]{36}"
                    : part.StartsWith('{') ? "[^/?#]+"
                    : Regex.Escape(part)
                )
        );

    [GeneratedRegex("(href|action)=\"(?<at>/[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
