using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Activities.Reporting;

public sealed class SignReportTests
{
    private static readonly string File = LaboratoryDay.DigestOf("first");
    private static readonly string Corrected = LaboratoryDay.DigestOf("corrected");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3", "5.3(2)3")]
    public async Task Sign_CompiledAndReviewed_DeliversTheReportWithAReceipt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);

        var number = await bench.IssueAsync(File);

        await using var db = bench.Delivery.Open();
        var report = await db.Reports.SingleAsync(Stop);
        (report.SignedBy, report.FileDigest, report.Revision).ShouldBe(("戊1", File, 1));
        var receipt = await db.Receipts.SingleAsync(r => r.Number == number, Stop);
        receipt.Title.ShouldBe($"监测报告 {bench.Delivery.Day.Report}（第 1 版）");
        receipt.Attachments.Single().Digest.ShouldBe(File);
        receipt.Statement.ShouldContain("授权签字人");
        (await db.RecordRemarks.CountAsync(Stop)).ShouldBe(0);
        (await db.Deliveries.CountAsync(d => d.Way == DeliveryWay.Form, Stop)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3")]
    public async Task Sign_PressedTwice_GivesTheSameReceipt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        var draftId = await ToSignAsync(bench);
        var shown = await bench.ShownAsync(draftId);
        var first = await bench.SignAsync(draftId, shown);

        var second = await bench.SignAsync(draftId, shown);

        second.ShouldBe(first);
        await using var db = bench.Delivery.Open();
        (await db.Receipts.CountAsync(Stop)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3")]
    public async Task Sign_SomethingElseThanShown_IsRefusedAndNothingIsStored(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        var draftId = await ToSignAsync(bench);

        var sign = () => bench.SignAsync(draftId, LaboratoryDay.DigestOf("other"));

        (await sign.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(
            ReportingRules.ChangedWhileSigning
        );
        await using var db = bench.Delivery.Open();
        (await db.Reports.CountAsync(Stop)).ShouldBe(0);
        (await db.Receipts.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(1)4")]
    public async Task Sign_ByWhoIsNoSignatoryThatDay_OrOfOtherFields_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        var draftId = await ToSignAsync(bench);
        await using (var db = bench.Delivery.Open())
        {
            await db.KeyPeopleOfOtherFieldAsync(Stop);
        }

        var other = () => bench.ShownAsync(draftId, bench.Delivery.OwnDesk("戊1"));
        var nobody = () => bench.ShownAsync(draftId, bench.Delivery.OwnDesk("丁1"));

        (await other.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe("ACTIVITIES-REPORTING-12");
        (await nobody.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe("ACTIVITIES-REPORTING-11");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task Report_OnItsWay_IsReviewedByAnother_SentBackWithReason_AndMayBeGivenUp(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        var draftId = await bench.StartAsync();
        var incomplete = () => bench.SubmitAsync(draftId);
        (await incomplete.ShouldThrowAsync<RuleBroken>()).Rule.Message.ShouldContain("报告名称");
        await bench.SaveAsync(draftId, File);
        await bench.SubmitAsync(draftId);

        var own = () => bench.PassAsync(draftId, bench.Compiler);
        (await own.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(ReportingRules.ReviewedByCompiler);
        await ReturnAsync(bench, draftId);
        await bench.SubmitAsync(draftId);
        await bench.PassAsync(draftId);
        await DeclineAsync(bench, draftId);
        await AbandonAsync(bench, draftId);

        await using var db = bench.Delivery.Open();
        var draft = await db.ReportDrafts.SingleAsync(Stop);
        (draft.Stage, draft.Remark).ShouldBe((DraftStage.Abandoned, "改由现场复测"));
        (await bench.StartAsync()).ShouldNotBe(draftId);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task StartReport_NumberThatIsOut_OrOpen_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        await bench.IssueAsync(File);
        await bench.StartAsync("BG-2");

        var taken = () => bench.StartAsync();
        var open = () => bench.StartAsync("BG-2");

        (await taken.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe("ACTIVITIES-REPORTING-6");
        (await open.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe("ACTIVITIES-REPORTING-7");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)3")]
    public async Task Correction_GoesTheSameWay_AndNeedsAnotherFile(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await ReportBench.PrepareAsync(database);
        await bench.IssueAsync(File);

        var draftId = await bench.StartAsync(correction: true);
        await bench.SaveAsync(draftId, File, "页码");
        var unchanged = () => bench.SubmitAsync(draftId);
        (await unchanged.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe(
            ActivitiesRules.CorrectionUnchanged().Code
        );
        await bench.SaveAsync(draftId, Corrected, "页码");
        await bench.SubmitAsync(draftId);
        await bench.PassAsync(draftId);
        await bench.SignAsync(draftId);

        await using var db = bench.Delivery.Open();
        (
            await db
                .ReportVersions.OrderBy(v => v.Version)
                .Select(v => v.FileDigest)
                .ToListAsync(Stop)
        ).ShouldBe([File, Corrected]);
        (await db.Reports.SingleAsync(Stop)).CorrectionReason.ShouldBe("页码");
    }

    private static async Task<Guid> ToSignAsync(ReportBench bench)
    {
        var draftId = await bench.StartAsync();
        await bench.SaveAsync(draftId, File);
        await bench.SubmitAsync(draftId);
        await bench.PassAsync(draftId);
        return draftId;
    }

    private static async Task ReturnAsync(ReportBench bench, Guid draftId)
    {
        await using var db = bench.Delivery.Open(bench.Reviewer);
        await new ReturnReport(
            db,
            bench.Delivery.Clock,
            bench.Delivery.Notifications(db),
            bench.Reviewer
        ).RunAsync(draftId, "单位有误", Stop);
    }

    private static async Task DeclineAsync(ReportBench bench, Guid draftId)
    {
        await using var db = bench.Delivery.Open(bench.Signatory);
        await new DeclineReport(
            db,
            bench.Delivery.Clock,
            bench.Delivery.Notifications(db),
            bench.Signatory
        ).RunAsync(draftId, "缺少采样照片", Stop);
    }

    private static async Task AbandonAsync(ReportBench bench, Guid draftId)
    {
        await using var db = bench.Delivery.Open(bench.Compiler);
        await new AbandonReport(
            db,
            bench.Delivery.Clock,
            bench.Delivery.Notifications(db),
            bench.Compiler
        ).RunAsync(draftId, "改由现场复测", Stop);
    }
}

internal static class OtherFields
{
    /// <summary>Every signatory signs for noise only.</summary>
    public static Task<int> KeyPeopleOfOtherFieldAsync(
        this Mingjian.Data.MingjianDb db,
        CancellationToken stop
    ) =>
        db.Set<Mingjian.Listing.Register.KeyPersonSpan>()
            .Where(p => p.Post == Mingjian.Listing.KeyPost.AuthorizedSignatory)
            .ExecuteUpdateAsync(p => p.SetProperty(k => k.Fields, "噪声"), stop);
}
