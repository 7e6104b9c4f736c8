using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Mingjian.Accounts;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>Somebody who asks: in which role, from where.</summary>
public sealed record Caller(string Name, Visitor Visitor)
{
    public Role? Role { get; init; }

    /// <summary>The institution served; <c>null</c> for others.</summary>
    public Guid? Institution { get; init; }

    /// <summary>The office of a district bureau.</summary>
    public string? Office { get; init; }

    public bool IsSignedIn { get; init; } = true;

    private readonly List<Cookie> cookies = [];
    private string? token;

    public bool Holds(IEnumerable<string> duties) =>
        Role is { } role && duties.Any(RoleDuties.Of(role).Contains);

    /// <summary>三条, once more and in words of its own: the municipal bureau sees all, a district its institutions, an institution itself.</summary>
    public bool Sees(Subject subject) =>
        Role is { } role
        && WebFixture.KindFor(role) switch
        {
            OrganisationKind.MunicipalBureau => true,
            OrganisationKind.DistrictBureau => subject.Office == Office,
            OrganisationKind.Institution => subject.Id == Institution,
            _ => false,
        };

    public Task<Answer> GetAsync(string url) => AskAsync(new(HttpMethod.Get, url));

    /// <summary>A form with a right antiforgery token and hardly anything else.</summary>
    public async Task<Answer> PostAsync(string url, IReadOnlyDictionary<string, string> fields)
    {
        await OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent(
                fields.Append(new("__RequestVerificationToken", token!))
            ),
        };
        request.Headers.Add("RequestVerificationToken", token);
        var answer = await AskAsync(request);
        cookies.ForEach(Visitor.Carry); // signing out is put back too
        return answer;
    }

    /// <summary>Fetches the token that forms need, and remembers who is signed in.</summary>
    public async Task OpenAsync()
    {
        if (token is null)
        {
            token = await TokenAsync();
            cookies.AddRange(Visitor.Cookies.GetAllCookies());
        }
    }

    public override string ToString() => Name;

    private async Task<Answer> AskAsync(HttpRequestMessage request)
    {
        using var response = await Visitor.Http.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        return new(
            response.StatusCode,
            response.Headers.Location?.OriginalString ?? "",
            response.Content.Headers.ContentType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private async Task<string> TokenAsync()
    {
        var page = await Visitor.GetPageAsync(IsSignedIn ? "/account" : "/sign-in");
        return page
            .Document.QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
    }
}

/// <summary>What came back, and what it means for access.</summary>
public sealed partial record Answer(
    HttpStatusCode Status,
    string Location,
    MediaTypeHeaderValue? Type,
    string Text
)
{
    public bool IsSignIn =>
        Status == HttpStatusCode.Unauthorized
        || (
            Status == HttpStatusCode.Redirect
            && Location.StartsWith("/sign-in", StringComparison.Ordinal)
        );

    public Outcome Outcome =>
        IsSignIn ? Outcome.SignIn
        : Status == HttpStatusCode.Forbidden ? Outcome.Forbidden
        : Status == HttpStatusCode.NotFound ? Outcome.NotFound
        : (int)Status < 500 ? Outcome.Answered
        : Outcome.Failed;

    /// <summary>Without what differs in every answer: the token of its forms.</summary>
    public string Lasting => Token().Replace(Text, "");

    public override string ToString() => $"{(int)Status} {Location}".Trim();

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Token();
}

public enum Outcome
{
    SignIn,
    Forbidden,
    NotFound,
    Answered,
    Failed,
}
