using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Storage;
using Mingjian.Web.Activities.Institution.Phone;

namespace Mingjian.Web.Tests.Activities;

/// <summary>What the phone pages ask of the server.</summary>
public sealed class PhonePagesTests(ActivitiesWeb web) : IClassFixture<ActivitiesWeb>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.3(2)2")]
    public async Task Day_OfASampler_HasTheTasksOfTheseDaysWithTheirPoints()
    {
        var (sampler, day) = await PrepareAsync("今");

        var asked = await DayAsync(sampler);

        var task = asked["tasks"]!.AsArray().Single(t => $"{t!["number"]}" == day.Task)!;
        task["points"]![0]!["matrix"]!.GetValue<string>().ShouldBe("W3");
        task["points"]![0]!["needsLoad"]!.GetValue<bool>().ShouldBeTrue();
        asked["owner"]!["personId"]!.GetValue<Guid>().ShouldBe(sampler.Person!.Id);
        asked["sampleFields"]!
            .AsArray()
            .ShouldContain(f =>
                $"{f!["key"]}" == "waterTemperature" && $"{f["only"]![0]}" == "Water"
            );
    }

    [Fact]
    public async Task Day_WithManyTasks_AsksNoMoreQueries()
    {
        var (sampler, _) = await PrepareAsync("少");
        var few = await web.CountQueriesAsync(() => DayAsync(sampler));

        for (var i = 0; i < 5; i++)
        {
            await PrepareAsync($"多{i}");
        }

        (await web.CountQueriesAsync(() => DayAsync(sampler))).ShouldBe(few);
    }

    [Theory]
    [InlineData(PhoneLinks.Day)]
    [InlineData(PhoneLinks.Records)]
    public async Task Script_WithoutASession_IsToldSoAndNotSentToAPage(string address)
    {
        var stranger = web.Public();

        using var answer =
            address == PhoneLinks.Day
                ? await stranger.Http.GetAsync(address, Stop)
                : await stranger.Http.PostAsync(address, Body("[]"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Visit_SentTwice_IsThereOnceAndGetsTheSameReceipt()
    {
        var (sampler, day) = await PrepareAsync("次");
        var body = VisitOf(day);

        var first = await SendAsync(sampler, body, "field-1");
        var again = await SendAsync(sampler, body, "field-1");

        first["digest"]!.GetValue<string>().ShouldBe(DigestOf(body));
        again.ToJsonString().ShouldBe(first.ToJsonString());
        await using var db = web.Db();
        (await db.FieldVisits.CountAsync(v => v.Task == day.Task, Stop)).ShouldBe(1);
        var delivery = await db.Deliveries.SingleAsync(d => d.IdempotencyKey == "field-1", Stop);
        delivery.Way.ShouldBe(DeliveryWay.Phone);
    }

    [Fact]
    public async Task OtherContent_UnderTheSameKey_IsRefused()
    {
        var (sampler, day) = await PrepareAsync("异");
        await SendAsync(sampler, VisitOf(day), "field-2");

        using var answer = await PostAsync(sampler, VisitOf(day, "正常"), "field-2");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Visit_WithAWrongReading_IsReturnedByField()
    {
        var (sampler, day) = await PrepareAsync("误");

        var answer = await SendAsync(sampler, VisitOf(day, ph: "15"), "field-3");

        var records = answer["result"]!["records"]!.AsArray();
        records.Select(r => $"{r!["state"]}").ShouldBe(["added", "refused"]);
        $"{records[1]!["remarks"]![0]!["field"]}".ShouldBe("/1/fieldPh");
    }

    [Fact]
    public async Task Sending_WithoutTokenOrKey_ChangesNothing()
    {
        var (sampler, day) = await PrepareAsync("证");
        using var without = Request(VisitOf(day), "field-4");

        using var noToken = await sampler.Http.SendAsync(without, Stop);
        using var noKey = await PostAsync(sampler, VisitOf(day), "");

        noToken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        noKey.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await using var db = web.Db();
        (await db.FieldVisits.AnyAsync(v => v.Task == day.Task, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task ShellAndWorker_ForAnybody_HoldNobodysData()
    {
        var (sampler, day) = await PrepareAsync("壳");

        var shell = await sampler.GetPageAsync(PhoneLinks.Shell);
        var worker = await web.Public().Http.GetStringAsync(PhoneLinks.Worker, Stop);

        shell.Text.ShouldNotContain(sampler.Person!.FullName);
        shell.Text.ShouldNotContain(day.Task);
        shell.Text.ShouldNotContain("__RequestVerificationToken");
        worker.ShouldContain($"const shell = \"{PhoneLinks.Shell}\"");
        worker.ShouldContain("const version = \"");
        shell
            .Document.QuerySelectorAll("script[src], link[rel=stylesheet]")
            .Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
            .ShouldAllBe(address => worker.Contains($"\"{address}\""));
    }

    [Fact]
    public async Task Today_WithoutScripts_LeadsToTheForms()
    {
        var (sampler, day) = await PrepareAsync("页");

        var page = await sampler.GetPageAsync(PhoneLinks.Today);

        page.MainText.ShouldContain(day.Task);
        page.Document.QuerySelectorAll("main a.button")
            .ShouldContain(a => a.GetAttribute("href")!.Contains("/new/visits?task="));
    }

    /// <summary>A task of today with one point, of an institution's own sampler.</summary>
    private async Task<(Visitor Sampler, LaboratoryDay Day)> PrepareAsync(string prefix)
    {
        var day = new LaboratoryDay(prefix);
        var order = day.Order()
            .Select(r =>
                r.Kind == Mingjian.Activities.RecordKind.Task
                    ? LaboratoryDay.With(r, "plannedTo", $"{web.Today:yyyy-MM-dd}")
                    : r
            );
        await web.DeliverAsync([.. order]);
        return (await web.SignInAs(Role.Clerk, web.Institution, $"采样{prefix}"), day);
    }

    private static string VisitOf(LaboratoryDay day, string treatment = "", string ph = "7.2") =>
        $$"""
            [{"record":"visits","number":"{{day.Visit}}","task":"{{day.Task}}","arrivedAt":"2026-03-09T09:05:12+08:00",
              "leftAt":"2026-03-09T11:40:00+08:00","people":["丁1","乙1"],"load":"82","treatment":"{{treatment}}",
              "deviceAt":"2026-03-09T09:06:00+08:00","clockOffset":"48"},
             {"record":"samples","number":"{{day.Sample(
                1
            )}}","task":"{{day.Task}}","visit":"{{day.Visit}}","point":"{{day.Point}}",
              "matrix":"W3","kind":"N","startedAt":"2026-03-09T09:15:00+08:00","endedAt":"2026-03-09T09:20:00+08:00",
              "source":"APP","fieldPh":"{{ph}}"}]
            """;

    private static async Task<JsonNode> DayAsync(Visitor sampler) =>
        JsonNode.Parse(await sampler.Http.GetStringAsync(PhoneLinks.Day, Stop))!;

    private static async Task<JsonNode> SendAsync(Visitor sampler, string body, string key)
    {
        using var answer = await PostAsync(sampler, body, key);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<HttpResponseMessage> PostAsync(
        Visitor sampler,
        string body,
        string key
    )
    {
        using var request = Request(body, key);
        request.Headers.Add("RequestVerificationToken", $"{(await DayAsync(sampler))["token"]}");
        return await sampler.Http.SendAsync(request, Stop);
    }

    private static HttpRequestMessage Request(string body, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, PhoneLinks.Records)
        {
            Content = Body(body),
        };

        if (key.Length > 0)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    private static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    private static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
