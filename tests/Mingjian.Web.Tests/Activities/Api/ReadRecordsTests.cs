using System.Text.Json.Nodes;
using Mingjian.Activities;

namespace Mingjian.Web.Tests.Activities.Api;

public sealed class ReadRecordsTests(KeysWeb web) : IClassFixture<KeysWeb>
{
    [Fact]
    public async Task List_InSteps_GivesEveryRecordOnce()
    {
        var day = await web.NewDayAsync();
        await web.Lims().PostAsync("records", KeysWeb.Json(day.All()));
        await web.Lims()
            .PostAsync(
                "records",
                KeysWeb.Json(
                    day.SampleRecord(3, "2026-03-09 10:15", "2026-03-09 10:20"),
                    day.SampleRecord(4, "2026-03-09 10:25", "2026-03-09 10:30")
                )
            );
        var numbers = new List<string>();
        var next = "samples?limit=1";

        while (next is not null)
        {
            var page = await web.Lims().GetAsync(next);
            page.Status.ShouldBe(200, page.Text);
            numbers.AddRange(Numbers(page.Body));
            next = page.Body["next"]?.GetValue<string>()[(KeysWeb.Api.Length + 1)..];
        }

        numbers.ShouldBeUnique();
        numbers
            .Where(number => number.StartsWith($"{day.Sample(1)[..^1]}", StringComparison.Ordinal))
            .ShouldBe([day.Sample(1), day.Sample(2), day.Sample(3), day.Sample(4)]);
    }

    [Fact]
    public async Task List_UpdatedAfter_GivesOnlyWhatCameLater()
    {
        var day = await web.NewDayAsync();
        await web.Lims().PostAsync("records", KeysWeb.Json(day.All()));
        var between = web.LawTime.Moment.AddSeconds(1);
        web.LawTime.Moment = between.AddSeconds(1);
        await web.Lims().PostAsync("results", KeysWeb.Json(day.ResultRecord(2, "33")));

        var later = await web.Lims()
            .GetAsync($"results?updatedAfter={between:yyyy-MM-ddTHH:mm:ss}Z");
        var never = await web.Lims().GetAsync("results?updatedAfter=2099-01-01T00:00:00Z");

        Numbers(later.Body).ShouldBe([$"{day.Sample(2)}|化学需氧量"]);
        later.Body["items"]![0]!["revision"]!.GetValue<int>().ShouldBe(2);
        later.Body["items"]![0]!["fields"]!["value"]!.GetValue<string>().ShouldBe("33");
        Numbers(never.Body).ShouldBeEmpty();
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Record_ThatWasRevised_ShowsWhatItWas_AndWhatWasSaidOfIt()
    {
        var day = await web.NewDayAsync();
        await web.Lims().PostAsync("records", KeysWeb.Json(day.All()));
        await web.Lims().PostAsync("results", KeysWeb.Json(day.ResultRecord(1, "26")));

        var answer = await web.Lims()
            .GetAsync($"results/{Uri.EscapeDataString($"{day.Sample(1)}|化学需氧量")}");

        answer.Status.ShouldBe(200, answer.Text);
        answer.Body["current"]!["fields"]!["value"]!.GetValue<string>().ShouldBe("26");
        var before = answer.Body["earlier"]!.AsArray().ShouldHaveSingleItem()!;
        before["revision"]!.GetValue<int>().ShouldBe(1);
        before["fields"]!["value"]!.GetValue<string>().ShouldBe("28");
        answer.Body["remarks"]!.AsArray().ShouldHaveSingleItem()!["code"]!
            .GetValue<string>()
            .ShouldBe("ACTIVITIES-REPORT-5");
    }

    [Fact]
    public async Task Record_WithASlashInItsNumber_IsFound()
    {
        var commission = LaboratoryDay.With(
            new LaboratoryDay("斜").Order()[0],
            "number",
            "渝/2026/1"
        );
        await web.Lims().PostAsync("records", KeysWeb.Json(commission));

        var escaped = await web.Lims().GetAsync("commissions/渝%2F2026%2F1");
        var plain = await web.Lims().GetAsync("commissions/渝/2026/1");

        escaped.Status.ShouldBe(200, escaped.Text);
        plain.Text.ShouldBe(escaped.Text);
    }

    [Fact, Proves("3.2")]
    public async Task Records_OfAnotherInstitution_AreNotThere()
    {
        var day = await web.NewDayAsync();
        var delivered = await web.Lims().PostAsync("records", KeysWeb.Json(day.Order()));
        var other = web.Lims(web.OtherKey);

        var one = await other.GetAsync($"commissions/{day.Commission}");
        var absent = await other.GetAsync("commissions/NO-SUCH");
        var delivery = await other.GetAsync(
            $"deliveries/{delivered.Body["deliveryId"]!.GetValue<Guid>()}"
        );
        var list = await other.GetAsync("commissions?limit=1000");

        one.Status.ShouldBe(404);
        one.Text.Replace(day.Commission, "NO-SUCH", StringComparison.Ordinal).ShouldBe(absent.Text);
        delivery.Status.ShouldBe(404);
        Numbers(list.Body).ShouldNotContain(day.Commission);
    }

    [Fact]
    public async Task Delivery_WithAKey_TellsWhoWhenAndEachRecord()
    {
        var day = await web.NewDayAsync();
        var delivered = await web.Lims()
            .PostAsync("records", KeysWeb.Json(day.Order()), idempotencyKey: day.Task);

        var answer = await web.Lims()
            .GetAsync($"deliveries/{delivered.Body["deliveryId"]!.GetValue<Guid>()}");

        answer.Status.ShouldBe(200, answer.Text);
        answer.Body["way"]!.GetValue<string>().ShouldBe("接口推送");
        answer.Body["by"]!.GetValue<string>().ShouldBe("接口密钥“示例 LIMS”");
        answer.Body["contentDigest"]!.GetValue<string>().Length.ShouldBe(64);
        answer.Body["count"]!["added"]!.GetValue<int>().ShouldBe(3);
        answer.States.ShouldBe(["added", "added", "added"]);
    }

    [Fact]
    public async Task List_WrongParameters_AreAllNamed()
    {
        var answer = await web.Lims().GetAsync("samples?limit=0&cursor=zz&updatedAfter=gestern");
        var kind = await web.Lims().GetAsync("files");

        answer.Status.ShouldBe(400);
        answer.Body["errors"]!
            .AsArray()
            .Select(e => e!["pointer"]!.GetValue<string>())
            .ShouldBe(["/query/limit", "/query/cursor", "/query/updatedAfter"], ignoreOrder: true);
        kind.Status.ShouldBe(404);
        ((int)RecordKind.Fault).ShouldBe(
            kind.Body["detail"]!.GetValue<string>().Split('、').Length - 1
        );
    }

    private static List<string> Numbers(JsonNode page) =>
        [.. page["items"]!.AsArray().Select(item => item!["number"]!.GetValue<string>())];
}
