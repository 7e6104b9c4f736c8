using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Contract;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Storage;

namespace Mingjian.Tests.Credit.Facts;

public sealed class FactReaderTests
{
    private static readonly DateOnly Cutoff = new(2027, 12, 31);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("17(2)")]
    public async Task ProcurementBan_CountsAgainOnlyWhileItLastsAtTheCutOff(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        await bench.VerifiedAsync(
            bench.Entry(
                "procurement.banned",
                new()
                {
                    DecidedOn = new(2026, 3, 4),
                    DocumentNumber = "渝财罚〔2026〕3号",
                    Until = new(2027, 6, 30),
                }
            )
        );

        (await bench.CountedAsync(2026)).Count.ShouldBe(1);
        (await bench.CountedAsync(2027, new(2027, 6, 30))).Count.ShouldBe(1);
        (await bench.CountedAsync(2027, new(2027, 7, 1))).ShouldBeEmpty();
    }

    [
        Theory,
        Proves("17(5)", "17(6)"),
        InlineData(DatabaseKind.Sqlite, "penalty.inspection-refused-unperformed"),
        InlineData(DatabaseKind.Postgres, "penalty.unperformed")
    ]
    public async Task UnperformedPenalty_CountsAgainUntilRecordPerformance(
        DatabaseKind kind,
        string code
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var details = new FactDetails
        {
            DocumentNumber = "渝环罚〔2025〕7号",
            Until = new(2026, 3, 1),
        };
        var early = () =>
            bench.EnterAsync(bench.Entry(code, details with { Until = new(2026, 3, 2) }));
        (await early.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(FactRules.NotOverdue);
        var id = await bench.VerifiedAsync(bench.Entry(code, details));
        var unperformed = await bench.CountedAsync(2027, Cutoff);

        await using (var db = bench.OpenAs(FactBench.Officer))
        {
            await new RecordPerformance(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
                id,
                new(2026, 3, 19),
                [FactBench.Paper],
                Stop
            );
        }

        unperformed.Single().Id.ShouldBe(id);
        (await bench.CountedAsync(2027, Cutoff)).ShouldBeEmpty();
        (await bench.CountedAsync(2026)).Single().Id.ShouldBe(id);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("17(8)")]
    public async Task SeriousDishonesty_CountsAgainWhileListed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var listed = new FactDetails
        {
            DecidedOn = new(2026, 3, 4),
            DocumentNumber = "严重失信〔2026〕1号",
        };
        var id = await bench.VerifiedAsync(bench.Entry("list.serious-dishonesty", listed));
        var whileListed = await bench.CountedAsync(2027, Cutoff);

        await using (var db = bench.OpenAs(FactBench.Officer))
        {
            await new RecordPerformance(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
                id,
                new(2026, 3, 20),
                [],
                Stop
            );
        }

        whileListed.Count.ShouldBe(1);
        (await bench.CountedAsync(2027, Cutoff)).ShouldBeEmpty();
    }

    [
        Theory,
        Proves("17(1)", "17(3)", "17(4)", "17(7)"),
        InlineData("judgment.environmental-crime"),
        InlineData("permit.revoked-for-fraud"),
        InlineData("penalty.false-data"),
        InlineData("information.untrue-refused")
    ]
    public async Task OtherGroundsOfDirectD_CountInTheirPeriodOnly(string code)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var bench = await FactBench.PrepareAsync(database);

        await bench.VerifiedAsync(bench.Entry(code, FactBench.Fine(30_000)));

        (await bench.CountedAsync(2026)).Single().Fits.Single().Kind.ShouldBe(code);
        (await bench.CountedAsync(2027, Cutoff)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task RepairFact_CountsAllTheSame_UnlessTheBureauSwitchedRepairOn(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var id = await bench.VerifiedAsync(
            bench.Entry("penalty.fine-or-more", FactBench.Fine(1_000))
        );

        await using (var db = bench.OpenAs(FactBench.Officer))
        {
            await new RepairFact(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
                id,
                new(2026, 3, 18),
                "修复决定〔2026〕1号",
                [],
                Stop
            );
        }

        (await bench.CountedAsync()).Count.ShouldBe(1);
        await using (var db = bench.Open())
        {
            await db
                .Settings.Where(s => s.Name == SettingName.CreditRepair)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Value, "true"), Stop);
        }
        (await bench.CountedAsync()).ShouldBeEmpty();
        (await bench.CountedAsync(2026, new(2026, 3, 17))).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task HandIn_TheSameOccurrenceTwice_IsOneFact_AndWaitsWhereTheKindIsConfirmed(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var late = new HandedFact
        {
            InstitutionId = bench.InstitutionId,
            Kinds = ["listing.change-late"],
            Title = "地址变更逾期办理",
            HappenedOn = new(2026, 2, 10),
            Source = nameof(FactSource.OwnActivity),
            Occurrence = "change-filing:1",
            References = ["变更备案"],
        };
        var shared = late with
        {
            Kinds = ["listing.person-shared"],
            KeyPerson = true,
            Occurrence = "person:1",
        };

        var first = await HandInAsync(bench, late);
        var again = await HandInAsync(bench, late);
        var waiting = await HandInAsync(bench, shared);

        (first.IsNew, first.Counts).ShouldBe((true, true));
        (again.FactId, again.IsNew).ShouldBe((first.FactId, false));
        (waiting.IsNew, waiting.Counts).ShouldBe((true, false));
        (await bench.CountedAsync()).Single().Id.ShouldBe(first.FactId);
        await bench.VerifyAsync(waiting.FactId, FactBench.Officer);
        (await bench.CountedAsync()).Select(f => $"{f.Fits[0].Weight}").ShouldBe(["1", "2"]);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.2")]
    public async Task InPeriod_ManyInstitutions_AnswersEachInOrder_TheOnesWithoutFactsToo(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        await bench.VerifiedAsync(bench.Entry("finding.archive"));
        Guid[] asked = [.. Enumerable.Range(0, 450).Select(_ => Guid.CreateVersion7())];
        asked[300] = bench.InstitutionId;
        await using var db = bench.Open();
        List<InstitutionFacts> found = [];

        await foreach (
            var one in new FactReader(db, new(db)).InPeriodAsync(
                asked,
                new(2026, 1, 1),
                new(2026, 12, 31),
                new(2026, 12, 31),
                Stop
            )
        )
        {
            found.Add(one);
        }

        found.Select(f => f.InstitutionId).ShouldBe(asked);
        found.Select((f, i) => (f.Facts.Count, i)).Where(f => f.Count > 0).ShouldBe([(1, 300)]);
    }

    private static async Task<HandedInFact> HandInAsync(FactBench bench, HandedFact fact)
    {
        await using var db = bench.Open();
        db.Desk.Open<HandedFact>(null);
        var handed = await bench.Intake(db).HandInAsync(fact, Stop);
        await db.SaveChangesAsync(Stop);
        return handed;
    }
}
