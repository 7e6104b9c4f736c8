using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Activities;

/// <summary>A listed laboratory in a test's database, its day's work, and people who act for it or for the bureau.</summary>
internal sealed class DeliveryBench(TestDatabase database)
{
    public static readonly DateOnly Today = new(2026, 3, 20);

    public StandingTime Time { get; } = StandingTime.On(2026, 3, 20);

    public ChinaClock Clock => new(Time);

    public LaboratoryDay Day { get; } = new();

    public Guid InstitutionId { get; private set; }

    public static async Task<DeliveryBench> PrepareAsync(TestDatabase database)
    {
        var bench = new DeliveryBench(database);
        await using var db = bench.Open();
        bench.InstitutionId = (await LaboratoryDay.ListAsync(db)).InstitutionId;
        await LaboratoryDay.UploadAsync(db, bench.InstitutionId, bench.Day.ReportFile);
        return bench;
    }

    public MingjianDb Open(Desk? desk = null) => database.Open(desk, Clock);

    /// <summary>Somebody of the institution, seeing no more than it does.</summary>
    public Desk OwnDesk(string name, params string[] duties)
    {
        var desk = new Desk();
        desk.Seat(
            new(
                Guid.CreateVersion7(),
                name,
                "机构人员",
                InstitutionId,
                "示例机构（虚构）",
                new HashSet<string>(duties)
            ),
            Viewer.Institution(InstitutionId)
        );
        return desk;
    }

    public static Desk OfficersDesk(params string[] duties)
    {
        var desk = new Desk();
        desk.Seat(
            new(
                Guid.CreateVersion7(),
                "王审核",
                "市局审核",
                Guid.CreateVersion7(),
                "重庆市生态环境局",
                new HashSet<string>(duties)
            ),
            Viewer.Municipal
        );
        return desk;
    }

    public async Task<DeliveryAnswer> DeliverAsync(params IReadOnlyList<RawRecord> records)
    {
        await using var db = Open();
        var files = new DeliveredFiles(db);
        return await new DeliverRecords(db, Clock, Intake(db, files), db.Desk).RunAsync(
            InstitutionId,
            DeliveryWay.Api,
            records,
            key: null,
            TestContext.Current.CancellationToken
        );
    }

    public RecordIntake Intake(MingjianDb db, DeliveredFiles files) =>
        new(db, Clock, new LawBook(db), new InstitutionRegister(db, new()), files);

    public Notifications Notifications(MingjianDb db) =>
        new(db, Clock, new MailSettings(new Uri("https://localhost")));
}
