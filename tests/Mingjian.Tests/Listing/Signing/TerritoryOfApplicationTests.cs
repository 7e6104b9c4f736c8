using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Mail;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Signing.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.UseCases;

namespace Mingjian.Tests.Listing.Signing;

/// <summary>The district of the address, and those of the places, see an application from its submission on.</summary>
[Proves("3.2")]
public sealed class TerritoryOfApplicationTests
{
    private const string Yuzhong = TestData.Yuzhong;
    private const string Shapingba = "500106";
    private const string Jiangbei = "500105";

    private static readonly StandingTime Time = StandingTime.On(2026, 3, 20);
    private static readonly ChinaClock Clock = new(Time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Application_IsSeenByItsDistrictsFromSubmissionOn(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var caseId = await DraftAsync(bench, Yuzhong, place: Shapingba);
        var asDraft = await SeenByAsync(database, Yuzhong);

        await bench.SignAsync(caseId);

        asDraft.ShouldBeEmpty();
        (await SeenByAsync(database, Yuzhong)).ShouldBe([caseId]);
        (await SeenByAsync(database, Shapingba)).ShouldBe([caseId]);
        (await SeenByAsync(database, Jiangbei)).ShouldBeEmpty();
        var leads = await database
            .Open()
            .Set<InstitutionTerritory>()
            .Where(t => t.Leads)
            .Select(t => t.Office)
            .ToListAsync(Stop);
        leads.ShouldBe([Yuzhong]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Application_Withdrawn_IsADraftThatNoDistrictSees(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var caseId = await DraftAsync(bench, Yuzhong, place: Yuzhong);
        await bench.SignAsync(caseId);

        var desk = bench.Institution.SignersDesk();
        await using var db = bench.Institution.Open(desk);
        await new WithdrawCase(db, desk, Clock, News(db)).RunAsync(caseId, Stop);

        (await SeenByAsync(database, Yuzhong)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Application_OfAClosedOffice_IsSeenByItsSuccessor(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var caseId = await DraftAsync(bench, Jiangbei, place: Jiangbei);
        await bench.SignAsync(caseId);

        await SucceedAsync(database);

        (await SeenByAsync(database, "500100-LJX", Clock.Today.AddDays(1))).ShouldBe([caseId]);
        (await SeenByAsync(database, Yuzhong, Clock.Today.AddDays(1))).ShouldBeEmpty();
    }

    [Theory, Proves("6"), ClassData(typeof(BothDatabases))]
    public async Task ChangeOfAddress_Decided_MovesTheInstitutionToTheOtherDistrict(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await BenchAsync(database);
        var caseId = await DraftAsync(bench, Yuzhong, place: "");
        await bench.SignAsync(caseId);
        await DecideAsync(database, caseId);
        var listed = await SeenByAsync(database, Yuzhong);

        var (address, places) = await MoveAsync(bench, Shapingba);
        var filed = await SeenByAsync(database, Shapingba);
        await DecideAsync(database, places);
        await DecideAsync(database, address);

        listed.ShouldBe([caseId]);
        filed.ShouldBeEmpty();
        (await SeenByAsync(database, Shapingba)).ShouldBe([caseId, address]);
        (await SeenByAsync(database, Yuzhong)).ShouldBeEmpty();
    }

    private static async Task<SigningBench> BenchAsync(TestDatabase database)
    {
        var bench = new SigningBench(await TestInstitution.InAsync(database, Clock));
        await bench.AuthoriseAsync();
        return bench;
    }

    private static async Task<Guid> DraftAsync(SigningBench bench, string office, string place)
    {
        var papers = TestData.MonitoringPapers();
        await using var db = bench.Institution.Database.Open();
        var application = await TestData.ApplicationAsync(
            db,
            bench.Institution.Id,
            papers with
            {
                Licence = papers.Licence with { Office = office },
                Places =
                [
                    .. papers.Places.Select(p =>
                        p with
                        {
                            Office = place.Length > 0 ? place : office,
                        }
                    ),
                ],
            }
        );
        return application.CaseId;
    }

    /// <summary>Everything moves: the address and the laboratory at once.</summary>
    private static async Task<(Guid Address, Guid Places)> MoveAsync(
        SigningBench bench,
        string office
    )
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<StartChangeFiling>(duty: null);
        await using var db = bench.Institution.Open(desk);
        var institution = await db.Institutions.SingleAsync(Stop);
        var places = new ChangeFiling
        {
            InstitutionId = institution.InstitutionId,
            Kind = ChangeKind.Places,
            CreatedAt = Clock.Now,
        };
        var address = new ChangeFiling
        {
            InstitutionId = institution.InstitutionId,
            Kind = ChangeKind.Address,
            CreatedAt = Clock.Now,
        };
        Submit(
            places,
            new()
            {
                Places = [.. institution.Papers.Places.Select(p => p with { Office = office })],
            }
        );
        Submit(address, new() { Address = "新址", Office = office });
        db.AddRange(places, address);
        await db.SaveChangesAsync(Stop);
        return (address.CaseId, places.CaseId);
    }

    private static void Submit(ChangeFiling filing, ChangeContent after)
    {
        var law = TestLaw.On(Clock.Today);
        filing.Fill(new(Clock.Today, after, "", []), law, Clock.Now);
        filing.Submit(
            new(Guid.CreateVersion7(), "法人", "法定代表人", "承诺", "00", Clock.Now, "测试"),
            law
        );
    }

    private static async Task DecideAsync(TestDatabase database, Guid caseId)
    {
        var db = database.Open(Officer(), Clock);
        var listingCase = await db.ListingCases.SingleAsync(c => c.CaseId == caseId, Stop);
        db.Desk.Open<AcceptCase>(duty: null);
        listingCase.Accept(Clock.Today);
        listingCase.Propose(db.Desk.Actor, list: true, "材料齐全");
        await db.SaveChangesAsync(Stop);
        var other = database.Open(Officer(), Clock);
        await new DecideCase(
            other,
            Clock,
            new InstitutionNumbers(new DocumentNumbers(other)),
            new RegisterWriter(other),
            News(other),
            other.Desk
        ).RunAsync(caseId, list: true, "同意", Stop);
    }

    private static async Task SucceedAsync(TestDatabase database)
    {
        var prepared = ReferenceFiles.PreparedSuccessions()[0];
        var db = database.Open();
        await new SucceedOffices(db, db.Desk, new LawBook(db), Clock).RunAsync(
            prepared.Closes,
            Clock.Today.AddDays(1),
            prepared.Opens,
            OfficeKind.DistrictBureau,
            "区划调整",
            Stop
        );
    }

    /// <summary>The cases in the list of a district officer of this office.</summary>
    private static async Task<IReadOnlyList<Guid>> SeenByAsync(
        TestDatabase database,
        string office,
        DateOnly? day = null
    )
    {
        var law = new LawBook(database.Open());
        var seen = (await law.OfficesAsync(Stop)).CodesSeenBy(office, day ?? Clock.Today);
        var desk = new Desk();
        desk.Seat(Actor.System, Viewer.District([.. seen]));
        return await database
            .Open(desk, Clock)
            .ListingCases.Where(c => c.Stage != ApplicationStage.Draft)
            .Where(c => !(c is ChangeFiling) || ((ChangeFiling)c).Kind == ChangeKind.Address)
            .OrderBy(c => c.CaseId)
            .Select(c => c.CaseId)
            .ToListAsync(Stop);
    }

    private static Desk Officer()
    {
        var desk = new Desk();
        desk.Seat(
            new(
                Guid.CreateVersion7(),
                "经办",
                "市局",
                Guid.CreateVersion7(),
                "重庆市生态环境局",
                new HashSet<string> { ListingDuties.Check, ListingDuties.Decide }
            ),
            Viewer.Municipal
        );
        return desk;
    }

    private static Notifications News(MingjianDb db) =>
        new(db, Clock, new MailSettings(new Uri("http://localhost")));
}
