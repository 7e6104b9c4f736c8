using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.UseCases;

public sealed class DecideCaseTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly StandingTime time = StandingTime.On(2026, 3, 2);

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.1", "5.2")]
    public async Task DecideCase_Granted_ListsWithANumberInTheRegister(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await ListAsync(database);

        var db = database.Open();
        var institution = await db.Institutions.SingleAsync(stop);
        var span = await db.ProfileSpans.SingleAsync(stop);

        institution.Number.ShouldBe("CQ-0001");
        (span.InstitutionId, span.Address, span.ValidFrom).ShouldBe(
            (institutionId, "旧址", new DateOnly(2026, 3, 2))
        );
        (await db.Messages.CountAsync(m => m.OrganisationId == institutionId, stop)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("6")]
    public async Task DecideCase_OnALateChange_IsSoFromItsDayAndKnownFromTheApproval(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await ListAsync(database);
        time.Moment = StandingTime.On(2026, 5, 20).Moment;

        await ApproveMoveAsync(database, institutionId, changedOn: new(2026, 4, 5));

        var address = async (int month, int day, int knownMonth, int knownDay) =>
        {
            var (asOf, known) = (
                new DateOnly(2026, month, day),
                ChinaClock.EndOf(new(2026, knownMonth, knownDay))
            );
            return await database
                .Open()
                .ProfileSpans.Where(s =>
                    s.ValidFrom <= asOf
                    && asOf < s.ValidTo
                    && s.KnownFrom < known
                    && known <= s.KnownTo
                )
                .Select(s => s.Address)
                .SingleAsync(stop);
        };
        (await address(4, 4, 5, 19)).ShouldBe("旧址");
        (await address(4, 6, 5, 19)).ShouldBe("旧址");
        (await address(4, 4, 5, 20)).ShouldBe("旧址");
        (await address(4, 6, 5, 20)).ShouldBe("新址");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.1")]
    public async Task DecideCase_OnAConfirmationThatDiffers_KeepsTheNumberAndTakesTheNewPapers(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await RegisterAsync(database);
        await ImportedAsync(database, institutionId);
        var caseId = await PreparedAsync(database, institutionId, ApplicationKind.Confirmation);

        await Decide(database.Open(Officer("审核乙"), new ChinaClock(time)))
            .RunAsync(caseId, list: true, "与执照一致", stop);

        var db = database.Open();
        var institution = await db.Institutions.SingleAsync(stop);
        (institution.Number, institution.Standing, institution.Papers.Licence.Address).ShouldBe(
            ("CQ-0007", Standing.InList, "旧址")
        );
        institution.ListedOn.ShouldBe(new DateOnly(2020, 1, 6));
        var span = await db.ProfileSpans.SingleAsync(stop);
        (span.Number, span.Address, span.ValidFrom).ShouldBe(
            ("CQ-0007", "旧址", new DateOnly(2026, 3, 2))
        );
        (await db.JournalEntries.AnyAsync(e => e.Fact == nameof(InstitutionListed), stop)).ShouldBe(
            false
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.2")]
    public async Task DecideCase_ByTwoOfficersAtOnce_OneWinsAndTheOtherIsTold(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await RegisterAsync(database);
        var caseId = await PreparedAsync(database, institutionId);
        var second = database.Open(Officer("审核丙"), new ChinaClock(time));
        await second.ListingCases.SingleAsync(c => c.CaseId == caseId, stop); // has it on the screen

        await Decide(database.Open(Officer("审核乙"), new ChinaClock(time)))
            .RunAsync(caseId, list: true, "符合", stop);
        await Should.ThrowAsync<ChangedMeanwhile>(() =>
            Decide(second).RunAsync(caseId, list: false, "不符合", stop)
        );

        (await database.Open().Institutions.CountAsync(stop)).ShouldBe(1);
    }

    private async Task<Guid> ListAsync(TestDatabase database)
    {
        var institutionId = await RegisterAsync(database);
        var caseId = await PreparedAsync(database, institutionId);
        await Decide(database.Open(Officer("审核乙"), new ChinaClock(time)))
            .RunAsync(caseId, list: true, "符合", stop);
        return institutionId;
    }

    private async Task ApproveMoveAsync(
        TestDatabase database,
        Guid institutionId,
        DateOnly changedOn
    )
    {
        var db = database.Open(Officer("经办甲"), new ChinaClock(time));
        var filing = new ChangeFiling
        {
            InstitutionId = institutionId,
            Kind = ChangeKind.Address,
            CreatedAt = time.Moment,
        };
        filing.Fill(
            new ChangeEntry(
                changedOn,
                new ChangeContent { Address = "新址", Office = "500103" },
                "搬迁",
                []
            ),
            TestLaw.On(2026, 5, 20),
            time.Moment
        );
        await HandInAsync(db, filing);
        await Decide(database.Open(Officer("审核乙"), new ChinaClock(time)))
            .RunAsync(filing.CaseId, list: true, "符合", stop);
    }

    private async Task<Guid> RegisterAsync(TestDatabase database)
    {
        var db = database.Open();
        db.Desk.Open<DecideCaseTests>(duty: null);
        var organisation = new Organisation
        {
            Kind = OrganisationKind.Institution,
            Name = "示例检测",
        };
        db.Add(organisation);
        await db.SaveChangesAsync(stop);
        return organisation.OrganisationId;
    }

    /// <summary>As the bureau's own list had it, and confirmed by the first signature.</summary>
    private async Task ImportedAsync(TestDatabase database, Guid institutionId)
    {
        var db = database.Open();
        db.Desk.Open<DecideCaseTests>(duty: null);
        var institution = new Institution
        {
            InstitutionId = institutionId,
            Number = "CQ-0007",
            ListedOn = new(2020, 1, 6),
            IsLegacy = true,
        };
        institution.ImportRecord(new() { Licence = new() { Address = "存量地址" } });
        institution.Confirm(time.Moment);
        db.Add(institution);
        await db.SaveChangesAsync(stop);
    }

    private async Task<Guid> PreparedAsync(
        TestDatabase database,
        Guid institutionId,
        ApplicationKind kind = ApplicationKind.First
    )
    {
        var application = new ListingApplication
        {
            InstitutionId = institutionId,
            Kind = kind,
            CreatedAt = time.Moment,
        };
        application.Fill(
            new ApplicationPapers
            {
                Services = Services.OperationAndMaintenance,
                Licence = new()
                {
                    Name = "示例检测",
                    CreditCode = "91500103MA5U000001",
                    LegalNature = LegalNature.LimitedCompany,
                    Address = "旧址",
                    Office = "500103",
                },
            },
            time.Moment
        );
        await HandInAsync(database.Open(Officer("经办甲"), new ChinaClock(time)), application);
        return application.CaseId;
    }

    private async Task HandInAsync(MingjianDb db, ListingCase listingCase)
    {
        db.Desk.Open<DecideCaseTests>(duty: null);
        var today = ChinaClock.DayOf(time.Moment);
        listingCase.Submit(
            new(Guid.CreateVersion7(), "法人", "法定代表人", "承诺", "00", time.Moment),
            TestLaw.On(today)
        );
        listingCase.Accept(today);
        listingCase.Propose(db.Desk.Actor, list: true, "材料齐全");
        db.Add(listingCase);
        await db.SaveChangesAsync(stop);
    }

    private DecideCase Decide(MingjianDb db)
    {
        var clock = new ChinaClock(time);
        return new(
            db,
            clock,
            new InstitutionNumbers(new DocumentNumbers(db)),
            new RegisterWriter(db),
            new Notifications(db, clock, new MailSettings(new Uri("http://localhost"))),
            db.Desk
        );
    }

    private static Desk Officer(string name)
    {
        var desk = new Desk();
        var duties = new HashSet<string> { ListingDuties.Check, ListingDuties.Decide };
        desk.Seat(
            new Actor(
                Guid.CreateVersion7(),
                name,
                "市局",
                Guid.CreateVersion7(),
                "重庆市生态环境局",
                duties
            ),
            Viewer.Municipal
        );
        return desk;
    }
}
