using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Measuring;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Listing.Measuring;

/// <summary>What 信用 counts of the register, on both databases.</summary>
public sealed class RegisterMeasuresTests
{
    private static readonly DateOnly Begin = new(2026, 1, 1);
    private static readonly DateOnly End = new(2026, 12, 31);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(1)")]
    public async Task Read_OfOneWhoLacksPapers_CountsFieldsStaffAndDevices(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var institution = await ListAsync(db, people: 3, calibratedTo: new(2026, 12, 30));

        var measure = (await ReadAsync(db, Begin, End)).ShouldHaveSingleItem();

        measure.InstitutionId.ShouldBe(institution.InstitutionId);
        measure.Monitors.ShouldBeTrue();
        measure.Listed.ShouldBe([new DaySpan(Begin, End.AddDays(1))]);
        measure.Staff.ShouldBe(new StaffMeasure(4, 1, 20, 15m), "证书按 2018 年要求评审");
        (measure.Staff.Shortfall, measure.Staff.TitlesFallShort).ShouldBe((16, false));
        measure.Calibrated.ShouldBe(new PartOf(1, 3));
        measure.Fields.Of.ShouldBeGreaterThan(measure.Fields.Count);
        measure.MissingFields.ShouldContain("最高管理者");
        measure.MissingFields.ShouldContain("营业执照或法人证书—扫描件");
        measure.MissingFields.ShouldNotContain("证书附表");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task Read_OnADayBeforeTheNumberOfStaffWasRuled_AsksForNone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await ListAsync(db, people: 1);

        var measure = (await ReadAsync(db, new(2025, 1, 1), new(2025, 12, 31))).Single();

        measure.Staff.Needed.ShouldBeNull();
        measure.Staff.Shortfall.ShouldBe(0);
        measure.Staff.NeededShare.ShouldBe(15m);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.2")]
    public async Task Read_OfOneWhoLeft_TellsTheDaysAndTheWayOfLeaving(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var seed = new RegisterSeed(db);
        var left = await seed.ListAsync(new(2025, 1, 6), Moment(2025, 1, 6));
        var removed = await seed.ListAsync(new(2025, 1, 6), Moment(2025, 1, 6));
        var before = await seed.ListAsync(new(2025, 1, 6), Moment(2025, 1, 6));
        await seed.SetStandingAsync(
            left,
            Standing.Deregistered,
            new(2026, 4, 1),
            Moment(2026, 4, 1)
        );
        await seed.SetStandingAsync(removed, Standing.Removed, new(2026, 7, 1), Moment(2026, 7, 1));
        await seed.SetStandingAsync(before, Standing.Removed, new(2025, 7, 1), Moment(2025, 7, 1));

        var measures = await ReadAsync(db, Begin, End);

        measures.Count.ShouldBe(2);
        measures[0].Listed.ShouldBe([new DaySpan(Begin, new(2026, 4, 1))]);
        measures[0].DeregisteredOn.ShouldBe(new(2026, 4, 1));
        measures[1].RemovedOn.ShouldBe(new(2026, 7, 1));
        measures[1].DeregisteredOn.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(1)3")]
    public async Task Matters_OfACertificateThatRanOut_BeginWhenTheTermForFilingIsOver(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await ListAsync(db, cmaTo: new(2026, 3, 10), posts: true);

        var early = await MattersAsync(db, Begin, new(2026, 4, 13));
        var later = await MattersAsync(db, Begin, new(2026, 4, 14));
        var gaps = await Service(db).GapsAsync(new(null, Begin, End), Stop);

        early.ShouldBeEmpty("4 月 11、12 日是周末，期限至 13 日");
        var matter = later.ShouldHaveSingleItem();
        matter.Kind.ShouldBe(RegisterMatterKind.CertificateGap);
        matter.On.ShouldBe(new(2026, 3, 11));
        matter.Key.ShouldBe("2026-03-11");
        gaps.ShouldHaveSingleItem().Days.ShouldBe(new(new(2026, 3, 11), End.AddDays(1)));
        (await ReadAsync(db, Begin, End)).Single().LacksCertificate.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(1)4")]
    public async Task Matters_OfAPostThatIsVacant_BeginAfterTheDaysThatTheSettingAllows(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await ListAsync(db, posts: true, qualityManagerTo: new(2026, 5, 31));

        var early = await MattersAsync(db, Begin, new(2026, 6, 30));
        var later = await MattersAsync(db, new(2026, 7, 1), new(2026, 7, 1));
        var after = await MattersAsync(db, new(2026, 7, 2), End);

        early.ShouldBeEmpty();
        var matter = later.ShouldHaveSingleItem();
        (matter.Kind, matter.On).ShouldBe(
            (RegisterMatterKind.VacantPost, new DateOnly(2026, 7, 1))
        );
        matter.Title.ShouldBe("质量负责人缺岗");
        after.ShouldBeEmpty("每次缺岗只计一次");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(1)4")]
    public async Task Matters_OfYearsInThePost_AreJudgedByTheRuleOfTheDayItBegan(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await ListAsync(db, posts: true, leadYears: 5, leadFrom: new(2025, 6, 1));
        await ListAsync(db, first: 2, posts: true, leadYears: 5, leadFrom: new(2026, 2, 2));

        var matters = await MattersAsync(db, Begin, End);

        var matter = matters
            .Where(m => m.Kind == RegisterMatterKind.UnqualifiedPost)
            .ShouldHaveSingleItem();
        matter.On.ShouldBe(new(2026, 2, 2));
        matter.Detail.ShouldBe("登记的从业年限为 5 年，2026-02-02 任职时要求 8 年。");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(1)5")]
    public async Task Matters_OfOnePersonInTwoInstitutions_WeighTwoForAKeyPost(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var one = await ListAsync(db, posts: true, staffIndex: "shared");
        var other = await ListAsync(db, first: 2, posts: true, leadIndex: "shared");
        await ListAsync(db, first: 3, posts: true);

        var matters = (await MattersAsync(db, Begin, End))
            .Where(m => m.Kind == RegisterMatterKind.SharedPerson)
            .ToDictionary(m => m.InstitutionId);

        matters.Count.ShouldBe(2);
        matters[one.InstitutionId].Weight.ShouldBe(1);
        matters[other.InstitutionId].Weight.ShouldBe(2);
        matters.Values.Select(m => m.On).Distinct().ShouldBe([new DateOnly(2025, 1, 6)]);
        matters[one.InstitutionId].Detail.ShouldBe("分析自 2025-01-06 起同时登记在其他名录机构。");
        matters[other.InstitutionId].Detail.ShouldStartWith("技术负责人自");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "6")]
    public async Task Matters_OfAChangeGrantedButFiledLate_BelongToTheEndOfItsTerm(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var institution = await ListAsync(db, posts: true);
        await FileAsync(db, institution, ChangeKind.Address, new(2026, 3, 2), new(2026, 4, 20));
        await FileAsync(db, institution, ChangeKind.Name, new(2026, 4, 1), new(2026, 4, 20));
        await FileAsync(db, institution, ChangeKind.Staff, new(2026, 1, 1), new(2026, 4, 20));

        var matters = await MattersAsync(db, new(2026, 4, 1), new(2026, 4, 30));

        var matter = matters.ShouldHaveSingleItem();
        (matter.Kind, matter.On).ShouldBe(
            (RegisterMatterKind.LateChange, new DateOnly(2026, 4, 2))
        );
        matter.Title.ShouldBe("地址变更逾期办理 18 天");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.2")]
    public async Task Read_OfTenTimesTheInstitutions_AsksNoMoreQueries(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await ListAsync(db);
        var few = await QueriesAsync(database);

        for (var number = 2; number <= 10; number++)
        {
            await ListAsync(db, first: number);
        }

        var many = await QueriesAsync(database);

        many.ShouldBe(few);
        few.Read.ShouldBeLessThanOrEqualTo(9);
    }

    private static async Task<(int Read, int Matters)> QueriesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        using var watch = new QueryWatch(db);
        await ReadAsync(db, Begin, End);
        var read = watch.Count;
        await MattersAsync(db, Begin, End);
        return (read, watch.Count - read);
    }

    private static Task<IReadOnlyList<RegisterMeasure>> ReadAsync(
        MingjianDb db,
        DateOnly begin,
        DateOnly end
    ) => Service(db).ReadAsync(new(null, begin, end), Stop);

    private static Task<IReadOnlyList<RegisterMatter>> MattersAsync(
        MingjianDb db,
        DateOnly begin,
        DateOnly end
    ) => Service(db).MattersAsync(new(null, begin, end), Stop);

    private static RegisterMeasures Service(MingjianDb db) => new(db, new LawBook(db));

    private static DateTime Moment(int year, int month, int day) =>
        ChinaClock.StartOf(new DateOnly(year, month, day)).AddHours(10);

    private static async Task FileAsync(
        MingjianDb db,
        Institution institution,
        ChangeKind kind,
        DateOnly changedOn,
        DateOnly filedOn
    )
    {
        var (law, now) = (TestLaw.On(filedOn), ChinaClock.StartOf(filedOn));
        db.Desk.Open<RegisterMeasuresTests>(duty: null);
        var filing = new ChangeFiling
        {
            InstitutionId = institution.InstitutionId,
            Kind = kind,
            CreatedAt = now,
        };
        filing.Begin(new(), now);
        filing.Fill(new(changedOn, new(), "", []), law, now);
        filing.Submit(new(Guid.CreateVersion7(), "张三", "法定代表人", "声明", "digest", now), law);
        filing.Accept(filedOn);
        var preparer = Actor.System with { PersonId = Guid.CreateVersion7(), Name = "经办" };
        filing.Propose(preparer, list: true, "同意");
        filing.Decide(
            Actor.System with
            {
                PersonId = Guid.CreateVersion7(),
                Name = "审核",
            },
            list: true,
            "同意",
            filedOn
        );
        db.Add(filing);
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>One who monitors, with as many people and posts as are asked for.</summary>
    private static Task<Institution> ListAsync(
        MingjianDb db,
        int first = 1,
        int people = 0,
        DateOnly? calibratedTo = null,
        DateOnly? cmaTo = null,
        bool posts = false,
        DateOnly? qualityManagerTo = null,
        int leadYears = 10,
        DateOnly? leadFrom = null,
        string? leadIndex = null,
        string? staffIndex = null
    ) =>
        new MeasuredInstitution(db, first)
        {
            People = people,
            CalibratedTo = calibratedTo,
            CmaTo = cmaTo,
            Posts = posts,
            QualityManagerTo = qualityManagerTo,
            LeadYears = leadYears,
            LeadFrom = leadFrom,
            LeadIndex = leadIndex,
            StaffIndex = staffIndex,
        }.ListAsync();
}
