using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Tests.Listing;

namespace Mingjian.Web.Tests.Activities;

/// <summary>A report from the first draft to the check by a stranger; two commissions that stand against each other. All over HTTP.</summary>
public sealed class ReportPagesTests(ListingWeb site) : IClassFixture<ListingWeb>
{
    private const string Drafts = "/institution/activities/report-drafts";
    private const string Signer = "示例法定代表人";

    private static int institutions;

    private readonly LaboratoryDay day = new($"P{Interlocked.Increment(ref institutions)}");
    private Organisation institution = null!;
    private string number = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.3", "5.3(2)3")]
    public async Task Report_CompiledReviewedSigned_IsCheckedByAStranger_ThenWithdrawn()
    {
        var signer = await PrepareAsync([.. day.Order(), .. day.Field(), .. day.Laboratory()]);

        var draft = await CompileAsync();
        await ReviewAsync(draft);
        var report = await SignAsync(signer, draft);
        var checkedBefore = await CheckAsync();
        site.SystemTime.Shift += TimeSpan.FromSeconds(31);
        var withdrawn = await signer.SubmitFormAsync(
            report.Form("form[action*='Withdraw']"),
            new Dictionary<string, object?>(Confirmed()) { ["Reason"] = "委托单位取消" }
        );

        checkedBefore.ShouldBe("有效");
        withdrawn.Status.ShouldBe(HttpStatusCode.Redirect);
        (await CheckAsync()).ShouldBe("已作废");
    }

    [Fact, Proves("5.3", "5.3(2)3")]
    public async Task Report_Repudiated_OnlyByWhoConfirmsWhoTheyAre()
    {
        var signer = await PrepareAsync([.. day.Order(), .. day.Field(), .. day.Laboratory()]);
        var draft = await CompileAsync();
        await ReviewAsync(draft);
        var report = await SignAsync(signer, draft);
        site.SystemTime.Shift += TimeSpan.FromSeconds(31);
        var form = report.Form("form[action*='Repudiate']");

        var unconfirmed = await signer.SubmitFormAsync(
            form,
            new { Explanation = "不是本机构报送" }
        );
        var before = await CheckAsync();
        var confirmed = await signer.SubmitFormAsync(
            form,
            new Dictionary<string, object?>
            {
                ["Explanation"] = "不是本机构报送",
                ["Denying.Password"] = ListingWeb.Password,
                ["Denying.Code"] = site.Code(),
            }
        );

        unconfirmed.Status.ShouldBe(HttpStatusCode.Conflict);
        before.ShouldBe("有效");
        confirmed.Status.ShouldBe(HttpStatusCode.Redirect);
        (await CheckAsync()).ShouldNotBe("有效");
    }

    [Fact, Proves("5.3")]
    public async Task Report_OfAnotherInstitution_IsNotThere()
    {
        await PrepareAsync([]);
        var draft = await CompileAsync();
        var stranger = await site.SignInAs(Role.Clerk);

        (await stranger.GetPageAsync(draft)).Status.ShouldBe(HttpStatusCode.NotFound);
        (
            await stranger.GetPageAsync($"/institution/activities/report?number={day.Report}")
        ).Status.ShouldBe(HttpStatusCode.NotFound);
        (
            await stranger.GetPageAsync(
                $"/institution/activities/report/qr.svg?number={day.Report}"
            )
        ).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Proves("4")]
    public async Task Conflict_MeasureStated_IsDecidedByTheBureau()
    {
        await PrepareAsync([.. day.Order(), AuthoritysRecord()]);
        var clerk = await site.SignInAs(Role.Clerk, institution);
        var reviewer = await site.SignInAs(Role.ReviewingOfficer);
        var list = await clerk.GetPageAsync("/institution/activities/conflicts");
        var own = list.Document.QuerySelector("#conflicts tbody th a")!.GetAttribute("href")!;

        var page = await clerk.GetPageAsync(own);
        var stated = await clerk.SubmitFormAsync(
            page.Form("form[action*='State']"),
            new { Measure = "由不同的项目组承担，互不查阅数据。" }
        );
        var queue = await reviewer.GetPageAsync(
            "/console/activities/conflicts?stage=MeasureStated"
        );

        stated.Location.ShouldBe(own);
        queue.Text.ShouldContain("某区生态环境局");
        (await clerk.GetPageAsync(own)).Text.ShouldContain("已提出回避措施");
        var decide = await reviewer.GetPageAsync(own.Replace("institution", "console"));
        decide.Document.QuerySelectorAll("input[name=Agree]").Length.ShouldBe(2);
    }

    [Fact, Proves("4")]
    public async Task ControlGroup_EnteredAndImported_IsListed_WrongRowsAreTold()
    {
        var officer = await site.SignInAs(Role.CaseOfficer);
        var form = await officer.GetPageAsync("/console/activities/control-groups/new");

        var wrong = await officer.SubmitFormAsync(form.Form(), new { });
        var import = await officer.GetPageAsync("/console/activities/control-groups/import");
        var sent = await officer.SubmitFormAsync(
            import.Form(),
            new { Upload = new FormFile("集团.csv", Csv(TestData.CreditCode(71), "2024-01-01")) }
        );
        var refused = await officer.SubmitFormAsync(
            import.Form(),
            new { Upload = new FormFile("集团.csv", Csv("9150", "昨天")) }
        );

        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        sent.Status.ShouldBe(HttpStatusCode.Redirect);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("第 2 行");
        (
            await officer.GetPageAsync("/console/activities/control-groups?q=导入集团")
        ).Text.ShouldContain(TestData.CreditCode(71));
    }

