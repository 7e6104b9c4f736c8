using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Mingjian.Accounts;
using Mingjian.Activities;
using Mingjian.Activities.Storage;
using Mingjian.Data.Sheets;
using Mingjian.EndToEnd.Listing;
using Mingjian.Web.Activities;

namespace Mingjian.EndToEnd.Activities;

/// <summary>From the order to a disowned report, all in the browser: at the desk, at the site without network, and as a stranger.</summary>
[Collection("one host after another")]
public sealed class WholeActivityVisitTests(LaboratorySite host) : IClassFixture<LaboratorySite>
{
    private const string Order = "WT2026-0132";
    private const string First = "RW2026-0311";
    private const string Second = "RW2026-0312";
    private const string Report = "BG2026-0088";

    private static readonly DateOnly Day = new(2026, 3, 20);

    private ListingSite Site => host.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.3(2)1", "5.3(2)2", "5.3(2)3")]
    public async Task Laboratory_FromOrderToRepudiation_IsSeenByAStrangerAsItStands()
    {
        Site.GoTo(Day);
        var own = await host.LaboratoryAsync();
        var account = await own.AddAsync(Role.Clerk, "丁1");
        var clerk = await SignedInAsync(account);

        await OrderAsync(clerk);
        await AtTheSiteAsync(account);
        Site.GoTo(new(2026, 3, 23));
        await ResultsAsync(clerk, own);
        var reports = await ReportsAsync(clerk, own);
        await reports.IssueAsync(Report, $"{First}、{Second}");
        var code = await CodeAsync(clerk);
        var valid = await VerdictAsync(code, "activity-verify");
        var digest = await DigestAsync(clerk);
        await reports.CorrectAsync(Report);
        var corrected = await VerdictAsync($"/verify?digest={digest}", "activity-corrected");
        await reports.RepudiateAsync(Report);
        var disputed = await VerdictAsync(code, "activity-disputed");
        await DecideAsync();

        valid.ShouldContain("现在有效");
        corrected.ShouldContain("请以第 2 版");
        disputed.ShouldContain("正在核查");
        (await VerdictAsync(code, "activity-restored")).ShouldContain("现在有效");
        (await own.AskAsync(db => db.FieldVisits.CountAsync(Stop))).ShouldBe(2);
        (await own.AskAsync(db => db.Results.CountAsync(Stop))).ShouldBe(2);
    }

    /// <summary>An order, a task with its point, and the same task once more.</summary>
    private static async Task OrderAsync(IPage clerk)
    {
        await clerk.GotoAsync(ActivitiesLinks.New(RecordKind.Commission));
        await clerk.RecordAsync(
            "报送，下一步",
            "activity-commission",
            ("number", Order),
            ("contract", "HT-2026-088"),
            ("clientName", "重庆示例化工有限公司（虚构）"),
            ("clientCode", LaboratoryDay.CodeOf("9150010300000001")),
            ("clientKind", "REG"),
            ("signedOn", "2026-03-02"),
            ("from", "2026-03-02"),
            ("to", "2026-12-31")
        );
        await clerk.RecordAsync(
            "报送，下一步",
            "activity-task",
            ("number", First),
            ("purpose", "SELF"),
            ("subjectName", "重庆示例化工有限公司（虚构）"),
            ("subjectCode", LaboratoryDay.CodeOf("9150010300000001")),
            ("office", "500103"),
            ("plannedFrom", "2026-03-20"),
            ("plannedTo", "2026-03-20")
        );
        await clerk.RecordAsync(
            "报送，下一步",
            "activity-point",
            ("number", $"{First}-DW001"),
            ("code", "DW001"),
            ("name", "废水总排口"),
            ("matrix", "W3"),
            ("longitude", "106.504962"),
            ("latitude", "29.533155"),
            ("crs", "CGCS2000")
        );
        await clerk.GotoAsync(ActivitiesLinks.Copy(First));
        await clerk.FillInAsync(
            ("Number", Second),
            ("Commission", Order),
            ("PlannedFrom", "2026-03-20"),
            ("PlannedTo", "2026-03-20")
        );
        await clerk.KeepAsync("activity-copy");
        await clerk.PressAsync("报送新任务");
    }

