using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Measuring;
using Mingjian.Activities.Rows;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Measuring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Listing.Measuring;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Tests.Credit.Facts;

namespace Mingjian.Tests.Credit.Evaluating;

/// <summary>
/// Two institutions listed through 2025, of which the first worked and has a fine, and everybody who evaluates them in March 2026.
/// </summary>
internal sealed partial class EvaluationBench(TestDatabase database, FactBench facts) : IDisposable
{
    public static readonly EvaluationPeriod Year = new(new(2025, 1, 1), new(2025, 12, 31));
    public static readonly DateOnly Due = new(2026, 3, 25);

    public static readonly Attachment Minutes = new(
        new('b', 64),
        "会议纪要.pdf",
        1,
        "application/pdf"
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public FactBench Facts => facts;

    public Actor Officer { get; } = Bureau("李经办", CreditDuties.Evaluate);

    public Actor Reviewer { get; } = Bureau("赵审核", CreditDuties.ReviewEvaluation);

    public Actor Leader { get; } = Bureau("钱局长", CreditDuties.Decide);

    public Actor District { get; } = Bureau("孙区县", CreditDuties.Propose);

    public Guid First => facts.InstitutionId;

    public Guid Second { get; private set; }

    public Guid FactId { get; private set; }

    public Guid EvaluationId { get; private set; }

    public static async Task<EvaluationBench> PrepareAsync(TestDatabase database)
    {
        var facts = await FactBench.PrepareAsync(database);
        var bench = new EvaluationBench(database, facts);
        bench.Second = await facts.ListAsync(42, "重庆示例二号检测有限公司", new(2025, 3, 3));
        await bench.WorkAsync(bench.First);
        bench.FactId = await bench.FineAsync("渝环罚〔2025〕1号");
        return bench;
    }

    /// <summary>Some work of 2025, so that it is rated.</summary>
    public async Task WorkAsync(Guid institutionId)
    {
        await using var db = facts.Open();
        db.Add(
            new MonitoringTask
            {
                InstitutionId = institutionId,
                Number = "RW-1",
                Commission = "WT-1",
                SubjectName = "示例化工",
                Office = TestData.Yuzhong,
                PlannedFrom = new(2025, 5, 6),
                PlannedTo = new(2025, 5, 6),
            }
        );
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A fine of 80,000 yuan in 2025: 20 points.</summary>
    public Task<Guid> FineAsync(string number) =>
        facts.VerifiedAsync(
            facts.Entry(
                "penalty.fine-or-more",
                FactBench.Fine(80_000, number) with
                {
                    DecidedOn = new(2025, 6, 4),
                }
            ) with
            {
                HappenedOn = new(2025, 5, 20),
            }
        );

    public void On(DateOnly day) => facts.Time.Moment = ChinaClock.StartOf(day).AddHours(10);

    public async Task<Evaluation> EvaluationAsync()
    {
        await using var db = facts.Open();
        return await db.Evaluations.AsNoTracking().FindOrRefuseAsync(EvaluationId, Stop);
    }

    public async Task<EvaluationMember> MemberAsync(Guid institutionId)
    {
        await using var db = facts.Open();
        return await db
            .EvaluationMembers.AsNoTracking()
            .SingleAsync(
                m => m.InstitutionId == institutionId && m.EvaluationId == EvaluationId,
                Stop
            );
    }

    public async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = facts.Open();
        return await db.Set<T>().CountAsync(Stop);
    }

    public static EvaluationSources Sources(MingjianDb db)
    {
        var book = new LawBook(db);
        var register = new RegisterMeasures(db, book);
        var activities = new ActivityMeasures(
            db,
            book,
            new(StandingTime.On(2026, 3, 20)),
            register
        );
        return new(
            db,
            new Measures(register, activities, []),
            new FactReader(db, book),
            new EvaluationSets(db),
            book
        );
    }

    public async Task<T> AsAsync<T>(Actor actor, Func<MingjianDb, Task<T>> act)
    {
        await using var db = database.Open(DeskOf(actor), facts.Clock);
        return await act(db);
    }

    public Task AsAsync(Actor actor, Func<MingjianDb, Task> act) =>
        AsAsync(
            actor,
            async db =>
            {
                await act(db);
                return 0;
            }
        );

    public void Dispose() => facts.Dispose();

    private static Desk DeskOf(Actor actor)
    {
        var desk = new Desk();
        desk.Seat(actor, Viewer.Municipal);
        return desk;
    }

    private static Actor Bureau(string name, string duty) =>
        new(
            Guid.CreateVersion7(),
            name,
            "市局",
            Guid.CreateVersion7(),
            "重庆市生态环境局",
            new HashSet<string> { duty }
        );
}