    private static byte[] Csv(string code, string from) =>
        Encoding.UTF8.GetBytes(
            $"集团名称,统一社会信用代码,成员名称,加入日期,退出日期,依据\n导入集团,{code},甲,{from},,\n"
        );

    private async Task<string> CompileAsync()
    {
        var clerk = await site.SignInAs(Role.Clerk, institution, "丁1");
        var start = await clerk.GetPageAsync($"{Drafts}/new?task={day.Task}");
        var begun = await clerk.SubmitFormAsync(start.Form(), new { Number = day.Report });
        var draft = begun.Location!;
        var page = await clerk.GetPageAsync(draft);
        var sent = await clerk.SubmitFormAsync(
            page.Form("form[enctype]"),
            new Dictionary<string, object?>
            {
                ["Entry.Title"] = "3 月废水自行监测报告",
                ["Entry.IssuedOn"] = "2026-03-20",
                ["Entry.Pages"] = "8",
                ["Entry.File"] = new FormFile(
                    "报告.pdf",
                    Encoding.UTF8.GetBytes($"%PDF-1.7 {day.Report}"),
                    "application/pdf"
                ),
            },
            "button[formaction*='Submit']"
        );
        sent.Location.ShouldBe(draft);
        return draft;
    }

    private async Task ReviewAsync(string draft)
    {
        var reviewer = await site.SignInAs(Role.TechnicalLead, institution, "乙1");
        var page = await reviewer.GetPageAsync(draft);
        var passed = await reviewer.SubmitFormAsync(
            page.Form("section.panel form"),
            null,
            "button[formaction*='Pass']"
        );
        passed.Location.ShouldBe(draft);
    }

    /// <returns>The page of the report.</returns>
    private async Task<Visit> SignAsync(Visitor signer, string draft)
    {
        var page = await signer.GetPageAsync($"{draft}/sign");
        page.Text.ShouldContain("签发声明");
        var unconfirmed = await signer.SubmitFormAsync(page.Form());
        unconfirmed.Status.ShouldBe(HttpStatusCode.Conflict);
        var signed = await signer.SubmitFormAsync(page.Form(), Confirmed());
        var report = await signer.FollowAsync(signed);
        report
            .Document.QuerySelector("svg.qr")!
            .GetAttribute("aria-label")!
            .ShouldContain($"institution={number}");
        report.Document.QuerySelector("a[href^='/receipts/HZ2026-']").ShouldNotBeNull();
        return report;
    }

    private Dictionary<string, object?> Confirmed() =>
        new() { ["StepUp.Password"] = ListingWeb.Password, ["StepUp.Code"] = site.Code() };

    private async Task<string> CheckAsync()
    {
        var page = await site.Public()
            .GetPageAsync($"/verify?number={day.Report}&institution={number}");
        return page.Document.QuerySelector(".verdict")!.TextContent.Trim();
    }

    /// <summary>A listed institution whose legal representative is its signatory too, and what it delivered.</summary>
    private async Task<Visitor> PrepareAsync(IReadOnlyList<RawRecord> records)
    {
        await using (var db = site.Db())
        {
            var listed = await LaboratoryDay.ListAsync(
                db,
                500 + Interlocked.Increment(ref institutions),
                Signer
            );
            institution = new()
            {
                OrganisationId = listed.InstitutionId,
                Kind = OrganisationKind.Institution,
                Name = $"报告示例{institutions}号检测有限公司",
                CreditCode = TestData.CreditCode(700 + institutions),
            };
            number = listed.Number;
            db.Organisations.Add(institution);
            await db.SaveChangesAsync(Stop);
        }

        if (records.Count > 0)
        {
            await using var scope = site.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
            await scope
                .ServiceProvider.GetRequiredService<DeliverRecords>()
                .RunAsync(institution.OrganisationId, DeliveryWay.Api, records, key: null, Stop);
        }

        var signer = await site.SignInAsSignerAsync(institution);
        await site.AddRoleAsync(signer.Person!, institution, Role.AuthorizedSignatory);
        return signer;
    }

    private static RawRecord AuthoritysRecord() =>
        LaboratoryDay.Record(
            RecordKind.Commission,
            ("number", "JG-1"),
            ("contract", "ZF-1"),
            ("clientName", "某区生态环境局（虚构）"),
            ("clientCode", LaboratoryDay.CodeOf("1150000000000001")),
            ("clientKind", "EEB"),
            ("signedOn", "2026-03-10"),
            ("from", "2026-01-01"),
            ("to", "2026-06-30"),
            ("subjects", $"{LaboratoryDay.CodeOf("9150010300000001")} 被测单位（虚构）")
        );
}
