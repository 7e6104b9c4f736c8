using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.UseCases;

/// <summary>锁定、移出: proposed by one officer, told to the institution, decided by another after the term to answer.</summary>
[Proves("5.1")]
public sealed class DecideStandingTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly StandingTime time = StandingTime.On(2026, 3, 20);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_AfterTheTermToAnswer_IsInTheRegisterAtOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await ListedAsync(database);
        var proposalId = await NotifiedAsync(database, institutionId);
        time.Moment = StandingTime.On(2026, 3, 30).Moment;

        await DecideAsync(database, proposalId, carryOut: true);

        var db = database.Open();
        (await db.Institutions.SingleAsync(stop)).Standing.ShouldBe(Standing.Removed);
        var spans = await db
            .ProfileSpans.Where(s => s.KnownTo == ISpan.Ever)
            .OrderBy(s => s.ValidFrom)
            .Select(s => new { s.Standing, s.ValidFrom })
            .ToListAsync(stop);
        spans
            .Select(s => (s.Standing, s.ValidFrom))
            .ShouldBe([
                (Standing.InList, new DateOnly(2025, 1, 6)),
                (Standing.Removed, new DateOnly(2026, 3, 30)),
            ]);
        (await db.JournalEntries.CountAsync(e => e.Fact == nameof(StandingChanged), stop)).ShouldBe(
            1
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_BeforeTheTermEnds_IsRefusedAndChangesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await ListedAsync(database);
        var proposalId = await NotifiedAsync(database, institutionId);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            DecideAsync(database, proposalId, carryOut: true)
        );

        refusal.Rule.ShouldBe(ListingRules.StatementTermRuns(new(2026, 3, 27)));
        (await database.Open().Institutions.SingleAsync(stop)).Standing.ShouldBe(Standing.InList);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_NotToCarryOut_LeavesTheStanding(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await ListedAsync(database);
        var proposalId = await NotifiedAsync(database, institutionId);

        await DecideAsync(database, proposalId, carryOut: false);

        var db = database.Open();
        (await db.Institutions.SingleAsync(stop)).Standing.ShouldBe(Standing.InList);
        (await db.StandingProposals.SingleAsync(stop)).Stage.ShouldBe(ProposalStage.Dropped);
    }

    private async Task<Guid> ListedAsync(TestDatabase database)
    {
        var db = database.Open();
        db.Desk.Open<DecideStandingTests>(duty: null);
        var institution = new Institution
        {
            InstitutionId = Guid.CreateVersion7(),
            Number = "CQ-0001",
            ListedOn = new(2025, 1, 6),
        };
        institution.List(TestData.OperationPapers(), new(2025, 1, 6));
        db.Add(institution);
        new RegisterWriter(db).List(
            institution,
            institution.Papers,
            Guid.CreateVersion7(),
            new(2025, 1, 6),
            StandingTime.On(2025, 1, 6).Moment
        );
        await db.SaveChangesAsync(stop);
        return institution.InstitutionId;
    }

    private async Task<Guid> NotifiedAsync(TestDatabase database, Guid institutionId)
    {
        var db = database.Open();
        db.Desk.Open<DecideStandingTests>(duty: null);
        var proposal = new StandingProposal
        {
            InstitutionId = institutionId,
            Next = Standing.Removed,
            Ground = "资质认定证书已被撤销。",
            ProposedBy = Guid.CreateVersion7(),
            ProposedByName = "经办甲",
            ProposedOn = new(2026, 3, 20),
        };
        proposal.Begin();
        proposal.Notify(new(2026, 3, 27), new(2026, 3, 20));
        db.Add(proposal);
        await db.SaveChangesAsync(stop);
        return proposal.ProposalId;
    }

    private async Task DecideAsync(TestDatabase database, Guid proposalId, bool carryOut)
    {
        var desk = new Desk();
        desk.Seat(
            new(
                Guid.CreateVersion7(),
                "审核乙",
                "市局审核",
                Guid.CreateVersion7(),
                "重庆市生态环境局",
                new HashSet<string> { ListingDuties.DecideStanding }
            ),
            Viewer.Municipal
        );
        var clock = new ChinaClock(time);
        var db = database.Open(desk, clock);
        await new DecideStanding(
            db,
            clock,
            new RegisterWriter(db),
            new Notifications(db, clock, new MailSettings(new Uri("http://localhost"))),
            desk
        ).RunAsync(proposalId, carryOut, "告知期满，未提出陈述申辩。", stop);
    }
}
