using CsCheck;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Register;

public sealed class RegisterWriterTests
{
    private static readonly DateOnly Listed = new(2025, 6, 2);
    private static readonly DateOnly Changed = new(2026, 1, 5);
    private static readonly DateOnly Approved = new(2026, 3, 20);
    private static readonly Func<ApplicationPapers, ApplicationPapers> OldAddress = papers =>
        papers with
        {
            Licence = papers.Licence with { Address = "旧址", Office = "500103" },
        };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Proves("6"), ClassData(typeof(BothDatabases))]
    public async Task Change_ApprovedLater_AnswersAllFourCombinations(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var seed = new RegisterSeed(db);
        var institution = await seed.ListAsync(Listed, At(Listed), OldAddress);

        await seed.ChangeAsync(
            institution,
            ChangeKind.Address,
            Changed,
            new() { Address = "新址", Office = "500106" },
            At(Approved)
        );

        var dayBefore = RegisterDay.EndOf(Approved.AddDays(-1));
        (await AddressAsync(db, Changed.AddDays(-1), dayBefore)).ShouldBe("旧址");
        (await AddressAsync(db, Changed, dayBefore)).ShouldBe("旧址");
        (await AddressAsync(db, Changed.AddDays(-1), RegisterDay.EndOf(Approved))).ShouldBe("旧址");
        (await AddressAsync(db, Changed, RegisterDay.EndOf(Approved))).ShouldBe("新址");
        (await AddressAsync(db, Approved, null)).ShouldBe("新址");
        (await AddressAsync(db, Listed.AddDays(-1), null)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Change_AnyFilings_AnswerLikeTheReplay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stories = Gen.Select(Gen.Int[-3, 20], Gen.Int[0, 6], Gen.Int[0, 3])
            .Array[1, 7]
            .Array[3]
            .Single();

        var told = Listed.AddDays(20); // a filing speaks of days that have come

        foreach (var story in stories)
        {
            var db = database.Open();
            var seed = new RegisterSeed(db, seed: 7);
            await db.ProfileSpans.ExecuteDeleteAsync(Stop);
            await db.Institutions.ExecuteDeleteAsync(Stop);
            var institution = await seed.ListAsync(Listed, At(told), OldAddress);
            List<Dictionary<int, string>> model = [Days(_ => "旧址")];

            foreach (var (day, later, value) in story)
            {
                told = told.AddDays(later);
                await seed.ChangeAsync(
                    institution,
                    ChangeKind.Address,
                    Listed.AddDays(day),
                    new() { Address = $"地址{value}", Office = "500103" },
                    At(told)
                );
                model.Add(Next(model[^1], Math.Max(day, 0), $"地址{value}"));
                await ShouldAnswerAsync(database.Open(), told, model[^1]);
            }
        }
    }

    [Theory, Proves("6"), ClassData(typeof(BothDatabases))]
    public async Task Change_OfScope_RevisesOnlyRowsThatDiffer(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var seed = new RegisterSeed(db);
        var institution = await seed.ListAsync(Listed, At(Listed), scopeRows: 3);

        await seed.ChangeAsync(
            institution,
            ChangeKind.Scope,
            Changed,
            new()
            {
                Cma = new() { Number = "新证", ValidTo = new(2031, 1, 1) },
            },
            At(Approved),
            filing =>
                db.AddRange(
                    Line(filing, 1, 0),
                    Line(filing, 2, 1, restriction: "仅限实验室"),
                    Line(filing, 3, 5)
                )
        );

        var rows = await db.ScopeSpans.AsNoTracking().ToListAsync(Stop);
        rows.Count(r => r.Item == "氨氮").ShouldBe(1);
        rows.Where(r => r.KnownTo == ISpan.Ever && r.ValidTo == ISpan.Forever)
            .Select(r => (r.Item, r.Restriction))
            .ShouldBe(
                [("氨氮", ""), ("化学需氧量", "仅限实验室"), ("氮氧化物", "")],
                ignoreOrder: true
            );
        (await ItemsAsync(db, new(Changed, RegisterDay.EndOf(Approved.AddDays(-1))))).ShouldBe([
            "化学需氧量",
            "总磷",
            "氨氮",
        ]);
        (await db.ProfileAt(Changed).SingleAsync(Stop)).CmaNumber.ShouldBe("新证");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Change_OfPosts_EndsOneAndBeginsAnother(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var seed = new RegisterSeed(db);
        var institution = await seed.ListAsync(Listed, At(Listed));
        var (lead, rest) = (
            institution.Papers.KeyPersonnel.Single(p => p.Post == KeyPost.TechnicalLead),
            institution.Papers.KeyPersonnel.Where(p => p.Post != KeyPost.TechnicalLead)
        );

        await seed.ChangeAsync(
            institution,
            ChangeKind.KeyPersonnel,
            Changed,
            new()
            {
                KeyPersonnel =
                [
                    .. rest,
                    lead with
                    {
                        To = Changed,
                    },
                    new()
                    {
                        Post = KeyPost.TechnicalLead,
                        Name = "新任",
                        From = Changed.AddDays(1),
                    },
                ],
            },
            At(Approved)
        );

        (await LeadAsync(db, Changed)).ShouldBe(lead.Name);
        (await LeadAsync(db, Changed.AddDays(1))).ShouldBe("新任");
    }

    [Theory, Proves("3.2"), ClassData(typeof(BothDatabases))]
    public async Task Change_OfAddress_MovesTheLeadingOffice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var seed = new RegisterSeed(db);
        var institution = await seed.ListAsync(
            Listed,
            At(Listed),
            papers => OldAddress(papers) with { Places = [new() { Office = "500107" }] }
        );

        await seed.ChangeAsync(
            institution,
            ChangeKind.Address,
            Changed,
            new() { Address = "新址", Office = "500106" },
            At(Approved)
        );

        var rows = await database
            .Open()
            .Set<InstitutionTerritory>()
            .OrderBy(t => t.Office)
            .ToListAsync(Stop);
        rows.Select(t => (t.Office, t.Leads)).ShouldBe([("500106", true), ("500107", false)]);
    }

    [Theory, Proves("5.1"), ClassData(typeof(BothDatabases))]
    public async Task SetStanding_Removed_IsSoFromItsDayAndKnownFromTheDecision(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var seed = new RegisterSeed(db);
        var institution = await seed.ListAsync(Listed, At(Listed));

        await seed.SetStandingAsync(institution, Standing.Removed, Changed, At(Approved));

        (await db.ProfileAt(Changed.AddDays(-1)).SingleAsync(Stop)).Standing.ShouldBe(
            Standing.InList
        );
        (await db.ProfileAt(Changed).SingleAsync(Stop)).Standing.ShouldBe(Standing.Removed);
        (
            await db.ProfileAt(Changed, At(Approved).AddMinutes(-1)).SingleAsync(Stop)
        ).Standing.ShouldBe(Standing.InList);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_TwoWritesAtOneMoment_LeaveNoEmptyRectangle(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var seed = new RegisterSeed(db);
        var institution = await seed.ListAsync(Listed, At(Listed), OldAddress);

        await seed.ChangeAsync(
            institution,
            ChangeKind.Address,
            Listed,
            new() { Address = "新址", Office = "500106" },
            At(Listed)
        );

        var spans = await db.ProfileSpans.AsNoTracking().ToListAsync(Stop);
        spans.ShouldHaveSingleItem().Address.ShouldBe("新址");
    }

    private static async Task ShouldAnswerAsync(
        MingjianDb db,
        DateOnly told,
        Dictionary<int, string> expected
    )
    {
        var spans = await db.ProfileSpans.AsNoTracking().ToListAsync(Stop);

        foreach (var (day, address) in expected)
        {
            var asOf = Listed.AddDays(day);
            (await AddressAsync(db, asOf, RegisterDay.EndOf(told))).ShouldBe(address);
            spans
                .Where(s => s.KnownFrom <= At(told) && At(told) < s.KnownTo)
                .Count(s => s.ValidFrom <= asOf && asOf < s.ValidTo)
                .ShouldBe(1);
        }
    }

    /// <summary>The model: from the day on, for as long as the replaced address lasted.</summary>
    private static Dictionary<int, string> Next(
        Dictionary<int, string> known,
        int from,
        string address
    )
    {
        var until = Enumerable
            .Range(from, 22 - from)
            .TakeWhile(d => known[d] == known[from])
            .Last();

        return Days(day => day >= from && day <= until ? address : known[day]);
    }

    private static Dictionary<int, string> Days(Func<int, string> address) =>
        Enumerable.Range(0, 22).ToDictionary(day => day, address);

    private static DraftScope Line(
        ChangeFiling filing,
        int number,
        int row,
        string restriction = ""
    ) =>
        RegisterSeed.Scope(
            filing.InstitutionId,
            filing.CaseId,
            number,
            RegisterSeed.Annex[row],
            restriction
        );

    private static DateTime At(DateOnly day) => ChinaClock.StartOf(day).AddHours(10);

    private static async Task<string?> AddressAsync(MingjianDb db, DateOnly day, DateTime? at) =>
        (await db.ProfileAt(day, at).AsNoTracking().SingleOrDefaultAsync(Stop))?.Address;

    private static async Task<List<string>> ItemsAsync(MingjianDb db, RegisterDay day) =>
        await db.ScopeSpans.At(day).Select(s => s.Item).OrderBy(i => i).ToListAsync(Stop);

    private static async Task<string> LeadAsync(MingjianDb db, DateOnly asOf) =>
        await db
            .KeyPersonSpans.At(new(asOf))
            .Where(s => s.Post == KeyPost.TechnicalLead)
            .Select(s => s.Name)
            .SingleAsync(Stop);
}
