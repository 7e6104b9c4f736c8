using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Storage;
using Mingjian.Journal.Storage;

namespace Mingjian.Web.Tests.Activities.Api;

public sealed class PostRecordsTests(KeysWeb web) : IClassFixture<KeysWeb>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.3(2)1", "5.3(2)2", "5.3(2)3")]
    public async Task Post_WholeDay_IsStoredAndJournalledAsTheProgramsWork()
    {
        var day = await web.NewDayAsync();

        var answer = await web.Lims().PostAsync("records", KeysWeb.Json(day.All()));

        answer.Status.ShouldBe(200, answer.Text);
        answer.States.ShouldAllBe(state => state == "added");
        var id = answer.Body["deliveryId"]!.GetValue<Guid>();
        await using var db = web.Db();
        var delivery = await db.Deliveries.SingleAsync(d => d.DeliveryId == id, Stop);
        delivery.Way.ShouldBe(DeliveryWay.Api);
        delivery.PersonName.ShouldBe("接口密钥“示例 LIMS”");
        var entry = await db.JournalEntries.SingleAsync(e => e.About == id, Stop);
        entry.Capacity.ShouldBe("程序");
        entry.OrganisationId.ShouldBe(web.Own.OrganisationId);
        (
            await db.Results.CountAsync(r => r.DeliveryId == id && r.Office == "500103", Stop)
        ).ShouldBe(2);
    }

    [Fact]
    public async Task Post_OneKindAsLines_IsStored()
    {
        var day = await web.NewDayAsync();
        var records = day.All();
        await web.Lims()
            .PostAsync("records", KeysWeb.Json(records.Where(r => r.Kind != RecordKind.Sample)));

        var answer = await web.Lims()
            .PostAsync(
                "samples",
                KeysWeb.Lines(records.Where(r => r.Kind == RecordKind.Sample)),
                "application/x-ndjson; charset=utf-8"
            );

        answer.States.ShouldBe(["added", "added"]);
        answer.Body["records"]![1]!["place"]!.GetValue<string>().ShouldBe("第 2 行");
    }

    [Fact]
    public async Task Post_DryRun_TellsTheSameAndStoresNothing()
    {
        var day = await web.NewDayAsync();
        var body = KeysWeb.Json(day.All());
        await using var db = web.Db();
        var before = await db.Deliveries.CountAsync(Stop);

        var tried = await web.Lims().PostAsync("records?dryRun=true", body);
        var stored = await db.Deliveries.CountAsync(Stop);
        var done = await web.Lims().PostAsync("records", body);

        tried.Body["dryRun"]!.GetValue<bool>().ShouldBeTrue();
        tried.Body["deliveryId"].ShouldBeNull();
        stored.ShouldBe(before);
        (await db.Commissions.CountAsync(c => c.Number == day.Commission, Stop)).ShouldBe(1);
        tried.States.ShouldBe(done.States);
    }

    [Fact, Proves("5.3(2)")]
    public async Task Post_SameIdempotencyKeyAgain_GetsTheSameAnswer_OtherContentIsRefused()
    {
        var day = await web.NewDayAsync();
        var body = KeysWeb.Json(day.Order());
        var first = await web.Lims().PostAsync("records", body, idempotencyKey: $"{day.Task}-1");

        var again = await web.Lims().PostAsync("records", body, idempotencyKey: $"{day.Task}-1");
        var other = await web.Lims()
            .PostAsync("records", KeysWeb.Json(day.Field()), idempotencyKey: $"{day.Task}-1");

        again.Text.ShouldBe(first.Text);
        other.Status.ShouldBe(409);
        other.Code.ShouldBe(DeliveryRules.KeyUsedForOther.Code);
        other.Body["clause"]!.GetValue<string>().ShouldBe("5.3(2)");
    }

    [Fact]
    public async Task Post_ChangedResult_IsRevised_AndTheSameAgainUnchanged()
    {
        var day = await web.NewDayAsync();
        await web.Lims().PostAsync("records", KeysWeb.Json(day.All()));
        var changed = KeysWeb.Json(day.ResultRecord(1, "26"));

        var revised = await web.Lims().PostAsync("results", changed);
        var again = await web.Lims().PostAsync("results", changed);

        revised.States.ShouldBe(["revised"]);
        revised.RemarksOf(0).ShouldBe([(null, "ACTIVITIES-REPORT-5")]);
        revised.Body["records"]![0]!["remarks"]![0]!["refuses"]!.GetValue<bool>().ShouldBeFalse();
        again.States.ShouldBe(["unchanged"]);
    }

    [Fact]
    public async Task Post_SameNewRecordsTwiceAtOnce_AreStoredOnce()
    {
        var day = await web.NewDayAsync();
        var body = KeysWeb.Json(day.All());

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => web.Lims().PostAsync("records", body))
        );

        answers.Select(a => a.Status).ShouldAllBe(status => status == 200 || status == 409);
        answers.Count(a => a.Status == 200 && a.States.Contains("added")).ShouldBe(1);
        foreach (var late in answers.Where(a => a.Status == 409))
        {
            late.Code.ShouldBe("CHANGED-MEANWHILE");
            late.Response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        }

        (await web.Lims().PostAsync("records", body)).States.ShouldAllBe(s => s == "unchanged");
        await using var db = web.Db();
        (await db.SupersededRecords.CountAsync(r => r.Number == day.Sample(1), Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Post_ByAnInstitutionThatIsNotListed_IsRefusedWithTheClause()
    {
        var unlisted = await web.AddOrganisationAsync(OrganisationKind.Institution);
        var key = await web.MakeKeyAsync(unlisted, Mingjian.Activities.Keys.KeyScope.Deliver);

        var answer = await web.Lims(key)
            .PostAsync("records", KeysWeb.Json(new LaboratoryDay().Order()));

        answer.Status.ShouldBe(409);
        answer.Code.ShouldBe(DeliveryRules.NeverListed.Code);
        answer.Body["clause"]!.GetValue<string>().ShouldBe("5.1");
    }

    [Fact]
    public async Task Post_TheSameNumbersByAnother_AreItsOwn()
    {
        var day = await web.NewDayAsync();
        var body = KeysWeb.Json(day.Order());
        await web.Lims().PostAsync("records", body);

        var answer = await web.Lims(web.OtherKey).PostAsync("records", body);

        answer.States.ShouldBe(["added", "added", "added"]);
    }

    [Fact]
    public async Task Post_NamingAnothersRecord_IsRefused()
    {
        var day = await web.NewDayAsync();
        await web.Lims().PostAsync("records", KeysWeb.Json(day.All()));

        var answer = await web.Lims(web.OtherKey)
            .PostAsync("results", KeysWeb.Json(day.ResultRecord(1, "1")));

        answer.Status.ShouldBe(422);
        answer.RemarksOf(0).ShouldContain(("/0/sample", "ACTIVITIES-LINK-1"));
    }
}
