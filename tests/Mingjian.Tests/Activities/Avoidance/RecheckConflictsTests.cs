using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Avoidance.Jobs;
using Mingjian.Activities.Avoidance.UseCases;
using Mingjian.Activities.Records;
using Mingjian.Activities.Storage;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Activities.Avoidance;

public sealed class RecheckConflictsTests
{
    private const string Authoritys = "JG-1";

    private static readonly string Client = LaboratoryDay.CodeOf("9150010300000001");
    private static readonly string Sister = LaboratoryDay.CodeOf("9150010300000077");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task RecheckConflicts_GroupEnteredLater_IsFoundAndToldOnce_EndedAgain_Vanishes(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        await bench.DeliverAsync([.. bench.Day.Order(), AuthoritysRecord(Sister)]);
        await EnterAsync(bench, Client);
        var sister = await EnterAsync(bench, Sister);

        var found = await RecheckAsync(bench);
        var again = await RecheckAsync(bench);

        (found, again).ShouldBe((1, 0));
        (await StagesAsync(bench)).ShouldBe([ConflictStage.Open]);
        (await AcceptanceAsync(bench)).ShouldBe(CommissionAcceptance.Blocked);
        await using var db = bench.Open();
        (await db.Messages.CountAsync(m => m.Title.StartsWith("发现回避事项"), Stop)).ShouldBe(2);

        await using (var keeper = bench.Open(Keeper()))
        {
            await new EndControlGroupMember(keeper, keeper.Desk).RunAsync(
                sister,
                new(2020, 12, 31),
                "股权转让",
                Stop
            );
        }

        (await RecheckAsync(bench)).ShouldBe(1);
        (await StagesAsync(bench)).ShouldBe([ConflictStage.Gone]);
        (await AcceptanceAsync(bench)).ShouldBe(CommissionAcceptance.Free);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("4")]
    public async Task RecheckConflicts_HalvesOfOneMoment_TheLaterSignedIsBlocked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await DeliveryBench.PrepareAsync(database);
        await bench.DeliverAsync([.. bench.Day.Order(), AuthoritysRecord(Client)]);
        await using (var db = bench.Open())
        {
            // As two deliveries leave it of which neither saw the other.
            await db.ConflictsOfInterest.ExecuteDeleteAsync(Stop);
            await db.Commissions.ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Acceptance, CommissionAcceptance.Free),
                Stop
            );
        }

        var found = await RecheckAsync(bench);

        found.ShouldBe(1);
        (await AcceptanceAsync(bench)).ShouldBe(CommissionAcceptance.Blocked);
    }

    private static async Task<int> RecheckAsync(DeliveryBench bench)
    {
        await using var db = bench.Open();
        return (
            await new RecheckConflicts(
                db,
                new LawBook(db),
                bench.Notifications(db),
                db.Desk
            ).RunAsync(DeliveryBench.Today, Stop)
        ).Count;
    }

    private static async Task<Guid> EnterAsync(DeliveryBench bench, string code)
    {
        await using var db = bench.Open(Keeper());
        return await new EnterControlGroupMember(db, bench.Clock, db.Desk).RunAsync(
            new("示例集团", code, "成员（虚构）", new(2020, 1, 1), null, "年度报告"),
            Stop
        );
    }

    private static async Task<List<ConflictStage>> StagesAsync(DeliveryBench bench)
    {
        await using var db = bench.Open();
        return await db
            .ConflictsOfInterest.OrderBy(c => c.ConflictId)
            .Select(c => c.Stage)
            .ToListAsync(Stop);
    }

    private static async Task<CommissionAcceptance> AcceptanceAsync(DeliveryBench bench)
    {
        await using var db = bench.Open();
        return await db
            .Commissions.Where(c => c.Number == Authoritys)
            .Select(c => c.Acceptance)
            .SingleAsync(Stop);
    }

    private static Desk Keeper() => DeliveryBench.OfficersDesk(ActivitiesDuties.KeepControlGroups);

    private static RawRecord AuthoritysRecord(string subject) =>
        LaboratoryDay.Record(
            RecordKind.Commission,
            ("number", Authoritys),
            ("contract", "ZF-1"),
            ("clientName", "某区生态环境局（虚构）"),
            ("clientCode", LaboratoryDay.CodeOf("1150000000000001")),
            ("clientKind", "EEB"),
            ("signedOn", "2026-03-10"),
            ("from", "2026-01-01"),
            ("to", "2026-06-30"),
            ("subjects", $"{subject} 被测单位（虚构）")
        );
}
