using Microsoft.Playwright;
using Mingjian.EndToEnd.Listing;
using Mingjian.Web.Credit;

namespace Mingjian.EndToEnd.Credit;

/// <summary>The preparation of the yearly evaluation, each step by whom it is for.</summary>
internal sealed class EvaluationVisit(CreditOffices offices)
{
    private readonly Seated officer = offices.Officer;
    private readonly IPage page = offices.Officer.Page;

    /// <summary><c>/console/credit/evaluations/…</c></summary>
    private string address = "";

    /// <summary>启动、冻结、计分、预告知.</summary>
    public async Task BeginAsync(DateOnly statementsUntil)
    {
        await page.GotoAsync(EvaluationLinks.All);
        await page.KeepAsync("credit-evaluation-open");
        await page.PressAsync("启动评价");
        address = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{address}/inclusion");
        await page.KeepAsync("credit-inclusion");
        await page.GotoAsync(address);
        await page.PressAsync("冻结数据");
        await page.PressAsync("计分");
        await page.FillInAsync(("StatementDueOn", $"{statementsUntil:yyyy-MM-dd}"));
        await page.KeepAsync("credit-computed", whole: true);
        await page.PressAsync("发出预告知");
    }

    /// <summary>陈述申辩 of an institution, on its own page.</summary>
    public static async Task StateAsync(Seated institution, string text, string paper)
    {
        var own = institution.Page;
        await own.GotoAsync(EvaluationLinks.Own);
        await institution.FollowAsync(
            own.Locator("#evaluations tbody th a"),
            "**/institution/credit/evaluations/*-*"
        );
        await own.FillInAsync(("Statement", text));
        await own.AttachAsync("Papers", paper);
        await own.KeepAsync("credit-preview");
        await own.PressAsync("提交陈述申辩");
    }

    /// <summary>采纳: the fact does not count.</summary>
    public async Task AcceptAsync(Listed institution, string fact, string reason)
    {
        await OpenAsync(institution);
        await page.TickAsync("Form.Accepted", "true");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = fact }).CheckAsync();
        await page.FillInAsync(("Form.Reason", reason));
        await page.KeepAsync("credit-statement", whole: true);
        await page.PressAsync("作出处理");
    }

    /// <summary>不予采纳.</summary>
    public async Task NotAcceptAsync(Listed institution, string reason)
    {
        await OpenAsync(institution);
        await page.TickAsync("Form.Accepted", "false");
        await page.FillInAsync(("Form.Reason", reason));
        await page.PressAsync("作出处理");
    }

    /// <summary>区县初评 of all that the district leads.</summary>
    public async Task ProposeAsync()
    {
        var own = offices.District.Page;
        await own.GotoAsync($"{address}/proposals");
        await own.KeepAsync("credit-proposals");
        await own.PressAsync("全部同意");
    }

    /// <summary>结束初评、审核、集体审定 with its minutes.</summary>
    public async Task ConcludeAsync()
    {
        await page.GotoAsync(address);
        await page.PressAsync("结束初评");

        var reviewing = offices.Reviewer.Page;
        await reviewing.GotoAsync($"{address}/decide");
        await reviewing.FillInAsync(
            ("Opinion", "已抽查计分过程和陈述申辩的处理，事实清楚，计算无误。")
        );
        await reviewing.KeepAsync("credit-review");
        await reviewing.PressAsync("审核通过，提请集体审定");

        var deciding = offices.Leader.Page;
        await deciding.GotoAsync($"{address}/decide");
        await deciding.FillInAsync(("Decision", "经局务会集体审定，同意评价结果。"));
        await deciding.AttachAsync("Minutes", "局务会会议纪要.pdf");
        await offices.Leader.StepUpAsync();
        await deciding.KeepAsync("credit-decide", whole: true);
        await deciding.PressAsync("登记集体审定");
    }

    /// <returns>The letter that the institution has now; 不予评定 without one.</returns>
    public async Task<string> GradeOfAsync(Listed institution)
    {
        await OpenAsync(institution);
        return await page.Locator("main .page-head .grade b").InnerTextAsync();
    }

    /// <returns>The stage of the evaluation, as its head says.</returns>
    public async Task<string> StageAsync()
    {
        await page.GotoAsync(address);
        return await page.Locator("main .page-head .state").InnerTextAsync();
    }

    private async Task OpenAsync(Listed institution)
    {
        await page.GotoAsync(address);
        await officer.FollowAsync(
            page.Locator("#members-table tbody tr", new() { HasText = institution.Number })
                .Locator("th a"),
            "**/evaluation-members/*"
        );
    }
}
