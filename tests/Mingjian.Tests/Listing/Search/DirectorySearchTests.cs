using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Listing.Search;

public sealed class DirectorySearchTests
{
    private static readonly DateOnly Listed = new(2025, 6, 2);
    private static readonly DateOnly Today = new(2026, 3, 20);
    private static readonly RegisterDay Now = new(Today);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_ManyQuestions_AnswersLikeReadingEverything(DatabaseKind kind)
    {
        await using var database = await CityAsync(kind, institutions: 40);
        var db = database.Open();
        var everything = await EverythingAsync(db);
        var random = new Random(3);

        for (var asked = 0; asked < 60; asked++)
        {
            var question = Question(random);
            var expected = everything.Where(one => Answers(one, question)).ToList();
            var search = Search(database.Open());

            var order = (DirectoryOrder)random.Next(4);
            var descending = random.Next(2) == 1;
            var all = await search.AllAsync(question, order, descending, Stop).ToListAsync(Stop);
            var tally = await search.TallyAsync(question, Stop);
            var page = await search.PageAsync(question, order, descending, 3, 4, Stop);

            var what = $"{question} {order}";
            all.Select(p => p.Number)
                .ShouldBe(expected.Select(e => e.Profile.Number), ignoreOrder: true, what);
            var keys = all.Select(DirectoryLine.Of)
                .Select(line => DirectoryOrdering.PlaceOf(line, order).Key)
                .ToList();
            keys.ShouldBe(keys.OrderBy(k => descending ? Reverse(k) : k, StringComparer.Ordinal));
            tally.ShouldSatisfyAllConditions(
                t => t.Count.ShouldBe(all.Count, what),
                t => t.IsCapped.ShouldBeFalse()
            );
            page.Select(p => p.Number).ShouldBe(all.Skip(3).Take(4).Select(p => p.Number));
            (await InStepsAsync(search, question, order, descending)).ShouldBe(
                all.Select(p => p.Number),
                what
            );
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_OldName_IsFoundOnItsDaysOnly(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var seed = new RegisterSeed(database.Open());
        var institution = await seed.ListAsync(
            Listed,
            At(Listed),
            papers => papers with { Licence = papers.Licence with { Name = "旧名甲检测" } }
        );
        await seed.ChangeAsync(
            institution,
            ChangeKind.Name,
            new(2026, 1, 5),
            new() { Name = "新名乙监测" },
            At(Today.AddDays(-1))
        );

        (await FoundAsync(database, Now, "旧名")).ShouldBeEmpty();
        (await FoundAsync(database, Now, "新名")).ShouldBe([institution.Number]);
        (await FoundAsync(database, new(new(2025, 12, 31)), "旧名")).ShouldBe([institution.Number]);
        (
            await FoundAsync(database, new(Today, RegisterDay.EndOf(Today.AddDays(-2))), "旧名")
        ).ShouldBe([institution.Number]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_WithdrawnItem_IsFoundOnItsDaysOnly(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var seed = new RegisterSeed(db);
        var institution = await seed.ListAsync(Listed, At(Listed), scopeRows: 2);
        await seed.ChangeAsync(
            institution,
            ChangeKind.Scope,
            new(2026, 1, 5),
            new(),
            At(Today.AddDays(-1)),
            filing =>
                db.Add(
                    RegisterSeed.Scope(
                        filing.InstitutionId,
                        filing.CaseId,
                        1,
                        RegisterSeed.Annex[0]
                    )
                )
        );

        (await FoundAsync(database, Now, "需氧")).ShouldBeEmpty();
        (await FoundAsync(database, Now, "hj828")).ShouldBeEmpty();
        (await FoundAsync(database, Now, "氨氮 HJ535")).ShouldBe([institution.Number]);
        (await FoundAsync(database, new(new(2026, 1, 4)), "需氧")).ShouldBe([institution.Number]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_District_FindsThoseOfTheOfficesItSucceeded(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        await ReferenceData.LoadAsync(db, Stop);
        var institution = await new RegisterSeed(db).ListAsync(
            Listed,
            At(Listed),
            papers => papers with { Licence = papers.Licence with { Office = "500105" } }
        );

        var question = new DirectoryQuestion(Now) { Office = "500105" };
        var found = await Search(db)
            .PageAsync(question, DirectoryOrder.Number, descending: false, 0, 20, Stop);

        found.Select(p => p.Number).ShouldBe([institution.Number]);
        (await FoundAsync(database, Now, "江北")).ShouldBe([institution.Number]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Tally_Cells_CountEachOfficeAndStanding(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var seed = new RegisterSeed(database.Open());
        await seed.ListAsync(Listed, At(Listed));
        var removed = await seed.ListAsync(Listed, At(Listed));
        await seed.SetStandingAsync(removed, Standing.Removed, Today, At(Today));

        var tally = await Search(database.Open())
            .TallyAsync(new(Now) { Standings = [Standing.Removed] }, Stop);

        tally.Count.ShouldBe(1);
        tally.Cells.Sum(c => c.Count).ShouldBe(2);
    }

    private static async Task<TestDatabase> CityAsync(DatabaseKind kind, int institutions)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var db = database.Open();
        var seed = new RegisterSeed(db, seed: 5);

        for (var i = 0; i < institutions; i++)
        {
            await seed.ListAsync(Listed.AddDays(i % 7), At(Listed), scopeRows: 1 + (i % 9));
        }

        return database;
    }

    private static DirectorySearch Search(MingjianDb db) =>
        new(
            db,
            new SearchMemory(TimeProvider.System),
            new ChinaClock(StandingTime.On(2026, 3, 20))
        );

    private static async Task<IEnumerable<string>> FoundAsync(
        TestDatabase database,
        RegisterDay day,
        string line
    ) =>
        (
            await Search(database.Open())
                .PageAsync(
                    new(day) { Words = SearchText.Words(line) },
                    DirectoryOrder.Number,
                    descending: false,
                    0,
                    20,
                    Stop
                )
        ).Select(p => p.Number);

    private static async Task<List<string>> InStepsAsync(
        DirectorySearch search,
        DirectoryQuestion question,
        DirectoryOrder order,
        bool descending
    )
    {
        List<string> numbers = [];
        DirectoryPlace? place = null;

        while (true)
        {
            var step = await search.AfterAsync(question, order, descending, place, 3, Stop);
            numbers.AddRange(step.Select(p => p.Number));

            if (step.Count < 3)
            {
                return numbers;
            }

            place = DirectoryOrdering.PlaceOf(step[^1], order);
        }
    }

    private sealed record One(ProfileSpan Profile, List<ScopeSpan> Scope);

    private static async Task<List<One>> EverythingAsync(MingjianDb db)
    {
        var scope = (await db.ScopeSpans.AsNoTracking().ToListAsync(Stop)).ToLookup(s =>
            s.InstitutionId
        );

        return
        [
            .. (await db.ProfileAt(Today).AsNoTracking().ToListAsync(Stop)).Select(p => new One(
                p,
                [.. scope[p.InstitutionId]]
            )),
        ];
    }

    private static DirectoryQuestion Question(Random random)
    {
        string[] words =
        [
            "检测",
            "环境",
            "巴山",
            "氨氮",
            "HJ 535",
            "噪声",
            "土壤",
            "CQ-0003",
            "山",
            "公司 监测",
            "渝水 氮",
            "12号",
            "9150",
            "没有的词",
            "氧化",
            "GB/T",
        ];

        return new(Now)
        {
            Words = random.Next(4) > 0 ? SearchText.Words(words[random.Next(words.Length)]) : [],
            Office = random.Next(3) == 0 ? "500106" : null,
            Service = random.Next(3) == 0 ? Services.Monitoring : null,
            Standings = random.Next(4) == 0 ? [Standing.InList, Standing.Locked] : [],
            Item =
                random.Next(4) == 0 ? new[] { "总磷", "hj 828-2017", "镉" }[random.Next(3)] : null,
        };
    }

    private static bool Answers(One one, DirectoryQuestion question) =>
        question.Words.All(word =>
            one.Profile.SearchText.Contains(word, StringComparison.Ordinal)
            || one.Scope.Any(s =>
                SearchText.Of(s.Item).Contains(word, StringComparison.Ordinal)
                || SearchText.Of(s.Category).Contains(word, StringComparison.Ordinal)
                || SearchText
                    .Of(s.MethodNumber, s.MethodName)
                    .Contains(word, StringComparison.Ordinal)
            )
        )
        && (question.Office is null || one.Profile.Office == question.Office)
        && (question.Service is not { } service || one.Profile.Services.HasFlag(service))
        && (question.Standings.Count == 0 || question.Standings.Contains(one.Profile.Standing))
        && (
            question.Item is not { } item
            || one.Scope.Any(s =>
                SearchText.Of(s.Item) == SearchText.Of(item)
                || SearchText.Of(s.MethodNumber) == SearchText.Of(item)
            )
        );

    private static string Reverse(string key) => string.Concat(key.Select(c => (char)(0xFFFF - c)));

    private static DateTime At(DateOnly day) => ChinaClock.StartOf(day).AddHours(10);
}
