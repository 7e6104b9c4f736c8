using Microsoft.EntityFrameworkCore;
using Mingjian.Listing.Methods;
using Mingjian.Listing.Storage;

namespace Mingjian.Tests.Listing.Methods;

public sealed class MethodLibraryTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_Twice_LeavesTheLibraryOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var changed = await database
            .Open()
            .Methods.SingleAsync(m => m.Number == "HJ 535-2009", stop);
        changed.Status = "改坏了";
        await using (var db = database.Open())
        {
            db.Update(changed);
            await db.SaveChangesAsync(stop);
        }

        await MethodLibrary.LoadAsync(database.Open(), stop);

        var methods = await database.Open().Methods.ToListAsync(stop);
        methods.Count.ShouldBe(311);
        methods.Single(m => m.Number == "HJ 535-2009").Status.ShouldBe("现行");
        methods.Single(m => m.Number == "GB/T 6920-1986").SupersededBy.ShouldBe("HJ 1147-2020");
        methods.ShouldContain(m =>
            m.Number == "HJ 84-2016" && m.Parameter.StartsWith("无机阴离子(F,Cl")
        );
    }

    [Theory, Proves("5.3(1)3")]
    [InlineData("HJ535-2009", "HJ 535-2009", true, false)]
    [InlineData("GB 11901-89", "GB/T 11901-1989", true, false)]
    [InlineData("GB 6920-86", "GB/T 6920-1986", true, true)]
    [InlineData("HJ 9999-2099", "HJ 9999-2099", false, false)]
    [InlineData("自编方法", "自编方法", false, false)]
    public async Task Match_TellsKnownUnknownAndSuperseded(
        string written,
        string number,
        bool known,
        bool superseded
    )
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var library = await MethodLibrary.ReadAsync(
            database.Open(),
            TestContext.Current.CancellationToken
        );

        var match = library.Match(written);

        match.Number.ShouldBe(number);
        (match.Known is not null).ShouldBe(known);
        (match.Known?.IsSuperseded ?? false).ShouldBe(superseded);
    }
}
