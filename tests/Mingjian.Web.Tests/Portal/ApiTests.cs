using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mingjian.Web.Tests.Portal;

public sealed class ApiTests(PortalFixture site) : IClassFixture<PortalFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("6")]
    public async Task Institution_OnBothTimes_AnswersLikeThePage()
    {
        (await AddressAsync("asOf=2026-01-04&knownAt=2026-03-18")).ShouldBe("旧址一号");
        (await AddressAsync("asOf=2026-01-04")).ShouldBe("旧址一号");
        (await AddressAsync("asOf=2026-01-10&knownAt=2026-03-18")).ShouldBe("旧址一号");
        (await AddressAsync("asOf=2026-01-10&knownAt=2026-03-19")).ShouldBe("新址二号");
        (await AddressAsync("asOf=2026-01-10&knownAt=2026-03-19T10:30:00%2B08:00")).ShouldBe(
            "新址二号"
        );
        (await AddressAsync("asOf=2026-01-10&knownAt=2026-03-19T09:30:00%2B08:00")).ShouldBe(
            "旧址一号"
        );
    }

    [Fact]
    public async Task Institution_Detail_HoldsScopePostsAndPlaces()
    {
        var detail = await JsonAsync("/api/v1/institutions/CQ-0001");

        detail["scope"]!.AsArray().Count.ShouldBe(9);
        detail["posts"]![0]!.AsObject().Select(p => p.Key).ShouldBe(["post", "name"]);
        detail["places"]![0]!["district"]!["name"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
        detail["institution"]!["standing"]!.GetValue<string>().ShouldBe("inList");
    }

    [Fact]
    public async Task List_InSteps_GivesEveryInstitutionOnce_WhateverHappensMeanwhile()
    {
        List<string> numbers = [];
        var next = "/api/v1/institutions?limit=7&sort=-listed&standing=inList";
        var pages = 0;

        while (next is not null)
        {
            var page = await JsonAsync(next);
            numbers.AddRange(
                page["items"]!.AsArray().Select(i => i!["number"]!.GetValue<string>())
            );
            next = page["next"]?.GetValue<string>();

            if (pages++ == 0)
            {
                site.LawTime.Moment = site.LawTime.Moment.AddMinutes(1);
                await site.AddAsync();
            }
        }

        numbers.ShouldBeUnique();
        numbers.Count.ShouldBeGreaterThanOrEqualTo(24);
    }

    [Fact]
    public async Task List_WrongParameters_AreAllNamedInChinese()
    {
        var answer = await site.Public()
            .GetPageAsync(
                "/api/v1/institutions?asOf=20260101&district=火星&limit=0&sort=x&cursor=zz&knownAt=2099-01-01"
            );

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(answer.Text)!;
        problem["code"]!.GetValue<string>().ShouldBe("API-PARAMETER");
        problem["errors"]!
            .AsArray()
            .Select(e => e!["pointer"]!.GetValue<string>())
            .ShouldBe(
                [
                    "/query/asOf",
                    "/query/knownAt",
                    "/query/district",
                    "/query/sort",
                    "/query/limit",
                    "/query/cursor",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Institution_Unknown_IsAProblemDocument()
    {
        var answer = await site.Public().GetPageAsync("/api/v1/institutions/CQ-9999");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        JsonNode.Parse(answer.Text)!["detail"]!.GetValue<string>().ShouldContain("CQ-9999");
    }

    [Fact]
    public async Task List_AskedAgain_IsNotSentAgain_UntilTheRegisterChanges()
    {
        var http = site.Public().Http;
        var first = await http.GetAsync("/api/v1/institutions?limit=1", Stop);
        var tag = first.Headers.ETag!;

        (await AskAsync(http, tag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await site.AddAsync();
        (await AskAsync(http, tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answer_ToAnyOrigin_IsAllowedAndTellsWhatIsLeft()
    {
        var http = site.Public().Http;

        var answer = await http.GetAsync("/api/v1/institutions?limit=1", Stop);
        var asked = await http.SendAsync(new(HttpMethod.Options, "/api/v1/institutions"), Stop);

        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.GetValues("RateLimit-Limit").ShouldBe(["600"]);
        int.Parse(
                answer.Headers.GetValues("RateLimit-Remaining").Single(),
                System.Globalization.CultureInfo.InvariantCulture
            )
            .ShouldBeInRange(1, 599);
        asked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Document_OfTheInterface_IsTheOneKept()
    {
        var document = await JsonAsync("/openapi/v1.json");
        var text = document.ToJsonString(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
        var path = Path.Combine(Root(), "tests/Mingjian.Web.Tests/Portal/openapi.v1.json");

        if (Environment.GetEnvironmentVariable("MINGJIAN_ACCEPT_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(path, text + "\n", Stop);
        }

        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        (text + "\n").ShouldBe(await File.ReadAllTextAsync(path, Stop));
    }

    [Fact]
    public async Task Reference_OnThePage_NamesEveryParameterOfTheDocument()
    {
        var document = await JsonAsync("/openapi/v1.json");
        var page = await site.Public().GetPageAsync("/docs/api");

        var names = document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .SelectMany(operation => operation.Value!["parameters"]?.AsArray() ?? [])
            .Select(parameter => parameter!["name"]!.GetValue<string>());
        names.ShouldAllBe(name => page.MainText.Contains(name));
    }

    private async Task<string> AddressAsync(string query) =>
        (await JsonAsync($"/api/v1/institutions/CQ-0001?{query}"))["address"]!.GetValue<string>();

    private async Task<JsonNode> JsonAsync(string url)
    {
        var answer = await site.Public().GetPageAsync(url);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return JsonNode.Parse(answer.Text)!;
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient http, EntityTagHeaderValue tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/institutions?limit=1");
        request.Headers.IfNoneMatch.Add(tag);
        return http.SendAsync(request, Stop);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "Mingjian.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
