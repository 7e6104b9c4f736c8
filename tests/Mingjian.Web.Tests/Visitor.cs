using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mingjian.Accounts;

namespace Mingjian.Web.Tests;

/// <summary>An answer: status, headers, and the page when it is one.</summary>
public sealed record Visit(HttpResponseMessage Response, string Text, IHtmlDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where a redirect leads: path and query.</summary>
    public string? Location =>
        Response.Headers.Location is { IsAbsoluteUri: true } absolute
            ? absolute.PathAndQuery
            : Response.Headers.Location?.OriginalString;

    /// <summary>What a reader sees in the main part, white space folded.</summary>
    public string MainText =>
        string.Join(
            ' ',
            (Document.QuerySelector("main") ?? Document.Body)!.TextContent.Split(
                (char[]?)null,
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    /// <summary>The form that a selector names; the only POST form of the main part without one.</summary>
    public IHtmlFormElement Form(string selector = "main form[method=post]") =>
        Document.QuerySelector(selector) as IHtmlFormElement
        ?? throw new InvalidOperationException($"No form {selector} in: {MainText}");
}

/// <summary>A file put into a form.</summary>
public sealed record FormFile(
    string Name,
    byte[] Content,
    string Type = "application/octet-stream"
);

/// <summary>Somebody at a browser without scripts: keeps cookies, reads pages, fills forms with their antiforgery token.</summary>
public sealed class Visitor(HttpClient http, CookieContainer cookies)
{
    private static readonly HtmlParser Parser = new();

    /// <summary>A form without action posts to the page's own address, which the parsed text does not know.</summary>
    private const string Address = "data-address";

    public HttpClient Http => http;

    public CookieContainer Cookies => cookies;

    /// <summary>Who is signed in; set by <see cref="WebFixture.SignInAs(Person)"/>.</summary>
    public Person? Person { get; internal set; }

    public Guid SessionId { get; internal set; }

    public void Carry(Cookie cookie) => cookies.Add(cookie);

    /// <summary>One request; a redirect is an answer (<see cref="Visit.Location"/>), not followed.</summary>
    public async Task<Visit> GetPageAsync(string url) =>
        await ReadAsync(await http.GetAsync(url, TestContext.Current.CancellationToken));

    /// <summary>The page where the redirects end.</summary>
    public async Task<Visit> FollowAsync(Visit visit)
    {
        for (var steps = 0; visit.Location is { } next && steps < 10; steps++)
        {
            visit = await GetPageAsync(next);
        }

        return visit;
    }

    /// <summary>Sends a form as a browser would: its present values, changed by <paramref name="values"/>.</summary>
    /// <param name="form">From <see cref="Visit.Form"/>.</param>
    /// <param name="values">By field name: a string, several strings, a <see cref="FormFile"/>, or <c>null</c> to leave the field out.</param>
    /// <param name="button">CSS selector of the button pressed; its name, value and <c>formaction</c> count.</param>
    public async Task<Visit> SubmitFormAsync(
        IHtmlFormElement form,
        object? values = null,
        string? button = null
    )
    {
        var pressed = button is null
            ? null
            : form.QuerySelector(button) as IHtmlButtonElement
                ?? throw new InvalidOperationException($"No button {button}");
        var fields = Fields(form, pressed);

        foreach (var (name, value) in Values(values))
        {
            fields.RemoveAll(field => field.Key == name);
            fields.AddRange(
                Several(value).Select(one => new KeyValuePair<string, object>(name, one))
            );
        }

        var address = form.Owner!.DocumentElement.GetAttribute(Address)!;
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? address;
        return await PostAsync(
            action.StartsWith('?') ? address.Split('?')[0] + action : action,
            fields
        );
    }

    public async Task<Visit> PostAsync(
        string url,
        IReadOnlyCollection<KeyValuePair<string, object>> fields
    )
    {
        using var content = Content(fields);
        return await ReadAsync(
            await http.PostAsync(url, content, TestContext.Current.CancellationToken)
        );
    }

    private static List<KeyValuePair<string, object>> Fields(
        IHtmlFormElement form,
        IHtmlButtonElement? pressed
    )
    {
        var fields = new List<KeyValuePair<string, object>>();

        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when !box.IsChecked:
                case IHtmlInputElement { Type: "submit" or "button" or "file" }:
                case IHtmlInputElement { IsDisabled: true }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    fields.AddRange(
                        select
                            .Options.Where(option => option.IsSelected)
                            .Select(option => new KeyValuePair<string, object>(name, option.Value))
                    );
                    break;
            }
        }

        if (pressed?.Name is { Length: > 0 } button)
        {
            fields.Add(new(button, pressed.Value));
        }

        return fields;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Values(object? values) =>
        values switch
        {
            null => [],
            IEnumerable<KeyValuePair<string, object?>> pairs => pairs,
            IEnumerable<KeyValuePair<string, string>> pairs => pairs.Select(
                pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)
            ),
            _ => values
                .GetType()
                .GetProperties()
                .Select(p => new KeyValuePair<string, object?>(p.Name, p.GetValue(values))),
        };

    private static IEnumerable<object> Several(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            IEnumerable<object> many => many,
            _ => [value],
        };

    private static HttpContent Content(IReadOnlyCollection<KeyValuePair<string, object>> fields)
    {
        if (!fields.Any(field => field.Value is FormFile))
        {
            return new FormUrlEncodedContent(
                fields.Select(f => new KeyValuePair<string, string>(f.Key, f.Value.ToString()!))
            );
        }

        var parts = new MultipartFormDataContent();

        foreach (var (name, value) in fields)
        {
            if (value is FormFile file)
            {
                var content = new ByteArrayContent(file.Content);
                content.Headers.ContentType = new(file.Type);
                parts.Add(content, name, file.Name);
            }
            else
            {
                parts.Add(new StringContent(value.ToString()!), name);
            }
        }

        return parts;
    }

    private static async Task<Visit> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var document = await Parser.ParseDocumentAsync(text);
        document.DocumentElement.SetAttribute(
            Address,
            response.RequestMessage!.RequestUri!.PathAndQuery
        );
        return new(response, text, document);
    }
}
