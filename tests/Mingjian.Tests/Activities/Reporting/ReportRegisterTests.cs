using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Storage;
using Mingjian.Activities.Verifying;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Activities.Reporting;

public sealed class ReportRegisterTests
{
    private static readonly string File = LaboratoryDay.DigestOf("first");
    private static readonly string Corrected = LaboratoryDay.DigestOf("corrected");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task Check_ByNumberOrFile_AnswersAnybodyWithoutClientOrValues(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        await bench.IssueAsync(File);

        var byNumber = await bench.CheckAsync();
        var byFile = await bench.CheckAsync(File);

        byNumber.ShouldBe(byFile);
        byNumber.State.ShouldBe(ReportStanding.Valid);
        byNumber.SignerPost.ShouldBe("授权签字人");
        byNumber.Scope.ShouldBe(ScopeCover.Covered);
        byNumber.IssuedOn.ShouldBe(new(2026, 3, 20));
        (await bench.CheckAsync(institution: byNumber.InstitutionName!)).ShouldBe(byNumber);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task Check_UnknownReportInstitutionOrFile_AllAnswerAlike(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);

        (await bench.CheckAsync()).ShouldBe(ReportAnswer.Unknown);
        (await bench.CheckAsync(institution: "CQ-9999")).ShouldBe(ReportAnswer.Unknown);
        (await bench.CheckAsync(Corrected)).ShouldBe(ReportAnswer.Unknown);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task Check_AfterACorrection_TheOldFileNamesTheNewVersionAtOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        await bench.IssueAsync(File);
        await bench.IssueAsync(Corrected, correction: true);

        var old = await bench.CheckAsync(File);
        var present = await bench.CheckAsync(Corrected);

        (old.State, old.Version, old.CurrentVersion, old.CorrectedOn).ShouldBe(
            (ReportStanding.Corrected, 1, 2, DeliveryBench.Today)
        );
        (present.State, present.CorrectedOn).ShouldBe((ReportStanding.Valid, null));
        (await bench.CheckAsync()).ShouldBe(present);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task WithdrawReport_IsTold_AndClosesTheReport(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        await bench.IssueAsync(File);

        await bench.WithdrawAsync();

        (await bench.CheckAsync()).State.ShouldBe(ReportStanding.Withdrawn);
        var correct = () => bench.StartAsync(correction: true);
        (await correct.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe(
            "ACTIVITIES-REPORTING-13"
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3")]
    public async Task RepudiateReport_IsLookedInto_TheOriginalIsKept_AndBothSidesAreTold(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        await bench.IssueAsync(File);

        var first = await bench.RepudiateAsync();
        var meanwhile = await bench.CheckAsync();
        await bench.DecideAsync(first, upheld: false);
        var rejected = await bench.CheckAsync();
        var second = await bench.RepudiateAsync();
        await bench.DecideAsync(second, upheld: true);
        var upheld = await bench.CheckAsync(File);

        meanwhile.State.ShouldBe(ReportStanding.UnderRepudiation);
        rejected.State.ShouldBe(ReportStanding.Valid);
        upheld.State.ShouldBe(ReportStanding.Disowned);
        var again = () => bench.DecideAsync(second, upheld: false);
        (await again.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe(
            ReportingRules.NoSuchRepudiationMove(RepudiationStage.Upheld).Code
        );
        await using var db = bench.Delivery.Open();
        (await db.ReportVersions.SingleAsync(Stop)).FileDigest.ShouldBe(File);
        (
            await db.Messages.CountAsync(
                m => m.OrganisationId == bench.Delivery.InstitutionId && m.Title.Contains("否认"),
                Stop
            )
        ).ShouldBe(4);
        (await db.Messages.CountAsync(m => m.Title.StartsWith("待核查"), Stop)).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)2", "5.3(2)3")]
    public async Task Check_ResultOutsideTheScope_IsSaidWithoutNamingIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        var day = bench.Delivery.Day;
        await bench.Delivery.DeliverAsync(
            LaboratoryDay.With(day.ResultRecord(1, "3.1"), "item", "石油类")
        );
        await bench.IssueAsync(File);

        (await bench.CheckAsync()).Scope.ShouldBe(ScopeCover.NotCovered);
    }
}
