using Mingjian.Journal.Letters;
using Mingjian.Journal.Timeline;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Tests.Journal.Timeline;

public sealed class TimelineReaderTests
{
    private static readonly Guid Institution = Guid.CreateVersion7();
    private static readonly Guid Case = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2026, 3, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_EachViewer_SeesWhatIsTheirs(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await StoreAsync(
            database,
            new CaseAccepted(Institution, Case, "名录申请", Day),
            new CaseProposed(Institution, Case, "名录申请", true, "符合"),
            new InstitutionListed(Institution, "CQ-001", "甲", Day)
        );

        (await SeenAsync(database, Viewer.Public)).ShouldBe(["InstitutionListed"]);
        (await SeenAsync(database, Viewer.Institution(Institution))).ShouldBe([
            "InstitutionListed",
            "CaseAccepted",
        ]);
        (await SeenAsync(database, Viewer.Institution(Guid.CreateVersion7()))).ShouldBe([
            "InstitutionListed",
        ]);
        (await SeenAsync(database, Viewer.Municipal)).ShouldBe([
            "InstitutionListed",
            "CaseProposed",
            "CaseAccepted",
        ]);
        (await SeenAsync(database, Viewer.District("500103"))).ShouldBe([
            "InstitutionListed",
            "CaseProposed",
            "CaseAccepted",
        ]);
        (await SeenAsync(database, Viewer.District("500105"))).ShouldBe(["InstitutionListed"]);
    }

    [Fact]
    public async Task Page_OfOneThing_LeavesOutTheOthersAndGoesOnWhereItEnded()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var other = Guid.CreateVersion7();
        await StoreAsync(
            database,
            [
                .. Enumerable.Range(0, 5).Select(n => new CaseWithdrawn(Institution, Case, $"{n}")),
                new CaseWithdrawn(Institution, other, "别的"),
            ]
        );
        var reader = new TimelineReader(database.Open());

        var first = await reader.PageAsync(Institution, Case, null, Stop, size: 3);
        var second = await reader.PageAsync(Institution, Case, first.Before, Stop, size: 3);

        Titles(first).ShouldBe(["4", "3", "2"]);
        Titles(second).ShouldBe(["1", "0"]);
        second.Before.ShouldBeNull();
    }

    [Fact]
    public async Task Page_FactAsStored_ComesBackAsItWas()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var returned = new CaseReturned(
            Institution,
            Case,
            "名录申请",
            2,
            Day,
            [new("licence.address", "与执照不符")]
        );
        await StoreAsync(database, returned);

        var page = await new TimelineReader(database.Open()).PageAsync(
            Institution,
            null,
            null,
            Stop
        );

        var fact = page.Facts.ShouldHaveSingleItem().Fact.ShouldBeOfType<CaseReturned>();
        fact.Comments.ShouldBe(returned.Comments);
        (fact with { Comments = returned.Comments }).ShouldBe(returned);
    }

    [Fact]
    public void FactTypes_MarkLettersBeforeTheySendAsTheOffices()
    {
        FactTypes.Office.ShouldContain(nameof(LetterPrepared));
        FactTypes.Office.ShouldNotContain(nameof(LetterSent));
        FactTypes.Public.Intersect(FactTypes.Office).ShouldBeEmpty();
    }

    private static IEnumerable<string> Titles(TimelinePage page) =>
        page.Facts.Select(f => ((CaseWithdrawn)f.Fact!).Title);

    private static async Task StoreAsync(TestDatabase database, params IFact[] facts)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<TimelineReaderTests>(duty: null);
        var db = database.Open(desk);
        db.Add(
            new InstitutionTerritory
            {
                InstitutionId = Institution,
                Office = "500103",
                Leads = true,
            }
        );

        foreach (var fact in facts)
        {
            db.Note(fact);
        }

        await db.SaveChangesAsync(Stop);
    }

    private static async Task<IEnumerable<string>> SeenAsync(TestDatabase database, Viewer viewer)
    {
        var desk = new Desk();
        desk.Seat(Actor.Public, viewer);
        var page = await new TimelineReader(database.Open(desk)).PageAsync(
            Institution,
            null,
            null,
            Stop
        );
        return page.Facts.Select(f => f.Entry.Fact);
    }
}
