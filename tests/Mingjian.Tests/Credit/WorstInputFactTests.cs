using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Contract;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Regulation;
using Mingjian.Tests.Credit.Facts;

namespace Mingjian.Tests.Credit;

/// <summary>The worst that is entered and imported: facts from before the listing, wrong codes, doubles, one person for both hands.</summary>
[Proves("14.1", "14.2")]
public sealed class WorstInputFactTests
{
    private const string Name = "重庆示例一号检测有限公司";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Columns of each list, a row of it, and the same fact written otherwise.</summary>
    public static TheoryData<DatabaseKind, string, string, string, string> Lists()
    {
        TheoryData<DatabaseKind, string, string, string, string> lists = [];

        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres })
        {
            lists.Add(
                kind,
                "penalties",
                "决定书文号,处罚种类,罚款元数,处罚决定日期,违法事实,因虚假监测数据",
                "渝环罚〔2026〕1号,罚款,80000,2026-03-04,未按规范采样,否",
                "渝环罚 [2026] 1号,罚款,90000,2026-03-04,同一份决定书,否"
            );
            lists.Add(
                kind,
                "abnormal-operation",
                "列入原因,列入日期,移出日期",
                "通过登记的住所无法联系,2026-02-10,",
                "住所无法联系,2026-02-10,"
            );
            lists.Add(
                kind,
                "procurement-bans",
                "处理文号,严重违法失信行为的具体情形,处理日期,禁入截止日期,移出日期",
                "渝财罚〔2026〕3号,提供虚假材料,2026-01-15,2027-01-14,",
                "渝财罚(2026)3号,提供虚假材料谋取中标,2026-01-15,2027-01-14,"
            );
            lists.Add(
                kind,
                "dishonest",
                "案号,失信行为具体情形,发布日期,移出日期",
                "（2026）渝0103执123号,拒不履行,2026-02-20,",
                "(2026)渝0103执123号,有能力而拒不履行,2026-02-20,"
            );
        }

        return lists;
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task ImportFactList_WithWrongCodesAndDoubles_TakesTheGoodRowOnce(
        DatabaseKind kind,
        string list,
        string head,
        string row,
        string again
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var mistyped = FactBench.Code[..17] + (FactBench.Code[17] == '0' ? '1' : '0');
        string[] rows =
        [
            $"{Name},{FactBench.Code},{row}",
            $"{Name},{FactBench.Code},{row}",
            $"{Name},{FactBench.Code},{again}",
            $"{Name},{mistyped},{row}",
            $"{Name},{FactBench.Code[..17]},{row}",
            $"{Name},,{row}",
            $"别的公司,{TestData.CreditCode(77)},{row}",
        ];
        var csv = $"单位名称,统一社会信用代码,{head}\n{string.Join('\n', rows)}\n";

        var first = await bench.ImportAsync(list, csv);
        var second = await bench.ImportAsync(list, csv);

        (first.Added, first.NotListed, first.Bad).ShouldBe((1, 1, 5));
        first.Errors.Select(e => e.Row).Distinct().ShouldBe([3, 4, 5, 6, 7]);
        first.Errors.Take(2).ShouldAllBe(e => e.Message.Contains("与第 2 行重复"));
        (second.Added, second.Unchanged, second.Bad).ShouldBe((0, 1, 5));
        await using var db = bench.Open();
        var stored = await db.VerifiedFacts.SingleAsync(Stop);
        (stored.InstitutionId, stored.Stage).ShouldBe((bench.InstitutionId, FactStage.Entered));
    }

    /// <summary>By form, by import, by a room: the institution was listed on 2025-01-06.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Fact_FromTheDayBeforeTheListing_IsTakenFromNobody(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var before = FactBench.ListedOn.AddDays(-1);
        var csv =
            "单位名称,统一社会信用代码,列入原因,列入日期\n"
            + $"{Name},{FactBench.Code},无法联系,{before:yyyy-MM-dd}\n";

        var entered = await Should.ThrowAsync<RuleBroken>(() =>
            bench.EnterAsync(bench.Entry("finding.archive") with { HappenedOn = before })
        );
        var handed = await Should.ThrowAsync<RuleBroken>(() => HandInAsync(bench, before));
        var imported = await bench.ImportAsync("abnormal-operation", csv);

        var rule = FactRules.BeforeListing(before, FactBench.ListedOn);
        (entered.Rule, handed.Rule).ShouldBe((rule, rule));
        (imported.Added, imported.NotListed).ShouldBe((0, 1));
        imported.Notes.ShouldContain(note => note.Message.Contains(rule.Message));
        await using var db = bench.Open();
        (await db.VerifiedFacts.AnyAsync(Stop)).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task VerifyAndRejectFact_ByTheOneWhoEnteredIt_AreRefusedAndChangeNothing(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var id = await bench.EnterAsync(bench.Entry("finding.archive"));
        // The same person at another desk, with every duty.
        var again = FactBench.Officer with
        {
            Capacity = "市局审核",
            OrganisationId = Guid.CreateVersion7(),
        };

        var verified = await Should.ThrowAsync<RuleBroken>(() => bench.VerifyAsync(id, again));
        var rejected = await Should.ThrowAsync<RuleBroken>(async () =>
        {
            await using var db = bench.OpenAs(again);
            await new RejectFact(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
                id,
                "不属实",
                Stop
            );
        });

        (verified.Rule, rejected.Rule).ShouldBe(
            (FactRules.VerifierEntered, FactRules.VerifierEntered)
        );
        (await bench.FindAsync(id)).Stage.ShouldBe(FactStage.Entered);
        (await bench.CountedAsync()).ShouldBeEmpty();
    }

    private static async Task HandInAsync(FactBench bench, DateOnly on)
    {
        await using var db = bench.Open();
        db.Desk.Open<HandedFact>(null);
        await bench
            .Intake(db)
            .HandInAsync(
                new()
                {
                    InstitutionId = bench.InstitutionId,
                    Kinds = ["listing.change-late"],
                    Title = "地址变更逾期办理",
                    HappenedOn = on,
                    Source = nameof(FactSource.OwnActivity),
                    Occurrence = "change-filing:1",
                    References = ["变更备案"],
                },
                Stop
            );
        await db.SaveChangesAsync(Stop);
    }
}
