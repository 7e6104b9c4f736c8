using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Storage;

namespace Mingjian.Tests.Data;

public sealed class BulkWriterTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rows_WrittenInBulk_AreAsIfSavedOneByOne(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var (inBulk, oneByOne) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var db = database.Open();
        db.AddRange(Devices(oneByOne));
        await db.SaveChangesAsync(stop);
        await using (var transaction = await db.Database.BeginTransactionAsync(stop))
        {
            await BulkWriter.WriteAsync(db, Devices(inBulk), stop);
            await transaction.CommitAsync(stop);
        }

        var written = await Read(database, inBulk, stop);

        written.ShouldBe(await Read(database, oneByOne, stop));
        written.Count.ShouldBe(3);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rows_OfARolledBackTransaction_AreNotThere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var caseId = Guid.CreateVersion7();
        var db = database.Open();
        await using (await db.Database.BeginTransactionAsync(stop))
        {
            await BulkWriter.WriteAsync(db, Devices(caseId), stop);
        }

        var written = await Read(database, caseId, stop);

        written.ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_WithoutATransaction_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var db = database.Open();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            BulkWriter.WriteAsync(
                db,
                Devices(Guid.CreateVersion7()),
                TestContext.Current.CancellationToken
            )
        );
    }

    private static async Task<List<(int, string, TraceabilityKind, DateOnly?, bool, Guid)>> Read(
        TestDatabase database,
        Guid caseId,
        CancellationToken stop
    ) =>
        [
            .. (
                await database
                    .Open()
                    .DraftEquipment.Where(d => d.CaseId == caseId)
                    .OrderBy(d => d.Number)
                    .ToListAsync(stop)
            ).Select(d =>
                (d.Number, d.Name, d.Traceability, d.TraceableTo, d.Leased, d.InstitutionId)
            ),
        ];

    private static List<DraftEquipment> Devices(Guid caseId) =>
        [
            .. Enumerable
                .Range(1, 3)
                .Select(i => new DraftEquipment
                {
                    CaseId = caseId,
                    InstitutionId = Guid.Empty,
                    Number = i,
                    Name = $"离子色谱仪'{i}\t",
                    SerialNumber = i == 2 ? "" : $"S-{i}",
                    Traceability = (TraceabilityKind)i,
                    TraceableTo = i == 3 ? null : new DateOnly(2026, 12, 31),
                    Leased = i == 1,
                }),
        ];
}