    /// <summary>Two visits without network; sent when there is one.</summary>
    private async Task AtTheSiteAsync(Account account)
    {
        var sampler = await SamplerVisit.BeginAsync(Site, account);
        await sampler.Page.KeepAsync("phone-today");
        await sampler.OfflineAsync();
        await sampler.Page.ReloadAsync();
        await VisitAsync(sampler, First, scene: 21);
        await VisitAsync(sampler, Second, scene: 22);
        (await sampler.SendingAsync()).ShouldContain("待发送 6 条");
        await sampler.Page.KeepAsync("phone-waiting");

        await sampler.OnlineAsync();
        await sampler.Page.Locator(".lines .sent").Nth(1).WaitForAsync();

        (await sampler.SendingAsync()).ShouldContain("没有待发送的内容");
        await sampler.Page.KeepAsync("phone-sent");
    }

    private static async Task VisitAsync(SamplerVisit sampler, string task, int scene)
    {
        await sampler.ArriveAsync(task);
        await sampler.PeopleAsync("乙1", "82");
        await sampler.PhotoAsync(TestPhoto.Jpeg(scene, "2026:03:20 10:00:30", 106.50497, 29.53316));
        await sampler.SampleAsync("DW001", "7.2", "phone-sample");
        await sampler.SignAsync("厂方陈某", "phone-signature");
        await sampler.Page.KeepAsync("phone-steps");
        await sampler.LeaveAsync();
    }

    /// <summary>Handovers, a batch and the results of both samples from one workbook.</summary>
    private async Task ResultsAsync(IPage clerk, Laboratory own)
    {
        var samples = await own.AskAsync(db =>
            db.Samples.OrderBy(s => s.Number).Select(s => s.Number).ToListAsync(Stop)
        );
        await clerk.GotoAsync("/institution/activities/import");
        await clerk.SetInputFilesAsync(
            "input[name=Upload]",
            new FilePayload
            {
                Name = "3 月结果.xlsx",
                MimeType = WorkbookWriter.MediaType,
                Buffer = ResultsWorkbook.Of(samples),
            }
        );
        await clerk.PressAsync("检查文件");
        await clerk.KeepAsync("activity-import");
        await clerk.PressAsync(clerk.Locator("#import form .button:not(.second)"));
        await own.ImportAsync(Stop);
        await clerk.GetByText("报送完成（").WaitForAsync();
    }

    private async Task<ReportVisit> ReportsAsync(IPage clerk, Laboratory own)
    {
        var signatory = await own.AddAsync(Role.AuthorizedSignatory, "戊1");
        return new(
            clerk,
            await SignedInAsync(await own.AddAsync(Role.TechnicalLead, "乙1")),
            await SignedInAsync(signatory),
            signatory
        );
    }

    /// <summary>Where the code on the report leads.</summary>
    private static async Task<string> CodeAsync(IPage clerk)
    {
        await clerk.GotoAsync(ReportLinks.Report(Report));
        await clerk.KeepAsync("activity-issued");
        var words = await clerk.Locator("svg.qr").GetAttributeAsync("aria-label");
        return words!.Split("指向 ")[1];
    }

    private static async Task<string> DigestAsync(IPage clerk) =>
        string.Concat(
            (await clerk.Locator("dl.facts .digest").First.InnerTextAsync()).Where(
                char.IsAsciiHexDigit
            )
        );

    private async Task<string> VerdictAsync(string address, string screen)
    {
        var stranger = await Site.BrowserAsync();
        await stranger.GotoAsync(address);
        await stranger.KeepAsync(screen);
        return await stranger.Locator("main").InnerTextAsync();
    }

    /// <summary>The bureau finds that the institution did send it.</summary>
    private async Task DecideAsync()
    {
        var account = await Site.AddOfficerAsync(Role.ReviewingOfficer, "示例审核");
        var officer = await SignedInAsync(account);
        await officer.GotoAsync(ReportLinks.Repudiations);
        await officer.Locator("main tbody th a").First.ClickAsync();
        await officer.WaitForURLAsync("**/repudiations/*");
        await officer.TickAsync("Upheld", "false");
        await officer.FillInAsync(("Reason", "签发记录与动态口令一致，确由该机构签发。"));
        await officer.AttachAsync("Evidence", "签发记录.pdf");
        await officer.StepUpAsync(account);
        await officer.KeepAsync("activity-decide", whole: true);
        await officer.PressAsync("作出决定");
    }

    private async Task<IPage> SignedInAsync(Account account)
    {
        var page = await Site.BrowserAsync();
        await page.SignInAsync(account);
        return page;
    }
}
