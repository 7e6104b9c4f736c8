using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Web.Activities;

namespace Mingjian.Web.Tests.Activities;

public sealed class RecordFormTests(ActivitiesWeb web) : IClassFixture<ActivitiesWeb>
{
    private const string Form = "main form[enctype]";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Paths => [.. RecordTypes.All.Select(type => type.Path)];

    [Theory, MemberData(nameof(Paths)), Proves("5.3(2)")]
    public async Task Form_OfEveryKind_HasAFieldForEveryFieldOfTheKind(string path)
    {
        var clerk = await ClerkAsync();
        var names = new HashSet<string?>();

        foreach (var matrix in Enum.GetValues<Matrix>().DistinctBy(m => m.Activity))
        {
            var page = await clerk.GetPageAsync(
                $"{ActivitiesLinks.Own}/new/{path}?matrix={CodeList<Matrix>.CodeOf(matrix)}"
            );
            page.Status.ShouldBe(HttpStatusCode.OK);
            names.UnionWith(page.Form(Form).Elements.Select(e => e.GetAttribute("name")));
        }

        RecordTypes
            .Find(path)!
            .Fields.Select(f => f.Form == FieldForm.Digest ? "Files" : $"Values[{f.Key}]")
            .Except(names)
            .ShouldBeEmpty();
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Form_OtherActivityChosen_ShowsItsFieldsAndKeepsWhatIsTyped()
    {
        var clerk = await ClerkAsync();
        var page = await clerk.GetPageAsync(ActivitiesLinks.New(RecordKind.Sample));
        page.Document.QuerySelector("[name='Values[period]']").ShouldBeNull();

        var asked = await clerk.SubmitFormAsync(
            page.Form(Form),
            new Dictionary<string, string>
            {
                ["Values[number]"] = "噪-1",
                ["Values[matrix]"] = "N1",
            },
            "[formaction*='handler=Fields']"
        );

        var shown = asked.Form(Form).Elements;
        shown.ShouldContain(e => e.GetAttribute("name") == "Values[period]");
        shown
            .Single(e => e.GetAttribute("name") == "Values[number]")
            .GetAttribute("value")
            .ShouldBe("噪-1");
    }

    [Fact, Proves("5.3(2)1")]
    public async Task Commission_FilledIn_IsDeliveredByFormAndLeadsToTheTask()
    {
        var clerk = await ClerkAsync();
        var page = await clerk.GetPageAsync(ActivitiesLinks.New(RecordKind.Commission));

        var sent = await clerk.SubmitFormAsync(page.Form(Form), Commission("表-1", "next"));

        sent.Location.ShouldBe(ActivitiesLinks.New(RecordKind.Task, ("commission", "表-1")));
        await using var db = web.Db();
        var stored = await db.Commissions.SingleAsync(c => c.Number == "表-1", Stop);
        stored.ClientKind.ShouldBe(ClientKind.Regulated);
        (
            await db.Deliveries.SingleAsync(d => d.DeliveryId == stored.DeliveryId, Stop)
        ).Way.ShouldBe(DeliveryWay.Form);
    }

    [Fact, Proves("5.3(2)")]
    public async Task Commission_WithAWrongDay_SaysSoAtTheFieldAndKeepsWhatWasTyped()
    {
        var clerk = await ClerkAsync();
        var page = await clerk.GetPageAsync(ActivitiesLinks.New(RecordKind.Commission));
        var values = Commission("表-2");
        values["Values[signedOn]"] = "2026-13-40";

        var answer = await clerk.SubmitFormAsync(page.Form(Form), values);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer
            .Document.QuerySelector("#Values_signedOn_-error")!
            .TextContent.ShouldContain("签订日期");
        answer
            .Document.QuerySelector("#Values_signedOn_")!
            .GetAttribute("value")
            .ShouldBe("2026-13-40");
        await using var db = web.Db();
        (await db.Commissions.AnyAsync(c => c.Number == "表-2", Stop)).ShouldBeFalse();
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Visit_ByOnePerson_IsShownTheDoubtBeforeItIsConfirmed()
    {
        var clerk = await ClerkAsync();
        var page = await clerk.GetPageAsync(
            ActivitiesLinks.New(RecordKind.Visit, ("task", web.Day.Task))
        );
        var values = new Dictionary<string, object?>
        {
            ["Values[number]"] = "表-XC",
            ["Values[arrivedAt]"] = "2026-03-09",
            ["Times[arrivedAt]"] = "13:05",
            ["Values[leftAt]"] = "2026-03-09",
            ["Times[leftAt]"] = "14：20",
            ["Values[people]"] = "丁1",
            ["Values[devices]"] = "SN-1",
            ["Values[load]"] = "82",
        };

        var doubted = await clerk.SubmitFormAsync(page.Form(Form), values);
        var confirmed = await clerk.SubmitFormAsync(doubted.Form(Form));

        doubted.Status.ShouldBe(HttpStatusCode.OK);
        doubted.MainText.ShouldContain("确认报送");
        confirmed.Status.ShouldBe(HttpStatusCode.Redirect);
        await using var db = web.Db();
        var visit = await db.FieldVisits.SingleAsync(v => v.Number == "表-XC", Stop);
        visit.LeftAt.ShouldBe(new DateTime(2026, 3, 9, 6, 20, 0));
        (await db.RecordRemarks.AnyAsync(r => r.Number == "表-XC", Stop)).ShouldBeTrue();
    }

    [Fact, Proves("5.3(2)")]
    public async Task Draft_SavedAndReturned_GoesOnWhereItWas()
    {
        var clerk = await ClerkAsync();
        var page = await clerk.GetPageAsync(ActivitiesLinks.New(RecordKind.Commission));
        var form = page.Form(Form);
        var later = form
            .Elements.OfType<AngleSharp.Html.Dom.IHtmlButtonElement>()
            .Last()
            .GetAttribute("formaction")!;
        form.SetAttribute("action", later);
        await clerk.SubmitFormAsync(form, Commission("表-3"));

        var list = await clerk.GetPageAsync(ActivitiesLinks.Own);
        var link = list.Document.QuerySelector("section[aria-labelledby=drafts] a")!;
        var again = await clerk.GetPageAsync(link.GetAttribute("href")!);

        again.Document.QuerySelector("#Values_number_")!.GetAttribute("value").ShouldBe("表-3");
        await using var db = web.Db();
        (await db.Commissions.AnyAsync(c => c.Number == "表-3", Stop)).ShouldBeFalse();
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Sample_Edited_IsRevisedAndItsNumberStays()
    {
        var day = new LaboratoryDay("改");
        await web.DeliverAsync([.. day.Order(), .. day.Field()]);
        var clerk = await ClerkAsync();
        var page = await clerk.GetPageAsync(
            ActivitiesLinks.Edit(RecordKind.Sample, day.Sample(1), day.Task)
        );

        var renamed = await clerk.SubmitFormAsync(
            page.Form(Form),
            new Dictionary<string, object?> { ["Values[number]"] = "另一个" }
        );
        var revised = await clerk.SubmitFormAsync(
            page.Form(Form),
            new Dictionary<string, object?> { ["Values[waterTemperature]"] = "19.50" }
        );

        renamed.Status.ShouldBe(HttpStatusCode.BadRequest);
        renamed.MainText.ShouldContain("编号不能改");
        revised.Location.ShouldBe(ActivitiesLinks.OwnTask(day.Task));
        await using var db = web.Db();
        var stored = await db.Samples.SingleAsync(s => s.Number == day.Sample(1), Stop);
        stored.Revision.ShouldBe(2);
        stored.Details!.ShouldContain("19.50");
    }

    [Fact, Proves("5.3(2)1")]
    public async Task Task_Copied_HasTheSamePointsUnderNewNumbers()
    {
        var clerk = await ClerkAsync();
        var page = await clerk.GetPageAsync(ActivitiesLinks.Copy(web.Day.Task));

        var sent = await clerk.SubmitFormAsync(
            page.Form(),
            new
            {
                Number = "复-RW2",
                PlannedFrom = "2026-04-09",
                PlannedTo = "2026-04-09",
            }
        );
        var twice = await clerk.SubmitFormAsync(
            page.Form(),
            new
            {
                Number = "复-RW2",
                PlannedFrom = "2026-04-09",
                PlannedTo = "2026-04-09",
            }
        );

        sent.Location.ShouldBe(ActivitiesLinks.OwnTask("复-RW2"));
        twice.MainText.ShouldContain("已经有了");
        await using var db = web.Db();
        var point = await db.SamplingPoints.SingleAsync(p => p.Task == "复-RW2", Stop);
        point.Name.ShouldBe("废水总排口");
        point.Number.ShouldStartWith("复-RW2");
    }

    [Fact]
    public async Task KeepDraft_ThenDropDraft_LeavesNothing()
    {
        var clerk = await ClerkAsync();
        var page = await clerk.GetPageAsync(ActivitiesLinks.New(RecordKind.Fault));
        var form = page.Form(Form);
        form.SetAttribute(
            "action",
            form.Elements.OfType<AngleSharp.Html.Dom.IHtmlButtonElement>()
                .Last()
                .GetAttribute("formaction")!
        );
        await clerk.SubmitFormAsync(form);
        var list = await clerk.GetPageAsync(ActivitiesLinks.Own);
        var drop = list
            .Document.QuerySelectorAll("section[aria-labelledby=drafts] li")
            .First(li => li.TextContent.Contains("新运维故障", StringComparison.Ordinal))
            .QuerySelector("form")!;

        await clerk.SubmitFormAsync((AngleSharp.Html.Dom.IHtmlFormElement)drop);

        await using var db = web.Db();
        (await db.RecordDrafts.AnyAsync(d => d.Title.StartsWith("新运维故障"), Stop)).ShouldBeFalse(
            $"{nameof(KeepDraft)}, then {nameof(DropDraft)}"
        );
    }

    private static Dictionary<string, object?> Commission(string number, string go = "") =>
        new()
        {
            ["Values[number]"] = number,
            ["Values[contract]"] = "HT-9",
            ["Values[clientName]"] = "重庆示例化工有限公司（虚构）",
            ["Values[clientCode]"] = LaboratoryDay.CodeOf("9150010300000001"),
            ["Values[clientKind]"] = "REG",
            ["Values[signedOn]"] = "2026年3月2日",
            ["Values[from]"] = "2026-03-02",
            ["Values[to]"] = "2026-12-31",
            ["go"] = go,
        };

    private Task<Visitor> ClerkAsync() => web.SignInAs(Role.Clerk, web.Institution);
}
