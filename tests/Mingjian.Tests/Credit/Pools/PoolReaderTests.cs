using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Contract;
using Mingjian.Credit.Pools;
using Mingjian.Credit.Ratings;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Credit.Pools;

/// <summary>Who stands in which pool is what register and grades in force say of the day.</summary>
[Proves("22")]
public sealed class PoolReaderTests
{
    private static readonly DateOnly Listed = new(2025, 3, 2);
    private static readonly DateOnly Today = new(2026, 6, 10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pools_OfADay_FollowTheGradeInForceAtItsEnd(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var one = await ListAsync(db, "500103");
        var before = Span(one, Grade.B, new(2026, 3, 30), until: Today.AddDays(-1));
        await AddAsync(db, before, Span(one, Grade.D, Today.AddDays(-1), isDirect: true));

        var first = await ReadAsync(db, new(2026, 3, 29));
        var second = await ReadAsync(db, new(2026, 3, 30));
        var third = await ReadAsync(db, Today.AddDays(-1));

        Kind(first, one).ShouldBe(PoolKind.NoGrade);
        Member(first, one).Why.ShouldBe("2025-03-02 纳入名录，还没有公布过评价结果");
        Kind(second, one).ShouldBe(PoolKind.B);
        Kind(third, one).ShouldBe(PoolKind.D);
        Member(third, one).Why.ShouldBe("直接评定");
        third[PoolKind.D].Bound.Least.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("3.2")]
    public async Task Pools_OfAnOffice_HaveWhoHasItsAddressOrAPlaceThere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var both = await ListAsync(db, "500103", place: "500106");
        var other = await ListAsync(db, "500106");
        await AddAsync(
            db,
            Span(both, Grade.C, new(2026, 3, 30)),
            Span(other, null, new(2026, 3, 30))
        );

        var city = await ReadAsync(db, Today);
        var yuzhong = await ReadAsync(db, Today, "500103");
        var shapingba = await ReadAsync(db, Today, "500106");

        city.Members.Count().ShouldBe(2);
        yuzhong.Members.Select(m => m.InstitutionId).ShouldBe([both]);
        shapingba.Members.Select(m => m.InstitutionId).ShouldBe([both, other]);
        Member(yuzhong, both).Offices.ShouldBe(["500103", "500106"]);
        Member(city, other).Why.ShouldBe("2025 年度：评价期内无业务");
        city[PoolKind.C].Bound.Least.ShouldBe(1, "1 × 10% 向上取整");
        city.Combined[(int)PoolKind.C].Districts.ShouldBe(2, "两个区县各计一次");
        city.Combined[(int)PoolKind.C].Together.ShouldBe(1, "不超过全市该级家数");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pools_HaveLockedOnesAndNobodyWhoIsNotListedThatDay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var locked = await ListAsync(db, "500103", standing: Standing.Locked);
        var gone = await ListAsync(db, "500103", standing: Standing.Deregistered);

        var before = await ReadAsync(db, Listed.AddDays(-1));
        var then = await ReadAsync(db, new(2025, 12, 31));
        var now = await ReadAsync(db, Today);

        before.Members.ShouldBeEmpty();
        then.Members.Select(m => m.InstitutionId).ShouldBe([locked, gone]);
        now.Members.Select(m => m.InstitutionId).ShouldBe([locked]);
    }

    private static async Task<Guid> ListAsync(
        MingjianDb db,
        string office,
        string? place = null,
        Standing? standing = null
    )
    {
        var count = await db.Set<Institution>().CountAsync(Stop);
        var seed = new RegisterSeed(db, first: count + 1);
        var institution = await seed.ListAsync(
            Listed,
            ChinaClock.StartOf(Listed),
            papers =>
                papers with
                {
                    Licence = papers.Licence with { Office = office },
                    Places = [papers.Places[0] with { Office = place ?? office }],
                }
        );

        if (standing is { } changed)
        {
            var day = new DateOnly(2026, 1, 5);
            await seed.SetStandingAsync(institution, changed, day, ChinaClock.StartOf(day));
        }

        return institution.InstitutionId;
    }

    private static GradeSpan Span(
        Guid institutionId,
        Grade? grade,
        DateOnly from,
        DateOnly? until = null,
        bool isDirect = false
    ) =>
        new()
        {
            InstitutionId = institutionId,
            RatingId = Guid.CreateVersion7(),
            Grade = grade,
            NotRated = grade is null ? NotRatedReason.NB : null,
            IsDirect = isDirect,
            Year = 2025,
            FromAt = ChinaClock.StartOf(from).AddHours(9),
            UntilAt = until is { } day ? ChinaClock.StartOf(day).AddHours(9) : null,
        };

    private static async Task AddAsync(MingjianDb db, params GradeSpan[] spans)
    {
        db.AddRange(spans);
        await db.SaveChangesAsync(Stop);
    }

    private static Task<PoolsOfDay> ReadAsync(MingjianDb db, DateOnly day, string? office = null) =>
        new PoolReader(db, new LawBook(db), new ListedInstitutions(db)).OfAsync(office, day, Stop);

    private static PoolMember Member(PoolsOfDay pools, Guid institutionId) =>
        pools.Members.Single(m => m.InstitutionId == institutionId);

    private static PoolKind Kind(PoolsOfDay pools, Guid institutionId) =>
        Member(pools, institutionId).Kind;
}
