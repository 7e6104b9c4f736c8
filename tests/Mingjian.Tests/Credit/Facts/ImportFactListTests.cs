using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.Imports;
using Mingjian.Credit.Storage;
using Mingjian.Journal.Storage;

namespace Mingjian.Tests.Credit.Facts;

public sealed class ImportFactListTests
{
    private const string Name = "重庆示例一号检测有限公司";
    private const string PenaltyHead =
        "单位名称,统一社会信用代码,决定书文号,处罚种类,罚款元数,处罚决定日期,违法事实,因虚假监测数据\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task ImportFactList_OfPenalties_TakesTheGoodRows_AndTheSameFileAgainChangesNothing(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var wrong = FactBench.Code[..17] + (FactBench.Code[17] == '0' ? '1' : '0');
        var csv =
            PenaltyHead
            + $"{Name},{FactBench.Code},渝环罚〔2026〕1号,警告、罚款,80000,2026-03-04,未按规范采样,否\n"
            + $"{Name},{FactBench.Code},渝环罚〔2026〕2号,罚款,30000,2026-03-05,出具虚假数据,是\n"
            + $"{Name},{FactBench.Code},渝环罚[2026]1号,罚款,1,2026-03-04,同一份决定书,否\n"
            + $"{Name},{wrong},渝环罚〔2026〕3号,罚款,1,2026-03-04,代码有误,否\n"
            + $"不在名录的公司,{TestData.CreditCode(77)},渝环罚〔2026〕4号,罚款,1,2026-03-04,与本名录无关,否\n"
            + $"{Name},{FactBench.Code},渝环罚〔2024〕5号,罚款,1,2024-12-31,纳入以前,否\n"
            + $"{Name},{FactBench.Code},渝环罚〔2026〕6号,罚款,,2026-03-04,没有金额,否\n"
            + $"{Name},{FactBench.Code},渝环罚〔2026〕7号,训诫,,2026-03-04,没有这一种类,否\n";

        var tried = await bench.ImportAsync("penalties", csv, store: false);
        await using (var db = bench.Open())
        {
            (await db.VerifiedFacts.CountAsync(Stop)).ShouldBe(0);
        }
        var done = await bench.ImportAsync("penalties", csv);
        var again = await bench.ImportAsync("penalties", csv);

