using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.UseCases;

public sealed class SignApplicationTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    [Theory, Proves("5.3", "5.3(1)1"), ClassData(typeof(BothDatabases))]
    public async Task Sign_OfWholePapers_StoresContentReceiptAndNews(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var application = await DraftAsync(bench);

        var submission = await bench.SignAsync(application.CaseId);

        await using var db = database.Open();
        var receipt = await db.Receipts.SingleAsync(Stop);
        receipt.Number.ShouldBe(submission.ReceiptNumber);
        receipt.ContentDigest.ShouldBe(SubmissionContent.DigestOf(submission.Content));
        receipt.Attachments.Count.ShouldBe(3);
        var content = SubmissionContent.Read(submission);
        content.Lists.Select(l => l.Count).ShouldBe([3, 3, 2]);
        content.Lists.ShouldAllBe(l => bench.Files(db).Has(l.Digest));
        var stored = await db.ListingApplications.SingleAsync(Stop);
        (stored.Stage, stored.Round).ShouldBe((ApplicationStage.Submitted, 1));
        stored.SubmittedOn.ShouldBe(TestData.Day);
        (await db.Messages.CountAsync(m => m.About == stored.CaseId, Stop)).ShouldBe(2);
        (await db.JournalEntries.CountAsync(e => e.Fact == nameof(CaseSubmitted), Stop)).ShouldBe(
            1
        );
    }

    [Theory, Proves("5.3(1)"), ClassData(typeof(BothDatabases))]
    public async Task Sign_WithSomethingMissing_IsRefusedWithTheList(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var whole = TestData.MonitoringPapers();
        var application = await DraftAsync(
            bench,
            whole with
            {
                Licence = whole.Licence with { Address = "" },
                Cma = whole.Cma! with { ValidTo = TestData.Day.AddDays(-1) },
            }
        );

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.SignAsync(application.CaseId)
        );

        refusal.Message.ShouldContain("（1）请按证照填写住所");
        refusal.Message.ShouldContain("（2）证书已于 2026-03-19 到期");
        await using var db = database.Open();
        (await db.Submissions.AnyAsync(Stop)).ShouldBeFalse();
        (await db.Receipts.AnyAsync(Stop)).ShouldBeFalse();
    }

    [Theory, Proves("5.3(1)1"), ClassData(typeof(BothDatabases))]
    public async Task Sign_ByASignerWhosePostEndedYesterday_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        using var bench = new SigningBench(institution);
        await bench.AuthoriseAsync(to: TestData.Day.AddDays(-1));
        var application = await DraftAsync(bench);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.SignAsync(application.CaseId, "0")
        );

        refusal.Message.ShouldContain("任职已于 2026-03-19 终止");
    }

    [Theory, Proves("5.3(1)1"), ClassData(typeof(BothDatabases))]
    public async Task Sign_OnTheLastDayOfThePost_Counts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        using var bench = new SigningBench(institution);
        await bench.AuthoriseAsync(to: TestData.Day);
        var application = await DraftAsync(bench);

        var submission = await bench.SignAsync(application.CaseId);

        submission.Round.ShouldBe(1);
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Sign_PressedTwiceAtOnce_MakesOneSubmission(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var application = await DraftAsync(bench);
        var shown = await bench.ShownAsync(application.CaseId);

        var both = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ => Task.Run(() => bench.SignAsync(application.CaseId, shown)))
        );

        both.Select(s => s.ReceiptNumber).Distinct().ShouldHaveSingleItem();
        await using var db = database.Open();
        (await db.Submissions.CountAsync(Stop)).ShouldBe(1);
        (await db.Receipts.CountAsync(Stop)).ShouldBe(1);
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Sign_AfterARowChangedSinceItWasShown_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var application = await DraftAsync(bench);
        var shown = await bench.ShownAsync(application.CaseId);
        await using (var db = database.Open())
        {
            (await db.DraftStaff.FirstAsync(l => l.Number == 2, Stop)).Position = "采样";
            await db.SaveChangesAsync(Stop);
        }

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.SignAsync(application.CaseId, shown)
        );

        refusal.Rule.ShouldBe(ApplicationRules.ListChangedWhileSigning);
    }

    [Theory, Proves("5.2", "5.3"), ClassData(typeof(BothDatabases))]
    public async Task Differences_BetweenRounds_NameFieldsAndRows(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var application = await DraftAsync(bench);
        var first = await bench.SignAsync(application.CaseId);
        await ReturnAndChangeAsync(database, application.CaseId);

        var second = await bench.SignAsync(application.CaseId);

        second.Round.ShouldBe(2);
        await using var db = database.Open();
        var (before, after) = (SubmissionContent.Read(first), SubmissionContent.Read(second));
        var text = new PaperText(TestData.Seals, TestData.Offices(), []);
        var field = RoundDifferences
            .OfPapers(text, before.Papers, after.Papers)
            .ShouldHaveSingleItem();
        (field.Label, field.After).ShouldBe(("住所", "重庆市渝中区新址 9 号"));
        var list = (
            await bench.Differences(db).OfListsAsync(before, after, Stop)
        ).ShouldHaveSingleItem();
        (list.Added, list.Changed, list.Removed).ShouldBe((1, 1, 1));
        list.Shown.Select(r => r.What).ShouldBe(["修改", "新增", "删除"], ignoreOrder: true);
    }

    [Theory, Proves("5.2"), ClassData(typeof(BothDatabases))]
    public async Task Sign_OfAnImportedRecord_ConfirmsIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var institution = bench.Institution;
        await using (var db = database.Open())
        {
            db.Add(
                new Institution
                {
                    InstitutionId = institution.Id,
                    Number = "CQ-0007",
                    ListedOn = new(2020, 1, 6),
                    IsLegacy = true,
                }
            );
            await TestData.ApplicationAsync(
                db,
                institution.Id,
                TestData.MonitoringPapers(),
                ApplicationKind.Confirmation
            );
        }

        await using var after = database.Open();
        await bench.SignAsync((await after.ListingApplications.SingleAsync(Stop)).CaseId);

        (await after.Institutions.SingleAsync(Stop)).ConfirmedAt.ShouldNotBeNull();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<SigningBench> BenchAsync(TestDatabase database)
    {
        var bench = new SigningBench(await TestInstitution.InAsync(database, Clock));
        await bench.AuthoriseAsync();
        return bench;
    }

    private static async Task<ListingApplication> DraftAsync(
        SigningBench bench,
        ApplicationPapers? papers = null
    )
    {
        await using var db = bench.Institution.Database.Open();
        return await TestData.ApplicationAsync(
            db,
            bench.Institution.Id,
            papers ?? TestData.MonitoringPapers()
        );
    }

    private static async Task ReturnAndChangeAsync(TestDatabase database, Guid caseId)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<SignApplicationTests>(null);
        await using var db = database.Open(desk, Clock);
        var application = await db.ListingApplications.SingleAsync(a => a.CaseId == caseId, Stop);
        application.Accept(TestData.Day);
        application.Return(
            [TestData.Comment(application, "licence.address", "与执照不符")],
            TestData.Day.AddDays(10),
            TestLaw.On(TestData.Day)
        );
        var papers = application.Papers;
        application.Fill(
            papers with
            {
                Licence = papers.Licence with { Address = "重庆市渝中区新址 9 号" },
            },
            Clock.Now
        );
        var staff = await db.DraftStaff.OrderBy(l => l.Number).ToListAsync(Stop);
        staff[0].Position = "采样";
        db.Remove(staff[1]);
        db.Add(TestData.Staff(application, 4, TestData.Seals));
        await db.SaveChangesAsync(Stop);
    }
}
