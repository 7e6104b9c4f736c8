using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Journal.Files.Pictures;
using Mingjian.Journal.Storage;

namespace Mingjian.Tests.Activities;

/// <summary>What is reported from a site by phone: photos beside what they tell of themselves, and the position of the team.</summary>
public sealed class PhotoCheckTests
{
    private static readonly string Digest = LaboratoryDay.DigestOf("photo");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)2")]
    public async Task Photo_ThatAgreesWithItself_IsTakenWithItsHash(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await PrepareAsync(database, hash: 4711);

        var answer = await DeliverAsync(bench, "2026-03-09 09:12", "106.504970", "29.533160");

        answer.Records[0].Remarks.ShouldBeEmpty();
        await using var db = bench.Open();
        (await db.Media.SingleAsync(Stop)).PerceptualHash.ShouldBe(4711);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)2")]
    public async Task Photo_TakenAtAnotherTimeAndPlace_IsTakenAndSaid(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bench = await PrepareAsync(database, hash: 4711);

        var answer = await DeliverAsync(bench, "2026-03-09 10:12", "106.554970", "29.533160");

        answer.Records[0].State.ShouldBe(RecordState.Added);
        answer
            .Records[0]
            .Remarks.Select(r => r.Rule.Code)
            .ShouldBe(["ACTIVITIES-PHOTO-2", "ACTIVITIES-PHOTO-3"]);
    }

    [Fact]
    public async Task Photo_ThatCannotBeOpened_IsTakenAndSaid()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var bench = await PrepareAsync(database, hash: null);

        var answer = await DeliverAsync(bench, "2026-03-09 09:12", null, null);

        answer.Records[0].Remarks.Single().Rule.Code.ShouldBe("ACTIVITIES-PHOTO-1");
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Visit_WithAPositionFromAMap_IsStoredInWgs84AndMarked()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var bench = await PrepareAsync(database, hash: 1);
        var (east, north) = Coordinates.ToGcj02(106.504970, 29.533160);
        var visit = LaboratoryDay.Record(
            RecordKind.Visit,
            ("number", "XC-GCJ"),
            ("task", bench.Day.Task),
            ("arrivedAt", "2026-03-09 09:05"),
            ("leftAt", "2026-03-09 11:40"),
            ("people", "丁1、乙1"),
            ("longitude", $"{east:0.000000}"),
            ("latitude", $"{north:0.000000}"),
            ("crs", "GCJ02")
        );

        await DeliverAsync(bench, [visit]);

        await using var db = bench.Open();
        var stored = await db.FieldVisits.SingleAsync(v => v.Number == "XC-GCJ", Stop);
        stored.Longitude!.Value.ShouldBe(106.504970, 0.00001);
        stored.Latitude!.Value.ShouldBe(29.533160, 0.00001);
        stored.GivenIn.ShouldBe(CoordinateSystem.Gcj02);
    }

    [Fact]
    public async Task Visit_WithAPositionOfNoSystem_IsNotTaken()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var bench = await PrepareAsync(database, hash: 1);
        var visit = LaboratoryDay.Record(
            RecordKind.Visit,
            ("number", "XC-X"),
            ("task", bench.Day.Task),
            ("arrivedAt", "2026-03-09 09:05"),
            ("leftAt", "2026-03-09 11:40"),
            ("people", "丁1、乙1"),
            ("longitude", "106.5"),
            ("latitude", "29.5")
        );

        var answer = await DeliverAsync(bench, [visit]);

        answer.Records[0].State.ShouldBe(RecordState.Refused);
        answer.Records[0].Remarks.ShouldContain(r => r.Field == "crs" && r.Refuses);
    }

    private static Task<DeliveryAnswer> DeliverAsync(
        DeliveryBench bench,
        string capturedAt,
        string? longitude,
        string? latitude
    ) =>
        DeliverAsync(
            bench,
            [
                LaboratoryDay.Record(
                    RecordKind.Media,
                    ("digest", Digest),
                    ("visit", bench.Day.Visit),
                    ("capturedAt", capturedAt),
                    ("longitude", longitude),
                    ("latitude", latitude)
                ),
            ]
        );

    private static async Task<DeliveryAnswer> DeliverAsync(
        DeliveryBench bench,
        IReadOnlyList<RawRecord> records
    )
    {
        await using var db = bench.Open();
        var files = new DeliveredFiles(db);
        return await new DeliverRecords(db, bench.Clock, bench.Intake(db, files), db.Desk).RunAsync(
            bench.InstitutionId,
            DeliveryWay.Phone,
            records,
            null,
            Stop
        );
    }

    private static async Task<DeliveryBench> PrepareAsync(TestDatabase database, long? hash)
    {
        var bench = await DeliveryBench.PrepareAsync(database);
        await DeliverAsync(bench, [.. bench.Day.Order(), .. bench.Day.Field()]);
        await using var db = bench.Open();
        await LaboratoryDay.UploadAsync(db, bench.InstitutionId, Digest);
        db.Pictures.Add(
            new Picture
            {
                Digest = Digest,
                PerceptualHash = hash,
                TakenAt = hash is null ? null : new(2026, 3, 9, 1, 12, 0, DateTimeKind.Utc),
                Longitude = hash is null ? null : 106.504971,
                Latitude = hash is null ? null : 29.533161,
            }
        );
        await db.SaveChangesAsync(Stop);
        return bench;
    }
}
