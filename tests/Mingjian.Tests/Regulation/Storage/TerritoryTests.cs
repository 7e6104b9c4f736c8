using Microsoft.EntityFrameworkCore;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.UseCases;

namespace Mingjian.Tests.Regulation.Storage;

/// <summary>From where an officer looks decides which institutions exist for them (I-09).</summary>
[Proves("3.1", "3.2")]
public sealed class TerritoryTests
{
    private const string Yuzhong = "500103";
    private const string Yubei = "500112";
    private static readonly DateOnly Day = new(2026, 4, 1);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Institution_IsSeenWhereItsAddressOrAPlaceIs(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddAsync(database, "CQ-0001", (Yuzhong, Leads: true));
        await AddAsync(database, "CQ-0002", (Yubei, Leads: true), (Yuzhong, Leads: false));

        (await SeenAsync(database, Viewer.District(Yuzhong))).ShouldBe(["CQ-0001", "CQ-0002"]);
        (await SeenAsync(database, Viewer.District(Yubei))).ShouldBe(["CQ-0002"]);
        (await SeenAsync(database, Viewer.District("500101"))).ShouldBeEmpty();
        (await SeenAsync(database, Viewer.Municipal)).ShouldBe(["CQ-0001", "CQ-0002"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Institution_OfAClosedOffice_IsSeenByTheSuccessor(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        await AddAsync(database, "CQ-0001", (Yubei, Leads: true));
        var prepared = ReferenceFiles.PreparedSuccessions()[0];
        var desk = TestDatabase.SystemDesk();
        var db = database.Open(desk);
        await new SucceedOffices(
            db,
            desk,
            new LawBook(db),
            new ChinaClock(StandingTime.On(2026, 3, 20))
        ).RunAsync(prepared.Closes, Day, prepared.Opens, prepared.Kind, reason: null, stop);
        var offices = await new LawBook(database.Open()).OfficesAsync(stop);

        var seen = await SeenAsync(
            database,
            Viewer.District([.. offices.CodesSeenBy(prepared.Opens.Code, Day)])
        );

        seen.ShouldBe(["CQ-0001"]);
    }

    private static async Task AddAsync(
        TestDatabase database,
        string number,
        params (string Office, bool Leads)[] places
    )
    {
        var db = database.Open();
        var institution = new Institution
        {
            InstitutionId = Guid.CreateVersion7(),
            Number = number,
            ListedOn = new(2024, 3, 1),
        };
        db.Institutions.Add(institution);
        db.Set<InstitutionTerritory>()
            .AddRange(
                places.Select(place => new InstitutionTerritory
                {
                    InstitutionId = institution.InstitutionId,
                    Office = place.Office,
                    Leads = place.Leads,
                })
            );
        await db.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<string>> SeenAsync(TestDatabase database, Viewer viewer)
    {
        var desk = new Desk();
        desk.Seat(Actor.System, viewer);
        return await database
            .Open(desk)
            .Institutions.OrderBy(i => i.Number)
            .Select(i => i.Number)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
