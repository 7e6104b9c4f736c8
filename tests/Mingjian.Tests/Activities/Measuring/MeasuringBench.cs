using Mingjian.Activities.Contract;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Measuring;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Measuring;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Activities.Measuring;

/// <summary>A laboratory whose records come on given moments, and the service that measures them.</summary>
internal static class MeasuringBench
{
    public static readonly AskedPeriod Year = new(null, new(2026, 1, 1), new(2026, 12, 31));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Guid> PrepareAsync(TestDatabase database, params string[] days)
    {
        await using var db = database.Open();
        var institution = await LaboratoryDay.ListAsync(db);

        foreach (var day in days)
        {
            await LaboratoryDay.UploadAsync(
                db,
                institution.InstitutionId,
                new LaboratoryDay(day).ReportFile
            );
        }

        return institution.InstitutionId;
    }

    public static async Task<ActivityMeasure> ReadAsync(TestDatabase database, AskedPeriod asked)
    {
        await using var db = database.Open();
        var measures = await Service(db).ReadAsync(asked, Stop);
        return measures.ShouldHaveSingleItem();
    }

    public static async Task<IReadOnlyList<ActivityMatter>> MattersAsync(
        TestDatabase database,
        AskedPeriod asked,
        DateTime now
    )
    {
        await using var db = database.Open();
        return await Service(db, now).MattersAsync(asked, Stop);
    }

    public static ActivityMeasures Service(MingjianDb db, DateTime? now = null)
    {
        var law = new LawBook(db);
        return new(
            db,
            law,
            new(new StandingTime(now ?? On(12, 31))),
            new RegisterMeasures(db, law)
        );
    }

    public static DateTime On(int month, int day) =>
        ChinaClock.StartOf(new DateOnly(2026, month, day)).AddHours(10);

    public static DateTime LastSecondOf(DateOnly day) => ChinaClock.EndOf(day).AddSeconds(-1);

    public static async Task DeliverAsync(
        TestDatabase database,
        Guid institutionId,
        DateTime at,
        IReadOnlyList<RawRecord> records
    )
    {
        var clock = new ChinaClock(new StandingTime(at));
        await using var db = database.Open(clock: clock);
        var intake = new RecordIntake(
            db,
            clock,
            new LawBook(db),
            new InstitutionRegister(db, new()),
            new DeliveredFiles(db)
        );
        var answer = await new DeliverRecords(db, clock, intake, db.Desk).RunAsync(
            institutionId,
            DeliveryWay.Api,
            records,
            null,
            Stop
        );
        answer.Count.Refused.ShouldBe(
            0,
            string.Join('\n', answer.Records.SelectMany(r => r.Remarks.Select(m => m.ToString())))
        );
    }
}
