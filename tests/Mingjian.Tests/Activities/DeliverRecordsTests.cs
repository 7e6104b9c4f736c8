using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Journal.Storage;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Activities;

public sealed class DeliverRecordsTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)1", "5.3(2)2", "5.3(2)3")]
    public async Task Deliver_WholeDay_EveryRecordIsStoredWithoutARemark(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (institutionId, day) = await PrepareAsync(database);

        var answer = await DeliverAsync(database, institutionId, day.All());

        answer.Records.ShouldAllBe(r => r.State == RecordState.Added);
        answer.Records.SelectMany(r => r.Remarks).ShouldBeEmpty();
        await using var db = database.Open();
        (await db.Results.OrderBy(r => r.Number).Select(r => r.Value).ToListAsync(Stop)).ShouldBe([
            "28",
            "31",
        ]);
        (await db.Samples.Select(s => s.Office).Distinct().SingleAsync(Stop)).ShouldBe("500103");
        (await db.ReportVersions.SingleAsync(Stop)).FileDigest.ShouldBe(day.ReportFile);
        (await db.WorkEvents.CountAsync(w => w.Who == "丁1", Stop)).ShouldBe(4);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public async Task Deliver_SameRecordsAgain_NothingChanges(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (institutionId, day) = await PrepareAsync(database);
        await DeliverAsync(database, institutionId, day.All());

        var again = await DeliverAsync(database, institutionId, day.All());

        again.Count.ShouldBe(new(0, 0, day.All().Count, 0, 0));
        await using var db = database.Open();
        (await db.SupersededRecords.CountAsync(Stop)).ShouldBe(0);
        (
            await db.JournalEntries.CountAsync(e => e.Fact == nameof(RecordsDelivered), Stop)
        ).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)2")]
    public async Task Deliver_ResultChangedAfterTheReport_IsRevisedMarkedAndTheOldOneKept(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (institutionId, day) = await PrepareAsync(database);
        await DeliverAsync(database, institutionId, day.All());

        var answer = await DeliverAsync(database, institutionId, [day.ResultRecord(1, "26")]);

        answer.Records.Single().State.ShouldBe(RecordState.Revised);
        answer.Records.Single().Remarks.Single().Rule.Code.ShouldBe("ACTIVITIES-REPORT-5");
        await using var db = database.Open();
        var before = await db.SupersededRecords.SingleAsync(Stop);
        before.Content.ShouldContain("\"value\":\"28\"");
        (await db.RecordRemarks.SingleAsync(Stop)).Number.ShouldBe($"{day.Sample(1)}|化学需氧量");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public async Task Deliver_OneBadSample_RefusesItAndWhatNamesIt_TheRestIsStored(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (institutionId, day) = await PrepareAsync(database);
        var records = day.All();
        var bad = records.FindIndex(r => r.Kind == RecordKind.Sample);
        records[bad] = LaboratoryDay.With(records[bad], "matrix", "W9");

        var answer = await DeliverAsync(database, institutionId, records);

        var refused = answer.Records.Where(r => r.State == RecordState.Refused).ToList();
        refused
            .Select(r => r.Kind)
            .ShouldBe([RecordKind.Sample, RecordKind.Handover, RecordKind.Result]);
        refused[2].Remarks.Single().Rule.Code.ShouldBe("ACTIVITIES-LINK-2");
        answer.Count.Added.ShouldBe(records.Count - 3);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public async Task Deliver_SameKeyAgain_GetsTheSameAnswer_AnotherContentIsRefused(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (institutionId, day) = await PrepareAsync(database);
        var first = await DeliverAsync(database, institutionId, day.Order(), new("k1", "d1"));

        var again = await DeliverAsync(database, institutionId, day.Order(), new("k1", "d1"));
        var other = async () =>
            await DeliverAsync(database, institutionId, day.Field(), new("k1", "d2"));

        again.DeliveryId.ShouldBe(first.DeliveryId);
        again.Count.ShouldBe(first.Count);
        (await other.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(DeliveryRules.KeyUsedForOther);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)2")]
    public async Task Deliver_PointInGcj02_StandsInWgs84AndKeepsWhatWasGiven(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (institutionId, day) = await PrepareAsync(database);
        var records = day.Order();
        records[2] = LaboratoryDay.With(records[2], "crs", "GCJ02");
        await DeliverAsync(database, institutionId, records);

        var again = await DeliverAsync(database, institutionId, records);
        var renamed = LaboratoryDay.With(records[2], "name", "总排口");
        await DeliverAsync(database, institutionId, [renamed]);

        again.Count.Unchanged.ShouldBe(records.Count);
        await using var db = database.Open();
        var point = await db.SamplingPoints.SingleAsync(Stop);
        point.GivenLongitude.ShouldBe(106.504962);
        var (shown, _) = Coordinates.ToGcj02(point.Longitude, point.Latitude);
        shown.ShouldBe(106.504962, 0.000002);
        point.Longitude.ShouldNotBe(point.GivenLongitude);
        (await db.SupersededRecords.SingleAsync(Stop)).Content.ShouldContain(
            "\"longitude\":\"106.504962\""
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task Deliver_CorrectedReport_NeedsAReasonAndAnotherFile(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (institutionId, day) = await PrepareAsync(database);
        await DeliverAsync(database, institutionId, day.All());
        var corrected = LaboratoryDay.DigestOf("corrected");
        await using (var db = database.Open())
        {
            await LaboratoryDay.UploadAsync(db, institutionId, corrected);
        }

        var silent = await DeliverAsync(
            database,
            institutionId,
            [day.ReportRecord(("pages", "9"))]
        );
        var unchanged = await DeliverAsync(
            database,
            institutionId,
            [day.ReportRecord(("correctionReason", "页码"))]
        );
        var right = await DeliverAsync(
            database,
            institutionId,
            [day.ReportRecord(("correctionReason", "页码"), ("fileDigest", corrected))]
        );

        Code(silent).ShouldBe("ACTIVITIES-REPORT-1");
        Code(unchanged).ShouldBe("ACTIVITIES-REPORT-2");
        right.Records.Single().State.ShouldBe(RecordState.Revised);
        await using var after = database.Open();
        (
            await after
                .ReportVersions.OrderBy(v => v.Version)
                .Select(v => v.FileDigest)
                .ToListAsync(Stop)
        ).ShouldBe([day.ReportFile, corrected]);
    }

    private static string Code(DeliveryAnswer answer) =>
        answer.Records.Single().Remarks.Single().Rule.Code;

    private static async Task<(Guid InstitutionId, LaboratoryDay Day)> PrepareAsync(
        TestDatabase database
    )
    {
        var day = new LaboratoryDay();
        await using var db = database.Open(clock: Clock);
        var institution = await LaboratoryDay.ListAsync(db);
        await LaboratoryDay.UploadAsync(db, institution.InstitutionId, day.ReportFile);
        return (institution.InstitutionId, day);
    }

    private static async Task<DeliveryAnswer> DeliverAsync(
        TestDatabase database,
        Guid institutionId,
        IReadOnlyList<RawRecord> records,
        DeliveryKey? key = null
    )
    {
        await using var db = database.Open(clock: Clock);
        var files = new DeliveredFiles(db);
        var intake = new RecordIntake(
            db,
            Clock,
            new LawBook(db),
            new InstitutionRegister(db, new()),
            files
        );
        return await new DeliverRecords(db, Clock, intake, db.Desk).RunAsync(
            institutionId,
            DeliveryWay.Api,
            records,
            key,
            Stop
        );
    }
}
