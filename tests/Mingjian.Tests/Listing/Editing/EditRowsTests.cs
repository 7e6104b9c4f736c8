using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Editing;

public sealed class EditRowsTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    [Theory, Proves("5.3(1)5"), ClassData(typeof(BothDatabases))]
    public async Task PutStaff_New_ComesLastAndIsSealed(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);

        var number = await bench.PutAsync(
            null,
            Person("新员工", TestData.Identity(900)),
            EditBench.Fresh
        );

        number.ShouldBe(4);
        var stored = await bench.StaffAsync(4);
        stored.IdentitySealed.ShouldNotContain("1980");
        TestData
            .Seals.MaskOf(stored.IdentitySealed, PersonalKind.IdentityNumber)
            .ShouldContain('*');
    }

    [Theory, Proves("5.3(1)5"), ClassData(typeof(BothDatabases))]
    public async Task PutStaff_WithTheMaskLeftAsShown_KeepsTheNumber(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        var before = await bench.StaffAsync(2);
        var mask = TestData.Seals.MaskOf(before.IdentitySealed, PersonalKind.IdentityNumber);

        await bench.PutAsync(2, Person("改名", mask), new(Basis.Of(before), ""));

        var after = await bench.StaffAsync(2);
        after.Name.ShouldBe("改名");
        after.IdentitySealed.ShouldBe(before.IdentitySealed);
        after.IdentityIndex.ShouldBe(before.IdentityIndex);
    }

    [Theory, Proves("5.3(1)5"), ClassData(typeof(BothDatabases))]
    public async Task PutStaff_WhoIsInTheListAlready_IsRefused(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.PutAsync(null, Person("同一人", TestData.Identity(102)), EditBench.Fresh)
        );

        refusal.Rule.ShouldBe(ApplicationRules.LineTwice(LineList.Staff, 2));
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task PutStaff_ChangedByAnotherMeanwhile_StoresNothing(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        var shown = await bench.StaffAsync(2);
        var basis = new EditMark(Basis.Of(shown), "");
        await bench.PutAsync(2, Person("先保存的", TestData.Identity(102)), basis);

        await Should.ThrowAsync<ChangedMeanwhile>(() =>
            bench.PutAsync(2, Person("后保存的", TestData.Identity(102)), basis)
        );

        (await bench.StaffAsync(2)).Name.ShouldBe("先保存的");
    }

    [Theory, Proves("5.3(1)5"), ClassData(typeof(BothDatabases))]
    public async Task RemoveStaff_ThenUndo_IsAsBefore(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        var before = await bench.StaffAsync(2);

        var removed = await bench.RunAsync(
            (db, desk) =>
                new RemoveRow(db, desk, Clock).OfListAsync(
                    bench.CaseId,
                    new(LineList.Staff, 2),
                    bench.Stop
                )
        );
        var between = await bench.RunAsync((db, _) => db.DraftStaff.CountAsync(bench.Stop));
        await bench.RunAsync((db, desk) => Restore(db, desk, bench, removed.RemovedRowId));

        between.ShouldBe(2);
        var after = await bench.StaffAsync(2);
        Basis.Of(after).ShouldBe(Basis.Of(before));
        (await bench.RunAsync((db, _) => db.RemovedRows.CountAsync(bench.Stop))).ShouldBe(0);
    }

    [Theory, Proves("5.3(1)5"), ClassData(typeof(BothDatabases))]
    public async Task UndoRemoval_AfterThePersonWasEnteredAgain_IsRefused(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        var removed = await bench.RunAsync(
            (db, desk) =>
                new RemoveRow(db, desk, Clock).OfListAsync(
                    bench.CaseId,
                    new(LineList.Staff, 2),
                    bench.Stop
                )
        );
        await bench.PutAsync(null, Person("又填了一次", TestData.Identity(102)), EditBench.Fresh);

        await Should.ThrowAsync<RuleBroken>(() =>
            bench.RunAsync((db, desk) => Restore(db, desk, bench, removed.RemovedRowId))
        );

        (await bench.RunAsync((db, _) => db.DraftStaff.CountAsync(bench.Stop))).ShouldBe(3);
    }

    [Theory, Proves("5.3(1)4"), ClassData(typeof(BothDatabases))]
    public async Task KeyPerson_AddedRemovedRestored_IsThereOnce(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        var id = Guid.CreateVersion7();
        var edit = new KeyPersonEdit
        {
            KeyPersonId = id,
            Post = KeyPost.TechnicalLead,
            Name = "第二技术负责人",
            Identity = TestData.Identity(77),
            Phone = "13800000077",
            Fields = ["不应保留"],
        };

        await bench.RunAsync((db, desk) => Put(db, desk, bench, edit));
        var removed = await bench.RunAsync(
            (db, desk) =>
                new RemoveRow(db, desk, Clock).RunAsync(
                    bench.CaseId,
                    RowKind.KeyPerson,
                    id,
                    bench.Stop
                )
        );
        await bench.RunAsync((db, desk) => Restore(db, desk, bench, removed.RemovedRowId));

        var people = await bench.RunAsync(
            async (db, _) => (await db.ListingApplications.SingleAsync()).Papers.KeyPersonnel
        );
        var person = people.Where(p => p.KeyPersonId == id).ShouldHaveSingleItem();
        person.Fields.ShouldBeEmpty();
        person.IdentityIndex.ShouldBe(
            TestData.Seals.IndexOf(TestData.Identity(77), PersonalKind.IdentityNumber).Hash
        );
    }

    [Theory, Proves("5.3(1)6"), ClassData(typeof(BothDatabases))]
    public async Task PutEquipment_ByTwoAtOnce_NumbersBothOrTellsOne(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(10, 4).Select(n => Task.Run(() => bench.TryPutDeviceAsync($"SN-{n}")))
        );

        var stored = outcomes.Count(done => done);
        stored.ShouldBeGreaterThan(0);
        var numbers = await bench.RunAsync(
            (db, _) =>
                db
                    .DraftEquipment.OrderBy(l => l.Number)
                    .Select(l => l.Number)
                    .ToListAsync(bench.Stop)
        );
        numbers.ShouldBe(Enumerable.Range(1, 2 + stored));
    }

    private static StaffEdit Person(string name, string identity) =>
        new(name, identity, "本科", "工程师", "采样", new(2021, 3, 1), "");

    private static async Task<bool> Put(
        Mingjian.Data.MingjianDb db,
        Desk desk,
        EditBench bench,
        KeyPersonEdit edit
    )
    {
        await new PutKeyPerson(db, desk, Clock, TestData.Seals).RunAsync(
            bench.CaseId,
            edit,
            EditBench.Fresh,
            bench.Stop
        );
        return true;
    }

    private static async Task<bool> Restore(
        Mingjian.Data.MingjianDb db,
        Desk desk,
        EditBench bench,
        Guid removedRowId
    )
    {
        await new RestoreRow(db, desk, Clock).RunAsync(bench.CaseId, removedRowId, bench.Stop);
        return true;
    }
}