        (tried.Added, tried.NotListed, tried.Bad).ShouldBe((2, 2, 4));
        (done.Added, done.NotListed, done.Bad).ShouldBe((2, 2, 4));
        (again.Added, again.Unchanged, again.Bad).ShouldBe((0, 2, 4));
        tried.Errors.Select(e => e.Row).ShouldBe([4, 5, 8, 9]);
        tried.Errors[0].Message.ShouldContain("与第 2 行重复");
        tried.Errors[2].Message.ShouldContain("罚款金额");
        tried.Errors[3].Message.ShouldContain("训诫");
        tried.Notes.Select(n => n.Row).ShouldBe([6, 7]);
        tried.Notes[1].Message.ShouldContain("2025-01-06 才纳入名录");
        await using var stored = bench.Open();
        var facts = await stored.VerifiedFacts.OrderBy(f => f.DocumentNumber).ToListAsync(Stop);
        facts
            .Select(f => (f.Kind, f.Fits[0].Weight, f.Stage))
            .ShouldBe([
                ("penalty.fine-or-more", "2", FactStage.Entered),
                ("penalty.false-data", "1", FactStage.Entered),
            ]);
        facts[0].References.ShouldBe(["名单.csv 第 2 行"]);
        (
            await stored.JournalEntries.CountAsync(e => e.Fact == nameof(FactListImported), Stop)
        ).ShouldBe(2);
    }

    [
        Theory,
        Proves("14.1", "17(2)"),
        InlineData(
            "abnormal-operation",
            "列入原因,列入日期,移出日期",
            "通过登记的住所无法联系,2026-02-10,",
            "通过登记的住所无法联系,2026-02-10,2026-03-18",
            "market.abnormal-operation"
        ),
        InlineData(
            "procurement-bans",
            "处理文号,严重违法失信行为的具体情形,处理日期,禁入截止日期,移出日期",
            "渝财罚〔2026〕3号,提供虚假材料,2026-01-15,2027-01-14,",
            "渝财罚〔2026〕3号,提供虚假材料,2026-01-15,2027-01-14,2026-03-18",
            "procurement.banned"
        ),
        InlineData(
            "dishonest",
            "案号,失信行为具体情形,发布日期,移出日期",
            "（2026）渝0103执123号,拒不履行,2026-02-20,",
            "(2026)渝0103执123号,拒不履行,2026-02-20,2026-03-18",
            "public-credit.dishonest"
        )
    ]
    public async Task ImportFactList_RowThatBringsADayOfRemoval_EndsTheKnownFact(
        string list,
        string head,
        string row,
        string removed,
        string kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var bench = await FactBench.PrepareAsync(database);
        string Csv(string cells) =>
            $"单位名称,统一社会信用代码,{head}\n{Name},{FactBench.Code},{cells}\n";
        (await bench.ImportAsync(list, Csv(row))).Added.ShouldBe(1);
        var id = await OnlyAsync(bench);
        await bench.VerifyAsync(id);

        var ended = await bench.ImportAsync(list, Csv(removed));
        var again = await bench.ImportAsync(list, Csv(removed));

        (ended.Updated, ended.Added, ended.Bad).ShouldBe((1, 0, 0));
        (again.Updated, again.Unchanged).ShouldBe((0, 1));
        var fact = await bench.FindAsync(id);
        (fact.Kind, fact.EndedOn).ShouldBe((kind, new DateOnly(2026, 3, 18)));
    }

    [Fact, Proves("14.1")]
    public async Task ImportFactList_ErrorWorkbook_MarksTheRows_AndMendedComesBack()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var bench = await FactBench.PrepareAsync(database);
        await using var db = bench.OpenAs(FactBench.Officer);
        var csv =
            PenaltyHead
            + $"{Name},{FactBench.Code},渝环罚〔2026〕6号,罚款,,2026-03-04,没有金额,否\n";
        var file = await bench
            .Store(db)
            .TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "名单.csv", null, Stop);
        var marked = new MemoryStream();

        await bench.Lists(db).MarkAsync(PublicListSheet.Of("penalties"), file, marked, Stop);

        var back = await bench.Store(db).TakeAsync(marked.Rewound(), "错误.xlsx", null, Stop);
        var report = await bench.Lists(db).CheckAsync(PublicListSheet.Of("penalties"), back, Stop);
        (report.Rows, report.Bad).ShouldBe((1, 1));
        report.UnknownColumns.ShouldBeEmpty();
    }

    [
        Theory,
        InlineData("penalties"),
        InlineData("abnormal-operation"),
        InlineData("procurement-bans"),
        InlineData("dishonest")
    ]
    public async Task Template_OfEachList_HasAnExampleThatCanBeRead(string path)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var bench = await FactBench.PrepareAsync(database);
        var columns = PublicListSheet.Of(path).Definition.Columns;
        var csv =
            string.Join(',', columns.Select(c => c.Title))
            + "\n"
            + string.Join(',', columns.Select(c => c.Example));

        var report = await bench.ImportAsync(path, csv, store: false);

        (report.Rows, report.NotListed, report.Bad).ShouldBe((1, 1, 0));
    }

    private static async Task<Guid> OnlyAsync(FactBench bench)
    {
        await using var db = bench.Open();
        return await db.VerifiedFacts.Select(f => f.FactId).SingleAsync(Stop);
    }
}

internal static class Streams
{
    public static MemoryStream Rewound(this MemoryStream stream)
    {
        stream.Position = 0;
        return stream;
    }
}
