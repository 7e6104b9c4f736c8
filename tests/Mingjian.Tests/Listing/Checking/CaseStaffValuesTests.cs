using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Tests.Journal;

namespace Mingjian.Tests.Listing.Checking;

public sealed class CaseStaffValuesTests
{
    private static readonly Guid Institution = Guid.CreateVersion7();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_StaffOfACase_IsFoundOnceItWasHandedInAndByWhoMaySeeIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var desk = TestDatabase.SystemDesk();
        desk.Open<CaseStaffValuesTests>(duty: null);
        var db = database.Open(desk);
        var application = ListingApplication.Start(
            Institution,
            ApplicationKind.First,
            TestData.MonitoringPapers(),
            JournalTestData.Clock().Now
        );
        db.ListingApplications.Add(application);
        db.DraftStaff.Add(
            new DraftStaff
            {
                CaseId = application.CaseId,
                Number = 3,
                InstitutionId = Institution,
                Name = "张三",
                IdentitySealed = TestData.Seals.Seal(
                    TestData.Identity(),
                    PersonalKind.IdentityNumber
                ),
            }
        );
        await db.SaveChangesAsync(Stop);
        var id = CaseStaffValues.Id(application.CaseId, 3);

        var draft = await FindAsync(database, Viewer.Municipal, id);
        application.Submit(
            new(
                Guid.CreateVersion7(),
                "王",
                "法定代表人",
                "承诺",
                new string('a', 64),
                JournalTestData.Clock().Now
            ),
            TestLaw.On(2026, 3, 20)
        );
        await db.SaveChangesAsync(Stop);

        draft.ShouldBeNull();
        var found = await FindAsync(database, Viewer.Municipal, id);
        found!.Whose.ShouldBe("张*");
        found.Stream.ShouldBe(Institution);
        TestData.Seals.Open(found.Value, PersonalKind.IdentityNumber).ShouldBe(TestData.Identity());
        (await FindAsync(database, Viewer.District("500105"), id)).ShouldBeNull();
        (
            await FindAsync(database, Viewer.Municipal, CaseStaffValues.Id(application.CaseId, 4))
        ).ShouldBeNull();
        (await FindAsync(database, Viewer.Municipal, "../../x")).ShouldBeNull();
    }

    private static Task<PersonalValue?> FindAsync(TestDatabase database, Viewer viewer, string id)
    {
        var desk = new Desk();
        desk.Seat(Actor.Public, viewer);
        return new CaseStaffValues(database.Open(desk)).FindAsync(
            id,
            PersonalKind.IdentityNumber,
            Stop
        );
    }
}
