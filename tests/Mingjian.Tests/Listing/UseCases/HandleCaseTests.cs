using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Listing.UseCases;

/// <summary>An officer's work on a case: acceptance, remarks, return, opinion; and the further papers that the bureau defines.</summary>
public sealed class HandleCaseTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly ChinaClock clock = new(StandingTime.On(2026, 3, 20));

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.2")]
    public async Task ReturnCase_WithRemarks_TellsTheInstitutionEachOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var caseId = await SubmittedAsync(database);
        var db = Officer(database);
        await new AcceptCase(db, clock, News(db), db.Desk).RunAsync(caseId, stop);
        await new CommentOnField(db, clock, db.Desk).RunAsync(
            caseId,
            "licence.address",
            "与执照不符",
            stop
        );
        await new CommentOnField(db, clock, db.Desk).RunAsync(caseId, "staff", "先写后删", stop);
        await new CommentOnField(db, clock, db.Desk).RunAsync(caseId, "staff", "", stop);

        await new ReturnCase(db, clock, new LawBook(db), News(db), db.Desk).RunAsync(
            caseId,
            new(2026, 4, 3),
            stop
        );

        var told = await database.Open().FieldComments.SingleAsync(stop);
        (told.Field, told.Sent).ShouldBe(("licence.address", true));
        (await database.Open().ListingCases.SingleAsync(stop)).CorrectionDueOn.ShouldBe(
            new DateOnly(2026, 4, 3)
        );
        (
            await database
                .Open()
                .Messages.CountAsync(m => m.Title.Contains("退回补正（1 条意见）"), stop)
        ).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.2")]
    public async Task ReturnCase_WithoutRemarks_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var caseId = await SubmittedAsync(database);
        var db = Officer(database);
        await new AcceptCase(db, clock, News(db), db.Desk).RunAsync(caseId, stop);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            new ReturnCase(db, clock, new LawBook(db), News(db), db.Desk).RunAsync(
                caseId,
                new(2026, 4, 3),
                stop
            )
        );

        refusal.Rule.ShouldBe(ListingRules.ReturnNeedsComments);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.2")]
    public async Task SendBackCase_ByTheReviewer_ReturnsItToThePreparer(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var caseId = await SubmittedAsync(database);
        var db = Officer(database);
        await new AcceptCase(db, clock, News(db), db.Desk).RunAsync(caseId, stop);
        await new ProposeDecision(db, News(db), db.Desk).RunAsync(
            caseId,
            list: true,
            "材料齐全",
            stop
        );

        var reviewer = Officer(database);
        await new SendBackCase(reviewer, News(reviewer), reviewer.Desk).RunAsync(
            caseId,
            "请核对附表",
            stop
        );

        (await database.Open().ListingCases.SingleAsync(stop)).Stage.ShouldBe(
            ApplicationStage.Accepted
        );
        (
            await database
                .Open()
                .Messages.CountAsync(m => m.PersonId == db.Desk.Actor.PersonId, stop)
        ).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(1)7")]
    public async Task DefineExtraPaper_UntilItsEnd_IsAskedOfThoseItNames(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = Officer(database);
        var entry = new ExtraPaperEntry(
            "质量手册",
            "",
            NeedsFile: true,
            NeedsText: false,
            Required: true,
            Services.Monitoring,
            clock.Today
        );
        var id = await new DefineExtraPaper(db, clock, db.Desk).RunAsync(entry, stop);
        var twice = await Should.ThrowAsync<RuleBroken>(() =>
            new DefineExtraPaper(db, clock, db.Desk).RunAsync(entry, stop)
        );

        var asked = await database.Open().ExtraPaperDefinitions.SingleAsync(stop);
        await new EndExtraPaper(db, clock, db.Desk).RunAsync(id, stop);
        var ended = await database.Open().ExtraPaperDefinitions.SingleAsync(stop);

        twice.Rule.ShouldBe(ListingRules.ExtraPaperTwice);
        asked.IsAskedOf(Services.Monitoring, clock.Today).ShouldBeTrue();
        asked.IsAskedOf(Services.OperationAndMaintenance, clock.Today).ShouldBeFalse();
        ended.IsAskedOf(Services.Monitoring, clock.Today).ShouldBeFalse();
    }

    private async Task<Guid> SubmittedAsync(TestDatabase database)
    {
        var db = database.Open();
        db.Desk.Open<HandleCaseTests>(duty: null);
        var organisation = new Organisation
        {
            Kind = OrganisationKind.Institution,
            Name = "示例检测",
        };
        var application = new ListingApplication
        {
            InstitutionId = organisation.OrganisationId,
            Kind = ApplicationKind.First,
            CreatedAt = clock.Now,
        };
        application.Submit(
            new(Guid.CreateVersion7(), "法人", "法定代表人", "承诺", "00", clock.Now, "测试"),
            TestLaw.On(clock.Today)
        );
        db.AddRange(organisation, application);
        await db.SaveChangesAsync(stop);
        return application.CaseId;
    }

    private MingjianDb Officer(TestDatabase database)
    {
        var desk = new Desk();
        var duties = new HashSet<string> { ListingDuties.Check, ListingDuties.Decide };
        desk.Seat(
            new Actor(
                Guid.CreateVersion7(),
                "经办",
                "市局",
                Guid.CreateVersion7(),
                "重庆市生态环境局",
                duties
            ),
            Viewer.Municipal
        );
        return database.Open(desk, clock);
    }

    private Notifications News(MingjianDb db) =>
        new(db, clock, new MailSettings(new Uri("http://localhost")));
}
