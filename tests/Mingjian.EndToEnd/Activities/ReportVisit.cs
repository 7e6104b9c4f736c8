using Microsoft.Playwright;
using Mingjian.EndToEnd.Listing;
using Mingjian.Web.Activities;

namespace Mingjian.EndToEnd.Activities;

/// <summary>The people of a laboratory who bring a report out: one compiles, one reviews, one signs.</summary>
internal sealed class ReportVisit(IPage clerk, IPage lead, IPage signer, Account signatory)
{
    public async Task IssueAsync(string number, string tasks)
    {
        await clerk.GotoAsync(ReportLinks.NewDraft);
        await clerk.FillInAsync(("Number", number), ("Tasks", tasks));
        await clerk.PressAsync("开始编制");
        await clerk.FillInAsync(
            ("Entry.Title", "3 月废水自行监测报告"),
            ("Entry.IssuedOn", "2026-03-23"),
            ("Entry.Pages", "8")
        );
        await clerk.TickAsync("Entry.CmaMark");
        await clerk.AttachAsync("Entry.File", "监测报告.pdf");
        await clerk.KeepAsync("activity-report");
        await PassAsync();
    }

    public async Task CorrectAsync(string number)
    {
        await clerk.GotoAsync(ReportLinks.Correct(number));
        await clerk.PressAsync("开始更正");
        await clerk.FillInAsync(
            ("Entry.IssuedOn", "2026-03-23"),
            ("Entry.CorrectionReason", "第 5 页流量单位误写，改为 m³/h。")
        );
        await clerk.AttachAsync("Entry.File", "监测报告（更正）.pdf");
        await PassAsync();
    }

    /// <summary>Handed on, reviewed and signed.</summary>
    private async Task PassAsync()
    {
        await clerk.PressAsync("提交审核");
        var draft = new Uri(clerk.Url).AbsolutePath;
        await lead.GotoAsync(draft);
        await lead.KeepAsync("activity-review");
        await lead.PressAsync("审核通过");
        await signer.GotoAsync($"{draft}/sign");
        await signer.StepUpAsync(signatory);
        await signer.KeepAsync("activity-sign", whole: true);
        await signer.PressAsync("签发并报送");
        await signer.WaitForURLAsync("**/institution/activities/report?*");
        await signer.KeepAsync("activity-signed");
    }

    /// <summary>Both forms of the page ask who it is; this one has names of its own.</summary>
    public async Task RepudiateAsync(string number)
    {
        await signer.GotoAsync(ReportLinks.Report(number));
        await signer
            .Locator("summary", new() { HasText = "本机构没有报送过这份报告" })
            .ClickAsync();
        await signer.FillInAsync(
            ("Explanation", "更正版的文件不是本机构出具的，请核查。"),
            ("Denying.Password", Account.Password),
            ("Denying.Code", signatory.Authenticator.Code())
        );
        await signer.KeepAsync("activity-repudiate");
        await signer.PressAsync("否认这份报告");
    }
}
