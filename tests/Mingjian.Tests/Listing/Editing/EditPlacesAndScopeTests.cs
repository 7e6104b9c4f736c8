using Microsoft.EntityFrameworkCore;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Editing;

public sealed class EditPlacesAndScopeTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    [Theory, Proves("3.2"), ClassData(typeof(BothDatabases))]
    public async Task PutPlace_AddedThenEdited_IsThereOnceAsLastFilledIn(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        var place = TestData.Laboratory("第二实验室") with { Office = "500106" };

        await PutAsync(bench, place, EditBench.Fresh);
        var moved = place with { Address = "重庆市沙坪坝区示例路 2 号" };
        await PutAsync(bench, moved, new(Basis.Of(place), ""));

        (await PlacesAsync(bench)).ShouldBe([.. (await PlacesAsync(bench)).Take(1), moved]);
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task PutPlace_ChangedByAnotherMeanwhile_StoresNothing(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        var shown = (await PlacesAsync(bench))[0];
        await PutAsync(bench, shown with { Name = "先保存的" }, new(Basis.Of(shown), ""));

        await Should.ThrowAsync<ChangedMeanwhile>(() =>
            PutAsync(bench, shown with { Name = "后保存的" }, new(Basis.Of(shown), ""))
        );

        (await PlacesAsync(bench))[0].Name.ShouldBe("先保存的");
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task PutPlace_OfACaseThatIsWithTheBureau_IsRefused(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        await bench.SubmitAsync();

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            PutAsync(bench, TestData.Laboratory("新实验室"), EditBench.Fresh)
        );

        refusal.Rule.ShouldBe(ListingRules.NotEditable(ApplicationStage.Submitted));
    }

    [Theory, Proves("5.3(1)3"), ClassData(typeof(BothDatabases))]
    public async Task PutScopeLine_WithAMethodOfTheLibrary_IsMatchedAndAnUnknownOneMarked(
        DatabaseKind kind
    )
    {
        await using var bench = await EditBench.InAsync(kind);

        var known = await PutAsync(bench, null, Line("氨氮（新增）", "hj535－2009"));
        var unknown = await PutAsync(bench, null, Line("某项", "Q/XX 99-2020"));

        (known, unknown).ShouldBe((4, 5));
        var lines = await bench.RunAsync(
            (db, _) => db.DraftScope.Where(l => l.Number > 3).OrderBy(l => l.Number).ToListAsync()
        );
        lines
            .Select(l => (l.MethodNumber, l.MethodKnown))
            .ShouldBe([("HJ 535-2009", true), ("Q/XX 99-2020", false)]);
    }

    [Theory, Proves("5.3(1)3"), ClassData(typeof(BothDatabases))]
    public async Task PutScopeLine_ThatIsInTheListAlready_IsRefused(DatabaseKind kind)
    {
        await using var bench = await EditBench.InAsync(kind);
        await PutAsync(bench, null, Line("氨氮（新增）", "HJ 535-2009"));

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            PutAsync(bench, null, Line("氨氮（新增）", "HJ 535-2009"))
        );

        refusal.Rule.ShouldBe(ApplicationRules.LineTwice(LineList.Scope, 4));
    }

    private static ScopeEdit Line(string item, string method) =>
        new("水和废水", item, method, "", "", "");

    private static Task<bool> PutAsync(EditBench bench, Place place, EditMark mark) =>
        bench.RunAsync(
            async (db, desk) =>
            {
                await new PutPlace(db, desk, Clock).RunAsync(bench.CaseId, place, mark, bench.Stop);
                return true;
            }
        );

    private static Task<int> PutAsync(EditBench bench, int? number, ScopeEdit edit) =>
        bench.RunAsync(
            (db, desk) =>
                new PutScopeLine(db, desk, Clock, TestData.Seals).RunAsync(
                    bench.CaseId,
                    number,
                    edit,
                    EditBench.Fresh,
                    bench.Stop
                )
        );

    private static Task<IReadOnlyList<Place>> PlacesAsync(EditBench bench) =>
        bench.RunAsync(
            async (db, _) =>
                (await db.ListingApplications.AsNoTracking().SingleAsync(bench.Stop)).DraftPlaces
        );
}
