using Microsoft.Playwright;
using Mingjian.EndToEnd.Listing;
using Mingjian.Web.Credit;

namespace Mingjian.EndToEnd.Credit;

/// <summary>直接评定: the ground is entered and verified, proposed and confirmed, each time by another person.</summary>
internal sealed class DirectDVisit(CreditOffices offices)
{
    /// <summary>录入 a penalty for false data, and 核实 by another.</summary>
    public async Task GroundAsync(Listed institution)
    {
        var page = offices.Officer.Page;
        await page.GotoAsync(FactLinks.New);
        await page.FillInAsync(("Kind", "penalty.false-data"));
        await page.PressAsync("下一步");
        await page.FillInAsync(
            ("Entry.Institution", institution.Number),
            ("Entry.Title", "2026 年 4 月出具虚假监测数据，被处罚款（示例）"),
            ("Entry.Source", "Inspection"),
            ("Entry.HappenedOn", "2026-04-16"),
            ("Entry.DecidedOn", "2026-06-03"),
            ("Entry.DocumentNumber", "渝示环罚〔2026〕31号"),
            ("Entry.Amount", "131600")
        );
        await page.TickAsync("Entry.Penalties", "Fine");
        await page.AttachAsync("Evidence", "行政处罚决定书.pdf");
        await page.KeepAsync("credit-fact", whole: true);
        await page.PressAsync("录入");

        var verifying = offices.Checker.Page;
        await verifying.GotoAsync(new Uri(page.Url).AbsolutePath);
        await verifying.TickAsync("Agree", "true");
        await offices.Checker.StepUpAsync();
        await verifying.KeepAsync("credit-verify", whole: true);
        await verifying.PressAsync("确定");
    }

    public async Task ProposeAsync(Listed institution)
    {
        var page = offices.Officer.Page;
        await page.GotoAsync(RatingLinks.NewDirectD);
        await page.GetByRole(AriaRole.Radio, new() { Name = institution.Name }).CheckAsync();
        await page.PressAsync("提出");
    }

    public async Task ConfirmAsync()
    {
        var page = offices.Leader.Page;
        await page.GotoAsync(new Uri(offices.Officer.Page.Url).AbsolutePath);
        await offices.Leader.StepUpAsync();
        await page.KeepAsync("credit-direct", whole: true);
        await page.PressAsync("确认直接评定");
    }
}
