using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register.History;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Register;

public sealed class RegisterHistoryTests
{
    private static readonly DateOnly Listed = new(2025, 6, 2);
    private static readonly DateOnly Changed = new(2026, 1, 5);
    private static readonly DateOnly Approved = new(2026, 3, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Proves("6"), ClassData(typeof(BothDatabases))]
    public async Task Of_AnInstitution_TellsWhatChangedFromWhenAndWhenKnown(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var institution = await ListAndMoveAsync(db);
        await new RegisterSeed(db).SetStandingAsync(
            institution,
            Standing.Deregistered,
            Approved.AddDays(3),
            At(Approved.AddDays(3))
        );

        var events = await new RegisterHistory(db).OfAsync(
            institution.InstitutionId,
            new Offices([]),
            Stop
        );

        events
            .Select(e => (e.Kind, e.From, ChinaClock.DayOf(e.KnownAt)))
            .ShouldBe([
                (RegisterEventKind.Standing, Approved.AddDays(3), Approved.AddDays(3)),
                (RegisterEventKind.Profile, Changed, Approved),
                (RegisterEventKind.Listed, Listed, Listed),
            ]);
        events[1]
            .Changes.ShouldBe([new("住所", "旧址", "新址"), new("所属区县", "500103", "500106")]);
        events[0].Changes.ShouldBe([new("状态", "在册", "注销")]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Of_PostsAndScope_TellsWhoCameAndHowManyRows(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var seed = new RegisterSeed(db);
        var institution = await seed.ListAsync(Listed, At(Listed), scopeRows: 2);
        var representative = institution.Papers.KeyPersonnel.Single(p =>
            p.Post == KeyPost.LegalRepresentative
        );
        await seed.ChangeAsync(
            institution,
            ChangeKind.KeyPersonnel,
            Changed,
            new()
            {
                KeyPersonnel =
                [
                    representative,
                    new() { Post = KeyPost.TechnicalLead, Name = "新任" },
                ],
            },
            At(Approved)
        );
        await seed.ChangeAsync(
            institution,
            ChangeKind.Scope,
            Changed,
            new(),
            At(Approved.AddDays(1)),
            filing =>
                db.AddRange(
                    Enumerable
                        .Range(0, 5)
                        .Select(i =>
                            RegisterSeed.Scope(
                                filing.InstitutionId,
                                filing.CaseId,
                                i + 1,
                                RegisterSeed.Annex[i]
                            )
                        )
                )
        );

        var events = await new RegisterHistory(db).OfAsync(
            institution.InstitutionId,
            new Offices([]),
            Stop
        );

        events[0].Changes[0].ShouldBe(new("资质范围", "2 项", "5 项"));
        events[1].Changes.ShouldHaveSingleItem().ShouldBe(new("技术负责人", "乙1", "新任"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task On_ADay_TellsThatDayOnly(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        await ListAndMoveAsync(db);

        var history = new RegisterHistory(db);

        (await history.OnAsync(Approved, new Offices([]), Stop))
            .Select(e => e.Kind)
            .ShouldBe([RegisterEventKind.Profile]);
        (await history.OnAsync(Approved.AddDays(1), new Offices([]), Stop)).ShouldBeEmpty();
    }

    private static async Task<Institution> ListAndMoveAsync(MingjianDb db)
    {
        var seed = new RegisterSeed(db);
        var institution = await seed.ListAsync(
            Listed,
            At(Listed),
            papers =>
                papers with
                {
                    Licence = papers.Licence with { Address = "旧址", Office = "500103" },
                }
        );
        await seed.ChangeAsync(
            institution,
            ChangeKind.Address,
            Changed,
            new() { Address = "新址", Office = "500106" },
            At(Approved)
        );
        return institution;
    }

    private static DateTime At(DateOnly day) => ChinaClock.StartOf(day).AddHours(10);
}
