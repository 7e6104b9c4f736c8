using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Mingjian.Accounts;
using Mingjian.Activities.Storage;
using Mingjian.EndToEnd.Listing;
using Mingjian.Web.Activities;

namespace Mingjian.EndToEnd.Activities;

/// <summary>The grid of results under a clerk's hands: keys, and blocks copied from a spreadsheet.</summary>
[Collection("one host after another")]
public sealed class ResultsGridVisitTests(LaboratorySite host) : IClassFixture<LaboratorySite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_MoveFromCellToCellAndHandNothingIn()
    {
        var (page, _) = await BeginAsync("键", "化学需氧量", "氨氮");
        await page.FocusAsync("[id='c.0.0']");

        await page.Keyboard.TypeAsync("28.4");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("31.0");
        await page.Keyboard.PressAsync("ArrowRight");
        var right = await AtAsync(page);
        await page.Keyboard.PressAsync("ArrowUp");
        var up = await AtAsync(page);
        await page.Keyboard.PressAsync("ArrowLeft");
        var left = await AtAsync(page);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Shift+Enter");
        var back = await AtAsync(page);

        (right, up, left, back).ShouldBe(("c.1.1", "c.0.1", "c.0.0", "c.0.0"));
        (await ValuesAsync(page)).ShouldBe(["28.4", "", "31.0", ""]);
    }

    [Fact]
    public async Task Arrow_InsideAValue_MovesWithinIt()
    {
        var (page, _) = await BeginAsync("内", "化学需氧量", "氨氮");
        await page.FocusAsync("[id='c.0.0']");

        await page.Keyboard.TypeAsync("28.4");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.TypeAsync("0");

        (await AtAsync(page)).ShouldBe("c.0.0");
        (await ValuesAsync(page))[0].ShouldBe("28.04");
    }

    [Fact]
    public async Task Enter_AboveTheCells_GoesDownAndHandsNothingIn()
    {
        var (page, _) = await BeginAsync("头", "化学需氧量");
        await page.FocusAsync("[name='batch.0']");

        await page.Keyboard.PressAsync("Enter");

        (await AtAsync(page)).ShouldBe("c.0.0");
    }

    [Fact, Proves("5.3(2)2")]
    public async Task BlockFromASpreadsheet_Pasted_SpreadsOutAndIsHandedInWithItsDigits()
    {
        var (page, day) = await BeginAsync("贴", "化学需氧量", "氨氮");
        await CopyAsync(page, "28.40\t<0.025\r\n31\tND\r\n");
        await page.FocusAsync("[id='c.0.0']");

        await page.Keyboard.PressAsync("Control+V");
        var values = await ValuesAsync(page);
        await page.FillAsync("[name='method.0']", "HJ 828-2017");
        await page.FillAsync("[name='unit.0']", "mg/L");
        await page.FillAsync("[name='method.1']", "HJ 535-2009");
        await page.FillAsync("[name='unit.1']", "mg/L");
        await page.FillAsync("[name='limit.0']", "4");
        await page.FillAsync("[name='limit.1']", "0.025");
        await page.FillAsync("[name='batch.0']", day.Batch);
        await page.KeepAsync("activity-grid");
        await page.PressAsync("报送结果");
        await page.ConfirmAsync();

        values.ShouldBe(["28.40", "<0.025", "31", "ND"]);
        var sample = day.Sample(1);
        (
            await (await host.LaboratoryAsync()).AskAsync(db =>
                db.Results.Where(r => r.Sample == sample)
                    .OrderBy(r => r.Item)
                    .Select(r => r.Value)
                    .ToListAsync(Stop)
            )
        ).ShouldBe(["28.40", "0.025"], ignoreOrder: true);
    }

    [Fact]
    public async Task BlockLargerThanTheGrid_Pasted_SaysWhatWasLeftOut()
    {
        var (page, _) = await BeginAsync("大", "化学需氧量");
        await CopyAsync(page, "1\t2\n3\t4\n5\t6");
        await page.FocusAsync("[id='c.1.0']");

        await page.Keyboard.PressAsync("Control+V");

        (await ValuesAsync(page)).ShouldBe(["", "1"]);
        (await page.Locator("[data-grid-said]").InnerTextAsync()).ShouldContain(
            "有 5 个值没有格子"
        );
    }

    [Fact]
    public async Task OneValue_Pasted_GoesWhereTheCursorIs()
    {
        var (page, _) = await BeginAsync("一", "化学需氧量");
        await CopyAsync(page, "8.4\r\n");
        await page.FocusAsync("[id='c.0.0']");

        await page.Keyboard.TypeAsync("2");
        await page.Keyboard.PressAsync("Control+V");

        (await ValuesAsync(page))[0].ShouldBe("28.4");
    }

    private static Task<string> AtAsync(IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.id");

    private static async Task<string[]> ValuesAsync(IPage page) =>
        await page.Locator("[data-cell]")
            .EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.value)");

    /// <summary>As somebody who marked a block in a spreadsheet and copied it.</summary>
    private static Task CopyAsync(IPage page, string text) =>
        page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);

    private async Task<(IPage Page, LaboratoryDay Day)> BeginAsync(
        string prefix,
        params string[] items
    )
    {
        var site = host.Site;
        var laboratory = await host.LaboratoryAsync();
        var day = new LaboratoryDay(prefix);
        await laboratory.DeliverAsync([.. day.Order(), .. day.Field(), day.Laboratory()[0]]);
        var page = await site.BrowserAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.SignInAsync(await laboratory.AddAsync(Role.Clerk, "丁1"));
        var query = string.Join('&', items.Select(item => $"add={Uri.EscapeDataString(item)}"));
        await page.GotoAsync($"{ActivitiesLinks.Results(day.Task)}?{query}");
        return (page, day);
    }
}
