using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.SharedPeople;
using Mingjian.Listing.SharedPeople.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.SharedPeople;

public sealed class SharedPeopleTests
{
    private static readonly DateOnly Day = new(2026, 3, 20);
    private static readonly StandingTime Time = StandingTime.On(2026, 3, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(1)5")]
    public async Task Person_InTwoInstitutionsToday_IsFound(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (one, two) = await TwoAsync(database);
        await AddAsync(
            database,
            Staff(one, "p1", "张示例", new(2020, 1, 1)),
            Staff(two, "p1", "张示例", new(2026, 2, 1)),
            Staff(one, "p2", "李示例", new(2020, 1, 1)),
            Staff(two, "p2", "李示例", new(2020, 1, 1), to: Day),
            Staff(one, "p3", "王示例", new(2020, 1, 1)),
            KeyPerson(two, "p3", "王示例", new(2025, 5, 1)),
            Staff(one, "p4", "赵示例", new(2020, 1, 1)),
            KeyPerson(one, "p4", "赵示例", new(2020, 1, 1))
        );

        var found = await Reader(database).Today().OrderBy(p => p.IdentityIndex).ToListAsync(Stop);

        found
            .Select(p => (p.IdentityIndex, p.Institutions, p.Since, p.IsExplained))
            .ShouldBe([
                ("p1", 2, new DateOnly(2026, 2, 1), false),
                ("p3", 2, new DateOnly(2025, 5, 1), false),
            ]);
        var activities = await Reader(database).ActivitiesAsync(["p3"], Stop);
        activities["p3"]
            .Select(a => (a.Institution, a.Post))
            .ShouldBe([("甲公司", "采样"), ("乙公司", "技术负责人")]);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(1)5")]
    public async Task Explanation_HoldsUntilAnotherInstitutionComes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (one, two) = await TwoAsync(database);
        var three = await InstitutionAsync(database, "丙公司");
        await AddAsync(
            database,
            Staff(one, "p1", "张示例", new(2020, 1, 1)),
            Staff(two, "p1", "张示例", new(2020, 1, 1))
        );
        await ExplainAsync(database, "p1");
        var explained = await Reader(database).Today().SingleAsync(Stop);
        await AddAsync(database, Staff(three, "p1", "张示例", new(2026, 3, 19)));

        var again = await Reader(database).Today().SingleAsync(Stop);

        explained.IsExplained.ShouldBeTrue();
        (again.Institutions, again.IsExplained).ShouldBe((3, false));
        (await Reader(database).Today().CountAsync(p => p.IsExplained, Stop)).ShouldBe(0);
        (await Reader(database).Today().CountAsync(p => !p.IsExplained, Stop)).ShouldBe(1);
        var streams = await database
            .Open()
            .JournalEntries.Where(e => e.Fact == "SharedPersonExplained")
            .Select(e => e.Stream)
            .ToListAsync(Stop);
        streams.ShouldBe([one, two], ignoreOrder: true);
    }

    [Fact]
    public async Task Explain_OfSomebodyInOnePlaceOnly_FindsNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var (one, _) = await TwoAsync(database);
        await AddAsync(database, Staff(one, "p1", "张示例", new(2020, 1, 1)));

        await Should.ThrowAsync<NotFound>(ExplainAsync(database, "p1"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(1)5")]
    public async Task Case_NamesItsPeopleWhoAreElsewhere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (one, two) = await TwoAsync(database);
        await AddAsync(
            database,
            Staff(two, "p1", "张示例", new(2020, 1, 1)),
            Staff(one, "p2", "李示例", new(2020, 1, 1))
        );
        var application = new ListingApplication
        {
            InstitutionId = one,
            Kind = ApplicationKind.First,
            CreatedAt = Time.Moment,
        };
        await AddAsync(
            database,
            application,
            Draft(application, 1, "p1"),
            Draft(application, 2, "p2")
        );

        var elsewhere = await Reader(database).OfCaseAsync(application.CaseId, Stop);

        elsewhere.Select(a => (a.Name, a.Institution)).ShouldBe([("张示例", "乙公司")]);
    }

    private static SharedPeopleReader Reader(TestDatabase database) =>
        new(database.Open(), new(Time));

    private static async Task ExplainAsync(TestDatabase database, string index)
    {
        var desk = TestDatabase.SystemDesk();
        await using var db = database.Open(desk, new(Time));
        await new ExplainSharedPerson(db, desk, new(Time), new(db, new(Time))).RunAsync(
            index,
            "两家同属一个集团，已核实",
            Stop
        );
    }

    private static async Task<(Guid One, Guid Two)> TwoAsync(TestDatabase database) =>
        (await InstitutionAsync(database, "甲公司"), await InstitutionAsync(database, "乙公司"));

    private static async Task<Guid> InstitutionAsync(TestDatabase database, string name)
    {
        var organisation = new Organisation { Kind = OrganisationKind.Institution, Name = name };
        await AddAsync(database, organisation);
        return organisation.OrganisationId;
    }

    private static async Task AddAsync(TestDatabase database, params object[] rows)
    {
        await using var db = database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Stop);
    }

    private static StaffSpan Staff(
        Guid institution,
        string index,
        string name,
        DateOnly from,
        DateOnly? to = null
    ) =>
        new()
        {
            InstitutionId = institution,
            IdentityIndex = index,
            Name = name,
            Position = "采样",
            ValidFrom = from,
            ValidTo = to ?? ISpan.Forever,
            KnownFrom = DateTime.UnixEpoch,
            KnownTo = ISpan.Ever,
        };

    private static KeyPersonSpan KeyPerson(
        Guid institution,
        string index,
        string name,
        DateOnly from
    ) =>
        new()
        {
            InstitutionId = institution,
            KeyPersonId = Guid.CreateVersion7(),
            Post = KeyPost.TechnicalLead,
            IdentityIndex = index,
            Name = name,
            ValidFrom = from,
            ValidTo = ISpan.Forever,
            KnownFrom = DateTime.UnixEpoch,
            KnownTo = ISpan.Ever,
        };

    private static DraftStaff Draft(ListingCase listingCase, int number, string index) =>
        new()
        {
            CaseId = listingCase.CaseId,
            InstitutionId = listingCase.InstitutionId,
            Number = number,
            Name = "示例",
            IdentityIndex = index,
        };
}
