using Microsoft.Playwright;
using Mingjian.EndToEnd.Listing;
using Mingjian.Web.Credit;

namespace Mingjian.EndToEnd.Credit;

/// <summary>公示 and 复核 at the bureau: one officer receives and tells, another reviews.</summary>
internal sealed class ObjectionVisit(Seated officer, Seated checker)
{
    private readonly IPage desk = officer.Page;
    private readonly IPage review = checker.Page;

    /// <summary><c>/console/credit/notices/…</c></summary>
    private string notice = "";

    /// <summary><c>/console/credit/objections/…</c></summary>
    private string address = "";

    public async Task PostAsync()
    {
        await desk.GotoAsync(RatingLinks.Notices);
        await officer.FollowAsync(
            desk.GetByRole(AriaRole.Link, new() { Name = "发布公示" }),
            "**/notices/new/*"
        );
        await desk.KeepAsync("credit-post");
        await desk.PressAsync("发布公示");
        notice = new Uri(desk.Url).AbsolutePath;
    }

    /// <returns>What the page of the publicity says, the proof day by day among it.</returns>
    public async Task<string> ProofAsync()
    {
        await desk.GotoAsync(notice);
        await desk.KeepAsync("credit-proof");
        return await officer.ReadAsync();
    }

    /// <summary>指派复核人.</summary>
    public async Task AssignAsync(string number)
    {
        await desk.GotoAsync(RatingLinks.Objections);
        await desk.KeepAsync("credit-objections");
        await officer.FollowAsync(
            desk.Locator("#objections tbody tr", new() { HasText = number }).Locator("th a"),
            "**/credit/objections/*-*"
        );
        address = new Uri(desk.Url).AbsolutePath;
        await desk.FillInAsync(("Reviewer", checker.Account.Name));
        await desk.PressAsync("指派");
    }

    /// <summary>现场核查 begins.</summary>
    public async Task StopAsync(DateOnly from)
    {
        await review.GotoAsync(address);
        await review.FillInAsync(
            ("Pause.From", $"{from:yyyy-MM-dd}"),
            ("Pause.Reason", "到机构现场核查采样记录和点位")
        );
        await review.AttachAsync("Pause.Paper", "现场核查通知书.pdf");
        await review.PressAsync("登记");
    }

    /// <returns>What the page says, the new end of the term among it.</returns>
    public async Task<string> ResumeAsync(DateOnly last)
    {
        await review.GotoAsync(address);
        await review.FillInAsync(("LastStopped", $"{last:yyyy-MM-dd}"));
        await review.PressAsync("登记结束");
        await review.KeepAsync("credit-stop", whole: true);
        return await checker.ReadAsync();
    }

    /// <summary>变更: the fact does not count.</summary>
    public async Task ChangeAsync(string fact, string opinion)
    {
        await review.GotoAsync(address);
        await review.TickAsync("Review.Outcome", "Changed");
        await review.GetByRole(AriaRole.Checkbox, new() { Name = fact }).CheckAsync();
        await review.FillInAsync(("Review.Opinion", opinion));
        await review.AttachAsync("Files", "行政复议决定书.pdf");
        await review.KeepAsync("credit-opinion", whole: true);
        await review.PressAsync("作出复核意见");
    }

    public async Task TellAsync()
    {
        await desk.GotoAsync(address);
        await desk.FillInAsync(("How", "网页查询，并邮寄告知书"));
        await desk.PressAsync("登记告知");
    }
}
