using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Portal;

/// <summary>A report on the page and through the interface: the same answer, at once, and nothing of client or values.</summary>
public sealed class VerifyReportTests(WebFixture site) : IClassFixture<WebFixture>
{
    private static int prefixes;

    private readonly LaboratoryDay day = new($"V{Interlocked.Increment(ref prefixes)}");

    private Guid institutionId;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.3(2)3")]
    public async Task Check_ByNumberOrDigest_IsAnsweredAlikeOnPageAndInterface()
    {
        var number = await DeliverAsync();

        var byNumber = await JsonAsync($"number={day.Report}&institution={number}");
        var byDigest = await JsonAsync($"digest={day.ReportFile.ToUpperInvariant()}");
        var page = await site.Public()
            .GetPageAsync($"/verify?number={day.Report}&institution={number}");

        byNumber.ToJsonString().ShouldBe(byDigest.ToJsonString());
        byNumber["state"]!.GetValue<string>().ShouldBe("valid");
        byNumber["scope"]!.GetValue<string>().ShouldBe("covered");
        byNumber["institution"]!["number"]!.GetValue<string>().ShouldBe(number);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(".verdict")!.TextContent.Trim().ShouldBe("有效");
        foreach (var hidden in new[] { "重庆示例化工", "戊1", "3 月废水", day.Task })
        {
            byNumber.ToJsonString().ShouldNotContain(hidden);
            page.Text.ShouldNotContain(hidden);
        }
    }

    [Fact, Proves("5.3(2)3")]
    public async Task Check_AfterACorrection_TheNextRequestSaysSo()
    {
        var number = await DeliverAsync();
        await JsonAsync($"digest={day.ReportFile}");
        var corrected = LaboratoryDay.DigestOf($"{day.Report} corrected");
        await SendAsync(
            corrected,
            day.ReportRecord(("correctionReason", "页码"), ("fileDigest", corrected))
        );

        var old = await JsonAsync($"digest={day.ReportFile}");
        var page = await site.Public().GetPageAsync($"/verify?digest={day.ReportFile}");

        old["state"]!.GetValue<string>().ShouldBe("corrected");
        old["currentVersion"]!.GetValue<int>().ShouldBe(2);
        page.Document.QuerySelector(".verdict")!.TextContent.Trim().ShouldBe("已更正");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await JsonAsync($"number={day.Report}&institution={number}"))["state"]!
            .GetValue<string>()
            .ShouldBe("valid");
    }

    [Fact]
    public async Task Check_WhatDoesNotExist_IsAnsweredAlike_WhateverIsMissing()
    {
        var number = await DeliverAsync();

        var noReport = await JsonAsync($"number=没有&institution={number}");
        var noInstitution = await JsonAsync($"number={day.Report}&institution=CQ-9999");
        var noFile = await JsonAsync($"digest={new string('a', 64)}");

        noReport
            .ToJsonString()
            .ShouldBe(
                JsonNode.Parse("""{"state":"unknown","stateText":"未查到"}""")!.ToJsonString()
            );
        noInstitution.ToJsonString().ShouldBe(noReport.ToJsonString());
        noFile.ToJsonString().ShouldBe(noReport.ToJsonString());
    }

    [Fact]
    public async Task Check_HalfAQuestion_IsRefusedWithTheField()
    {
        var api = await site.Public().GetPageAsync("/api/v1/reports/check?number=1");
        var page = await site.Public().GetPageAsync("/verify?digest=123");

        api.Status.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(api.Text)!["errors"]![0]!["pointer"]!
            .GetValue<string>()
            .ShouldBe("/query/institution");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text.ShouldContain("应为 64 位");
    }

    [Fact]
    public async Task Page_WithoutAQuestion_AsksForNumberOrFile_WithoutScript()
    {
        var page = await site.Public().GetPageAsync("/verify");

        page.Form("form[action='/verify']").ShouldNotBeNull();
        page.Document.QuerySelectorAll("input[type=file][name]").ShouldBeEmpty();
        page.Document.QuerySelector("[data-verify-drop]")!.HasAttribute("hidden").ShouldBeTrue();
    }

    private async Task<JsonNode> JsonAsync(string query)
    {
        var answer = await site.Public().GetPageAsync($"/api/v1/reports/check?{query}");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return JsonNode.Parse(answer.Text)!;
    }

    /// <summary>A listed institution's day, delivered with its report.</summary>
    /// <returns>The institution's number.</returns>
    private async Task<string> DeliverAsync()
    {
        await using var db = site.Db();
        var institution = await LaboratoryDay.ListAsync(db, Interlocked.Increment(ref prefixes));
        institutionId = institution.InstitutionId;
        await SendAsync(day.ReportFile, [.. day.All()]);
        return institution.Number;
    }

    private async Task SendAsync(string file, params RawRecord[] records)
    {
        await using (var db = site.Db())
        {
            await LaboratoryDay.UploadAsync(db, institutionId, file);
        }

        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var answer = await scope
            .ServiceProvider.GetRequiredService<DeliverRecords>()
            .RunAsync(institutionId, DeliveryWay.Api, records, key: null, Stop);
        answer.Count.Refused.ShouldBe(0);
    }
}
