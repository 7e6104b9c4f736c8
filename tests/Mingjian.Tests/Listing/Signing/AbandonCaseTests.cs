using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Signing.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Signing;

/// <summary>What was signed is withdrawn, and given up for good: its matter is free again, its record stays.</summary>
public sealed class AbandonCaseTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Proves("6"), ClassData(typeof(BothDatabases))]
    public async Task Abandon_OfAWithdrawnFiling_LetsTheSameMatterBeginAnew(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await ListedAsync(database);
        var caseId = await SignedAsync(institution);
        await WithdrawAsync(institution, caseId);
        var blocked = await Should.ThrowAsync<RuleBroken>(() => BeginAsync(institution));

        await AbandonAsync(institution, caseId, "名称变更未获登记机关核准");
        var next = await BeginAsync(institution);

        blocked.Rule.ShouldBe(ListingRules.FilingOpen);
        var db = database.Open();
        (await db.ChangeFilings.SingleAsync(f => f.CaseId == next, Stop)).Stage.ShouldBe(
            ApplicationStage.Draft
        );
        var ended = await db.ChangeFilings.SingleAsync(f => f.CaseId == caseId, Stop);
        (ended.Stage, ended.Round, ended.DecisionTerm).ShouldBe(
            (ApplicationStage.Abandoned, 1, null)
        );
        (
            await db.JournalEntries.SingleAsync(e => e.Fact == nameof(CaseAbandoned), Stop)
        ).Reason.ShouldBe("名称变更未获登记机关核准");
        (await db.Messages.CountAsync(m => m.Title.StartsWith("已放弃"), Stop)).ShouldBe(1);
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Abandon_OfAReturnedApplication_LetsAnotherBegin(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        var first = await StartAsync(institution);
        await ChangeAsync(institution, first, SignAndReturn);

        await AbandonAsync(institution, first, "暂不从事监测业务");
        var second = await StartAsync(institution);

        second.ShouldNotBe(first);
        (await database.Open().ListingApplications.CountAsync(Stop)).ShouldBe(2);
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Abandon_OfWhatWasNeverSignedOrIsWithTheBureau_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await ListedAsync(database);
        var draft = await BeginAsync(institution);
        var unsigned = await Refused(institution, draft);
        await ChangeAsync(institution, draft, Sign);
        var withBureau = await Refused(institution, draft);
        await WithdrawAsync(institution, draft);

        var unfounded = await Refused(institution, draft, reason: " ");

        unsigned.ShouldBe(ApplicationRules.AbandonSigned);
        withBureau.Code.ShouldBe("LISTING-5-7");
        unfounded.ShouldBe(ListingRules.ReasonNeeded);
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Abandon_WhileAListIsImported_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await ListedAsync(database);
        var caseId = await SignedAsync(institution);
        await WithdrawAsync(institution, caseId);
        await TestData.RunningImportAsync(database, institution.Id, caseId);

        (await Refused(institution, caseId)).ShouldBe(ImportRules.StillImporting);
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Withdraw_AfterAcceptance_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institution = await ListedAsync(database);
        var caseId = await SignedAsync(institution);
        await ChangeAsync(institution, caseId, c => c.Accept(Clock.Today));

        var refusal = await Should.ThrowAsync<RuleBroken>(() => WithdrawAsync(institution, caseId));

        refusal.Rule.ShouldBe(
            ListingRules.NoSuchMove(ApplicationStage.Accepted, ApplicationStage.Draft)
        );
    }

    private static async Task<TestInstitution> ListedAsync(TestDatabase database)
    {
        var institution = await TestInstitution.InAsync(database, Clock);
        var desk = TestDatabase.SystemDesk();
        desk.Open<DecideCase>(duty: null);
        await using var db = database.Open(desk, Clock);
        var listed = new Institution
        {
            InstitutionId = institution.Id,
            Number = "CQ-0001",
            ListedOn = new(2025, 1, 6),
        };
        listed.List(TestData.MonitoringPapers(), new(2025, 1, 6));
        db.Add(listed);
        await db.SaveChangesAsync(Stop);
        return institution;
    }

    private static async Task<Guid> SignedAsync(TestInstitution institution)
    {
        var caseId = await BeginAsync(institution);
        await ChangeAsync(institution, caseId, Sign);
        return caseId;
    }

    private static void Sign(ListingCase listingCase)
    {
        (listingCase as ChangeFiling)?.Fill(
            new(new(2026, 3, 10), new() { Name = "新名" }, "", []),
            TestLaw.On(Clock.Today),
            Clock.Now
        );
        listingCase.Submit(
            new(Guid.CreateVersion7(), "法人", "法定代表人", "承诺", "00", Clock.Now, "测试"),
            TestLaw.On(Clock.Today)
        );
    }

    private static void SignAndReturn(ListingCase listingCase)
    {
        Sign(listingCase);
        listingCase.Accept(Clock.Today);
        listingCase.Return(
            [TestData.Comment(listingCase, "licence.address", "请改正")],
            Clock.Today.AddDays(10),
            TestLaw.On(Clock.Today)
        );
    }

    private static async Task<Guid> BeginAsync(TestInstitution institution)
    {
        var desk = institution.ClerksDesk();
        await using var db = institution.Open(desk);
        return await new StartChangeFiling(db, Clock, desk).RunAsync(ChangeKind.Name, Stop);
    }

    private static async Task<Guid> StartAsync(TestInstitution institution)
    {
        var desk = institution.ClerksDesk();
        await using var db = institution.Open(desk);
        return await new StartApplication(db, desk, Clock).RunAsync(Stop);
    }

    private static async Task ChangeAsync(
        TestInstitution institution,
        Guid caseId,
        Action<ListingCase> change
    )
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<AcceptCase>(duty: null);
        await using var db = institution.Open(desk);
        change(await db.ListingCases.SingleAsync(c => c.CaseId == caseId, Stop));
        await db.SaveChangesAsync(Stop);
    }

    private static async Task WithdrawAsync(TestInstitution institution, Guid caseId)
    {
        var desk = institution.SignersDesk();
        await using var db = institution.Open(desk);
        await new WithdrawCase(db, desk, Clock, News(db)).RunAsync(caseId, Stop);
    }

    private static async Task AbandonAsync(TestInstitution institution, Guid caseId, string reason)
    {
        var desk = institution.SignersDesk();
        await using var db = institution.Open(desk);
        await new AbandonCase(db, desk, News(db)).RunAsync(caseId, reason, Stop);
    }

    private static async Task<Rule> Refused(
        TestInstitution institution,
        Guid caseId,
        string reason = "不再办理"
    ) =>
        (await Should.ThrowAsync<RuleBroken>(() => AbandonAsync(institution, caseId, reason))).Rule;

    private static Notifications News(MingjianDb db) =>
        new(db, Clock, new MailSettings(new Uri("http://localhost")));
}
