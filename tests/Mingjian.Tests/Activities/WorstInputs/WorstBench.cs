using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>A listed institution in one database for all rows of the table; each row has numbers of its own.</summary>
public sealed class WorstBench : IAsyncDisposable
{
    public const string ClosedOffice = "旧试区";
    public const string ExpiredDevice = "SN-OLD";

    private readonly Dictionary<DatabaseKind, (TestDatabase Database, Guid InstitutionId)> made =
    [];

    public static string FileOfAnother { get; } = LaboratoryDay.DigestOf("another");

    public static ChinaClock Clock { get; } = new(StandingTime.On(2026, 3, 20));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<(TestDatabase Database, Guid InstitutionId)> OnAsync(DatabaseKind kind)
    {
        if (!made.TryGetValue(kind, out var bench))
        {
            made.Add(kind, bench = await MakeAsync(kind));
        }

        return bench;
    }

    public static async Task<DeliveryAnswer> DeliverAsync(
        MingjianDb db,
        Guid institutionId,
        IReadOnlyList<RawRecord> records
    )
    {
        var files = new DeliveredFiles(db);
        return await new DeliverRecords(db, Clock, Intake(db, files), db.Desk).RunAsync(
            institutionId,
            DeliveryWay.Api,
            records,
            key: null,
            Stop
        );
    }

    public static RecordIntake Intake(MingjianDb db, DeliveredFiles? files = null) =>
        new(db, Clock, new LawBook(db), new InstitutionRegister(db, new()), files ?? new(db));

    public async ValueTask DisposeAsync()
    {
        foreach (var (database, _) in made.Values)
        {
            await database.DisposeAsync();
        }
    }

    private static async Task<(TestDatabase, Guid)> MakeAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open(clock: Clock);
        var institution = await LaboratoryDay.ListAsync(db);
        db.EquipmentSpans.Add(
            new()
            {
                InstitutionId = institution.InstitutionId,
                Name = "旧声级计",
                SerialNumber = ExpiredDevice,
                TraceableTo = new(2026, 1, 31),
                ValidFrom = new(2025, 1, 6),
                ValidTo = ISpan.Forever,
                KnownFrom = ChinaClock.StartOf(new(2025, 1, 6)),
                KnownTo = ISpan.Ever,
            }
        );
        db.Offices.Add(
            Office.Known(
                new("599001", ClosedOffice, $"{ClosedOffice}生态环境局", null, null, "试"),
                OfficeKind.DistrictBureau,
                new(2024, 1, 12),
                to: new(2025, 12, 31),
                successor: "500103"
            )
        );
        await db.SaveChangesAsync(Stop);
        await LaboratoryDay.UploadAsync(db, Guid.CreateVersion7(), FileOfAnother);
        return (database, institution.InstitutionId);
    }
}
