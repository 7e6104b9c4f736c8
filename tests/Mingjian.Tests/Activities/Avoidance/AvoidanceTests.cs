using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Avoidance.UseCases;
using Mingjian.Activities.Records;
using Mingjian.Activities.Storage;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Storage;

namespace Mingjian.Tests.Activities.Avoidance;

public sealed class AvoidanceTests
{
    private static readonly string Client = LaboratoryDay.CodeOf("9150010300000001");
    private static readonly string Sister = LaboratoryDay.CodeOf("9150010300000077");
    private static readonly string Bureau = LaboratoryDay.CodeOf("1150000000000001");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task Deliver_AuthoritysCommissionAboutAClient_IsStoredBlockedAndMakesAConflict(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        await bench.DeliverAsync(bench.Day.Order());

        var answer = await bench.DeliverAsync(AuthoritysRecord(Client));

        var remark = answer.Records.Single().Remarks.Single();
        (remark.Rule.Code, remark.Refuses).ShouldBe(("ACTIVITIES-4-12", false));
        remark.Rule.Message.ShouldContain(bench.Day.Commission);
        await using var db = bench.Open();
        var conflict = await db.ConflictsOfInterest.SingleAsync(Stop);
        conflict.BlockedCommission.ShouldBe("JG-1");
        (conflict.From, conflict.To).ShouldBe((new(2026, 3, 2), new(2026, 6, 30)));
        (await AcceptanceAsync(bench, "JG-1")).ShouldBe(CommissionAcceptance.Blocked);
        (await AcceptanceAsync(bench, bench.Day.Commission)).ShouldBe(CommissionAcceptance.Free);
        (await db.JournalEntries.CountAsync(e => e.Fact == nameof(ConflictFound), Stop)).ShouldBe(
            1
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task Deliver_WorkUnderABlockedCommission_IsTakenWithARemark(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        await bench.DeliverAsync(AuthoritysRecord(Client));

        var answer = await bench.DeliverAsync(bench.Day.All());

        answer.Count.Refused.ShouldBe(0);
        answer
            .Records.Where(r => r.Remarks.Any(m => m.Rule.Code == "ACTIVITIES-4-13"))
            .Select(r => r.Kind)
            .ShouldBe([RecordKind.Task, RecordKind.Visit, RecordKind.Report], ignoreOrder: true);
        (await AcceptanceAsync(bench, bench.Day.Commission)).ShouldBe(CommissionAcceptance.Blocked);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task Deliver_ClientInTheSameControlGroup_IsAConflict_OnlyWhileItIsInIt(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        await EnterAsync(bench, Client, new(2020, 1, 1), to: null);
        var sister = await EnterAsync(bench, Sister, new(2020, 1, 1), to: null);
        await bench.DeliverAsync(bench.Day.Order());

        var tied = await bench.DeliverAsync(AuthoritysRecord(Sister));
        await using (var db = bench.Open(Keeper()))
        {
            await new EndControlGroupMember(db, db.Desk).RunAsync(
                sister,
                new(2026, 3, 1),
                "股权转让",
                Stop
            );
        }
        var free = await bench.DeliverAsync(AuthoritysRecord(Sister, "2026-06-29"));

        tied.Records.Single().Remarks.Single().Rule.Message.ShouldContain("控制集团：示例集团");
        free.Records.Single().Remarks.ShouldBeEmpty();
        await using var after = bench.Open();
        (await after.ConflictsOfInterest.SingleAsync(Stop)).Stage.ShouldBe(ConflictStage.Gone);
        (await AcceptanceAsync(bench, "JG-1")).ShouldBe(CommissionAcceptance.Free);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task Deliver_AnotherSubject_ConflictsOnlyUnderTheLiteralReading(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        await bench.DeliverAsync(bench.Day.Order());

        var usual = await bench.DeliverAsync(AuthoritysRecord(Sister));
        await using (var db = bench.Open())
        {
            await db
                .Settings.Where(s => s.Name == SettingName.ConflictScope)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Value, "全部委托"), Stop);
        }
        var literal = await bench.DeliverAsync(AuthoritysRecord(Sister, "2026-06-29"));

        usual.Records.Single().Remarks.ShouldBeEmpty();
        literal.Records.Single().Remarks.Single().Rule.Code.ShouldBe("ACTIVITIES-4-12");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task StateAvoidance_Agreed_FreesTheCommission_RefusedKeepsItBlocked(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        var conflictId = await ConflictAsync(bench);

        await StateAsync(bench, conflictId);
        await DecideAsync(bench, conflictId, agree: false);
        var refused = await AcceptanceAsync(bench, "JG-1");
        await StateAsync(bench, conflictId);
        await DecideAsync(bench, conflictId, agree: true);
        var agreed = await AcceptanceAsync(bench, "JG-1");
        var revised = await bench.DeliverAsync(AuthoritysRecord(Client, "2026-06-29"));

        refused.ShouldBe(CommissionAcceptance.Blocked);
        agreed.ShouldBe(CommissionAcceptance.Avoided);
        revised.Records.Single().Remarks.ShouldBeEmpty();
        await using var db = bench.Open();
        (await db.Messages.CountAsync(m => m.OrganisationId == bench.InstitutionId, Stop)).ShouldBe(
            2
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task GiveUpCommission_TheOlderOne_FreesTheBlockedOne_AndStaysGivenUp(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        var conflictId = await ConflictAsync(bench);

        await GiveUpAsync(bench, conflictId, bench.Day.Commission);

        (await AcceptanceAsync(bench, "JG-1")).ShouldBe(CommissionAcceptance.Free);
        (await AcceptanceAsync(bench, bench.Day.Commission)).ShouldBe(CommissionAcceptance.GivenUp);
        var again = await bench.DeliverAsync(
            LaboratoryDay.With(bench.Day.Order()[0], "contract", "HT-2")
        );
        again.Records.Single().Remarks.ShouldBeEmpty();
        (await AcceptanceAsync(bench, bench.Day.Commission)).ShouldBe(CommissionAcceptance.GivenUp);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task Conflict_WithoutProofOrReason_IsNotSettled(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        var conflictId = await ConflictAsync(bench);

        var early = () => DecideAsync(bench, conflictId, agree: true);
        var ofAnother = () => GiveUpAsync(bench, conflictId, "WT-9");

        (await early.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe("ACTIVITIES-4-11");
        (await ofAnother.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(ConflictRules.NotOfThePair);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task ControlGroups_ByWorkbookAndDeclaration_NeverStandTwice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        await EnterAsync(bench, Client, new(2020, 1, 1), to: null);

        var good = await ImportAsync(
            bench,
            $"示例集团,{Client},甲,2021-01-01\n示例集团,{Sister},乙,2021-01-01"
        );
        var bad = await ImportAsync(bench, $"示例集团,{Sister[..17]}0,丙,2021-13-01");
        var declare = async () =>
        {
            await using var db = bench.Open(bench.OwnDesk("填报员", ActivitiesDuties.Deliver));
            await new DeclareControlGroupMember(db, bench.Clock, db.Desk).RunAsync(
                new("示例集团", Sister, "乙", new(2022, 1, 1), To: null, ""),
                Stop
            );
        };

        (good.Added, good.Known).ShouldBe((1, 1));
        bad.Errors.Count.ShouldBe(2);
        (await declare.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(ConflictRules.GroupTwice);
    }

    private static async Task<ControlGroupImport> ImportAsync(DeliveryBench bench, string rows)
    {
        await using var db = bench.Open(Keeper());
        using var file = new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes(
                $"集团名称,统一社会信用代码,成员名称,加入日期,退出日期,依据\n{rows}\n"
            )
        );
        return await new ImportControlGroups(db, bench.Clock, db.Desk).RunAsync(file, Stop);
    }

    private static async Task<Guid> EnterAsync(
        DeliveryBench bench,
        string code,
        DateOnly from,
        DateOnly? to
    )
    {
        await using var db = bench.Open(Keeper());
        return await new EnterControlGroupMember(db, bench.Clock, db.Desk).RunAsync(
            new("示例集团", code, "成员（虚构）", from, to, "年度报告"),
            Stop
        );
    }

    private static async Task<Guid> ConflictAsync(DeliveryBench bench)
    {
        await bench.DeliverAsync(bench.Day.Order());
        await bench.DeliverAsync(AuthoritysRecord(Client));
        await using var db = bench.Open();
        return await db.ConflictsOfInterest.Select(c => c.ConflictId).SingleAsync(Stop);
    }

    private static async Task StateAsync(DeliveryBench bench, Guid conflictId)
    {
        await using var db = bench.Open(bench.OwnDesk("填报员", ActivitiesDuties.Deliver));
        await new StateAvoidance(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
            conflictId,
            "两份委托由不同的项目组承担，互不查阅数据。",
            [],
            Stop
        );
    }

    private static async Task GiveUpAsync(DeliveryBench bench, Guid conflictId, string commission)
    {
        await using var db = bench.Open(bench.OwnDesk("填报员", ActivitiesDuties.Deliver));
        await new GiveUpCommission(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
            conflictId,
            commission,
            new(2026, 3, 19),
            "双方协商解除",
            [new(bench.Day.ReportFile, "解除协议.pdf", 1, "application/pdf")],
            Stop
        );
    }

    private static async Task DecideAsync(DeliveryBench bench, Guid conflictId, bool agree)
    {
        await using var db = bench.Open(DeliveryBench.OfficersDesk(ActivitiesDuties.Decide));
        await new DecideAvoidance(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
            conflictId,
            agree,
            "项目组和数据隔离情况",
            Stop
        );
    }

    private static async Task<CommissionAcceptance> AcceptanceAsync(
        DeliveryBench bench,
        string commission
    )
    {
        await using var db = bench.Open();
        return await db
            .Commissions.Where(c => c.Number == commission)
            .Select(c => c.Acceptance)
            .SingleAsync(Stop);
    }

    private static Desk Keeper() => DeliveryBench.OfficersDesk(ActivitiesDuties.KeepControlGroups);

    private static RawRecord AuthoritysRecord(string subject, string to = "2026-06-30") =>
        LaboratoryDay.Record(
            RecordKind.Commission,
            ("number", "JG-1"),
            ("contract", "ZF-1"),
            ("clientName", "某区生态环境局（虚构）"),
            ("clientCode", Bureau),
            ("clientKind", "EEB"),
            ("signedOn", "2026-03-10"),
            ("from", "2026-01-01"),
            ("to", to),
            ("subjects", $"{subject} 被测单位（虚构）")
        );
}
