using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Signing;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Listing.UseCases;

/// <summary>A change is begun, filled in and signed; the institution asks for a standing and answers a proposed one.</summary>
public sealed class SignChangeFilingTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Proves("6"), ClassData(typeof(BothDatabases))]
    public async Task Sign_OfAMoveTwoMonthsAgo_CountsTheDaysLate(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var caseId = await BeginAsync(bench, ChangeKind.Address);
        await SaveAsync(bench, caseId, new(2026, 1, 5));

        var submission = await SignAsync(bench, caseId);
        var again = await SignAsync(bench, caseId, submission.Digest);

        again.ReceiptNumber.ShouldBe(submission.ReceiptNumber);
        ChangeSubmissionContent.Read(submission).After.Address.ShouldBe("新址");
        await using var db = database.Open();
        var filing = await db.ChangeFilings.SingleAsync(Stop);
        (filing.Stage, filing.Round, filing.DaysLate).ShouldBe((ApplicationStage.Submitted, 1, 43));
        (await db.Submissions.CountAsync(Stop)).ShouldBe(1);
    }

    [Theory, Proves("5.3"), ClassData(typeof(BothDatabases))]
    public async Task Sign_WhileAListOfItIsImported_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var caseId = await BeginAsync(bench, ChangeKind.Staff);
        await SaveAsync(bench, caseId, new(2026, 3, 10));
        await TestData.RunningImportAsync(database, bench.Institution.Id, caseId);

        var refusal = await Should.ThrowAsync<RuleBroken>(() => SignAsync(bench, caseId));

        refusal.Rule.ShouldBe(ImportRules.StillImporting);
    }

    [Theory, Proves("6"), ClassData(typeof(BothDatabases))]
    public async Task Sign_WithoutItsDay_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var caseId = await BeginAsync(bench, ChangeKind.Address);

        var refusal = await Should.ThrowAsync<RuleBroken>(() => SignAsync(bench, caseId, "0"));

        refusal.Rule.ShouldBe(ListingRules.ChangedOnNeeded);
    }

    [Theory, Proves("6"), ClassData(typeof(BothDatabases))]
    public async Task Start_OfTheSameMatterTwice_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        await BeginAsync(bench, ChangeKind.Name);

        var refusal = await Should.ThrowAsync<RuleBroken>(() => BeginAsync(bench, ChangeKind.Name));

        refusal.Rule.ShouldBe(ListingRules.FilingOpen);
    }

    [Theory, Proves("6"), ClassData(typeof(BothDatabases))]
    public async Task Save_OfADayInTheFuture_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var caseId = await BeginAsync(bench, ChangeKind.Address);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            SaveAsync(bench, caseId, new(2026, 3, 21))
        );

        refusal.Rule.ShouldBe(ListingRules.ChangedOnInFuture);
    }

    [Theory, Proves("5.1"), ClassData(typeof(BothDatabases))]
    public async Task Request_ToBeDeregistered_WaitsForADecision(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var desk = bench.Institution.SignersDesk();
        await using var db = bench.Institution.Open(desk);
        var request = new RequestStanding(
            db,
            Clock,
            new SigningAuthority(db, Clock),
            News(db),
            desk
        );

        await request.RunAsync(Standing.Deregistered, "业务转型。", [], Stop);

        await using var seen = database.Open();
        var proposal = await seen.StandingProposals.SingleAsync(Stop);
        (proposal.Stage, proposal.ByInstitution).ShouldBe((ProposalStage.Proposed, true));
    }

    [Theory, Proves("5.1"), ClassData(typeof(BothDatabases))]
    public async Task State_OfTheOwnCase_AfterTheNotice_IsKept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var proposalId = await NotifiedAsync(bench);
        var desk = bench.Institution.ClerksDesk();
        await using var db = bench.Institution.Open(desk);

        await new StateOwnCase(db, Clock, News(db), desk).RunAsync(
            proposalId,
            "本机构有业务。",
            [],
            Stop
        );

        await using var seen = database.Open();
        var proposal = await seen.StandingProposals.SingleAsync(Stop);
        (proposal.Stage, proposal.Statement).ShouldBe((ProposalStage.Stated, "本机构有业务。"));
    }

    private static async Task<SigningBench> BenchAsync(TestDatabase database)
    {
        var institution = await TestInstitution.InAsync(database, Clock);
        var bench = new SigningBench(institution);
        await bench.AuthoriseAsync();
        var desk = TestDatabase.SystemDesk();
        desk.Open<DecideCase>(null);
        await using var db = database.Open(desk);
        var listed = new Institution
        {
            InstitutionId = institution.Id,
            Number = "CQ-0001",
            ListedOn = new(2025, 1, 6),
        };
        listed.List(TestData.MonitoringPapers(), new(2025, 1, 6));
        db.Add(listed);
        await db.SaveChangesAsync(Stop);
        return bench;
    }

    private static async Task<Guid> BeginAsync(SigningBench bench, ChangeKind kind)
    {
        var desk = bench.Institution.ClerksDesk();
        await using var db = bench.Institution.Open(desk);
        return await new StartChangeFiling(db, Clock, desk).RunAsync(kind, Stop);
    }

    private static async Task SaveAsync(SigningBench bench, Guid caseId, DateOnly changedOn)
    {
        var desk = bench.Institution.ClerksDesk();
        await using var db = bench.Institution.Open(desk);
        var after = new ChangeContent { Address = "新址", Office = "500106" };
        await new SaveChangeFiling(db, Clock, new LawBook(db), desk).RunAsync(
            caseId,
            new(changedOn, after, "", [TestData.Paper()]),
            version: null,
            Stop
        );
    }

    private static async Task<Submission> SignAsync(
        SigningBench bench,
        Guid caseId,
        string? shown = null
    )
    {
        var desk = bench.Institution.SignersDesk();
        await using var db = bench.Institution.Open(desk);
        var signing = new ChangeSigningDesk(
            db,
            new SigningAuthority(db, Clock),
            new ListsOfRecord(db, bench.Files(db))
        );
        var filing = await db.ChangeFilings.AsNoTracking().SingleAsync(Stop);
        shown ??= SubmissionContent.DigestOf(
            (await signing.PrepareAsync(filing, keep: false, Stop)).ToJson()
        );
        var sign = new SignChangeFiling(db, desk, signing, bench.HandIn(db, desk));
        return await sign.RunAsync(
            caseId,
            shown,
            new(bench.Institution.Signer.Id, "密码＋动态验证码", Clock.Now),
            Stop
        );
    }

    private static async Task<Guid> NotifiedAsync(SigningBench bench)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<NotifyStanding>(null);
        await using var db = bench.Institution.Database.Open(desk);
        var proposal = new StandingProposal
        {
            InstitutionId = bench.Institution.Id,
            Next = Standing.Locked,
            Ground = "无业务。",
            ProposedBy = Guid.CreateVersion7(),
            ProposedByName = "示例经办",
            ProposedOn = Clock.Today,
        };
        proposal.Begin();
        proposal.Notify(Clock.Today.AddDays(5), Clock.Today);
        db.Add(proposal);
        await db.SaveChangesAsync(Stop);
        return proposal.ProposalId;
    }

    private static Notifications News(MingjianDb db) =>
        new(db, Clock, new MailSettings(new Uri("https://localhost")));
}
