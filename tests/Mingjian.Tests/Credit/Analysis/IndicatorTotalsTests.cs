using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Analysis;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Analysis;

/// <summary>The totals are what the stored results say, however often they are written.</summary>
[Proves("14.1")]
public sealed class IndicatorTotalsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Totals_AreTheSumsOfTheResultsByOffice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var evaluation = await EvaluationAsync(db);
        var minor = Fact(1, "finding.record-minor", "1");
        await AddAsync(db, evaluation, "500103", [minor, Fact(2, "finding.record-minor", "1")]);
        await AddAsync(db, evaluation, "500103", [Fact(3, "measure.interview", "2")]);
        await AddAsync(db, evaluation, "500106", [minor]);
        await AddAsync(db, evaluation, "500106", [minor], rated: false);

        await WriteAsync(db, evaluation);
        await WriteAsync(db, evaluation);

        var totals = await db.VisibleTotals.AsNoTracking().ToListAsync(Stop);
        totals.Count.ShouldBe(2 * DefaultIndicators.Content.Indicators.Count);
        var found = totals.Where(t => t.Hit > 0).OrderBy(t => t.Office).ToList();
        found
            .Select(t => (t.Indicator, t.IsOfficial))
            .Distinct()
            .ShouldBe([("YW11", true), ("JY05", false)], ignoreOrder: true);
        found
            .Where(t => t.Indicator == "YW11")
            .Select(t => (t.Office, t.Members, t.Applied, t.Hit, t.Lines, t.Points))
            .ShouldBe([("500103", 2, 2, 1, 2, 1_000_000), ("500106", 1, 1, 1, 1, 500_000)]);
        found
            .Where(t => t.Indicator == "JY05")
            .Select(t => (t.Office, t.Hit, t.Points))
            .ShouldBe([("500103", 1, 2_000_000)]);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("3.2")]
    public async Task Totals_OfOtherOffices_AreNotSeenByADistrict(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var evaluation = await EvaluationAsync(db);
        await AddAsync(db, evaluation, "500103", []);
        await AddAsync(db, evaluation, "500106", []);
        await WriteAsync(db, evaluation);
        var desk = new Desk();
        desk.Seat(Actor.System, Viewer.District("500106"));
        await using var district = database.Open(desk);

        var seen = await district.VisibleTotals.Select(t => t.Office).Distinct().ToListAsync(Stop);

        seen.ShouldBe(["500106"]);
    }

    private static CountedFact Fact(int number, string kind, string weight) =>
        TestScore.Fact(number, kind, weight);

    private static async Task<Guid> EvaluationAsync(MingjianDb db)
    {
        await IndicatorSets.LoadAsync(db, Stop);
        var set = await db.IndicatorSets.Select(s => s.IndicatorSetId).SingleAsync(Stop);
        var evaluation = new Evaluation
        {
            BureauId = Office.StreamOf(Office.Municipal),
            Year = 2025,
            From = TestScore.From,
            To = TestScore.To,
            IndicatorSetId = set,
        };
        db.Add(evaluation);
        await db.SaveChangesAsync(Stop);
        return evaluation.EvaluationId;
    }

    private static async Task AddAsync(
        MingjianDb db,
        Guid evaluationId,
        string office,
        IReadOnlyList<CountedFact> facts,
        bool rated = true
    )
    {
        var result = TestScore.Score(TestScore.With(facts));
        var member = new EvaluationMember
        {
            EvaluationId = evaluationId,
            InstitutionId = Guid.CreateVersion7(),
            Number = "CQ-0001",
            Name = "示例",
            CreditCode = "",
            Office = office,
            Services = "监测",
        };
        var entry = db.Add(member);
        entry.Property(m => m.Result).CurrentValue = CanonicalJson.Of(result);
        entry.Property(m => m.Grade).CurrentValue = rated ? result.Grade : null;
        await db.SaveChangesAsync(Stop);
    }

    private static async Task WriteAsync(MingjianDb db, Guid evaluationId)
    {
        await new IndicatorTotals(db).WriteAsync(evaluationId, Stop);
        await db.SaveChangesAsync(Stop);
    }
}
