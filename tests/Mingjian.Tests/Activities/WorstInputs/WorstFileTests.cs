using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data.Sheets;
using Mingjian.Tests.Activities.Workbooks;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>The worst workbooks that institutions hand in, one row each.</summary>
[Proves("5.3(2)")]
public sealed class WorstFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Rows => [.. WorstFile.All().Select(file => file.What)];

    [Theory, MemberData(nameof(Rows))]
    public async Task Check_OfABadWorkbook_SaysWhatAndKeepsNothingUnread(string what)
    {
        var row = WorstFile.All().Single(file => file.What == what);
        await using var bench = await RecordImportBench.CreateAsync();
        using var file = row.Make();

        if (row.IsRefused)
        {
            var refused = await Should.ThrowAsync<SheetRefused>(() => bench.CheckAsync(file));

            refused.Rule.Code.ShouldBe(row.Code);
            refused.Message.ShouldContain(row.Text);
            (await bench.Open().RecordImports.CountAsync(Stop)).ShouldBe(0);
            return;
        }

        var run = await bench.RunAsync(await bench.CheckAsync(file));

        run.Report.Errors.Select(e => e.Code)
            .Distinct()
            .ShouldBe(row.Code.Length == 0 ? [] : [row.Code]);
        string.Join('\n', run.Report.Notes.Concat(run.Report.Errors.Select(e => e.Message)))
            .ShouldContain(row.Text);
        (await bench.Open().Commissions.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory]
    [InlineData("日期格式的数")]
    [InlineData("从 1904 年起算的日期")]
    public async Task Import_OfADateCell_StoresTheDayThatIsShown(string what)
    {
        await using var bench = await RecordImportBench.CreateAsync();
        using var file = WorstFile.All().Single(row => row.What == what).Make();

        await bench.ImportAsync(file);

        var stored = await bench.Open().Commissions.SingleAsync(Stop);
        stored.SignedOn.ShouldBe(new DateOnly(2026, 3, 2));
    }
}
