using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Credit;
using Mingjian.Credit.Analysis;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Credit;

/// <summary>Institutions of two districts with results of two years, in a program whose queries are counted.</summary>
public sealed class AnalysisWeb : WebFixture
{
    public const string Yuzhong = "500103";
    public const string Jiangbei = "500105";

    private static readonly DateOnly Listed = new(2024, 3, 4);
    private readonly QueryCount queries = new();
    private int made;

    /// <summary>Of 2024 and 2025.</summary>
    public Dictionary<int, Guid> Evaluations { get; } = [];

    public async Task<int> CountQueriesAsync(Func<Task> visit)
    {
        var before = queries.Count;
        await visit();
        return queries.Count - before;
    }

    /// <summary>A listed institution with its results of 2024 and 2025; <c>null</c>: not rated. The later one is in force.</summary>
    public async Task<Organisation> AddAsync(string office, Grade? before, Grade? now)
    {
        await using var db = Db();
        db.Desk.Open<AnalysisWeb>(null);
        var institution = await new RegisterSeed(db, first: ++made).ListAsync(
            Listed,
            ChinaClock.StartOf(Listed),
            papers =>
                papers with
                {
                    Licence = papers.Licence with { Office = office },
                    Places = [papers.Places[0] with { Office = office }],
                }
        );
        var organisation = new Organisation
        {
            OrganisationId = institution.InstitutionId,
            Kind = OrganisationKind.Institution,
            Name = institution.Papers.Licence.Name,
            CreditCode = TestData.CreditCode(300 + made),
        };
        db.Add(organisation);
        Add(db, organisation, institution.Number, office, 2024, before);
        db.Add(Span(organisation, Add(db, organisation, institution.Number, office, 2025, now)));
        db.Add(Member(organisation, institution.Number, office));
        await db.SaveChangesAsync();
        return organisation;
    }

    /// <summary>The totals of the evaluation of 2025, from its members.</summary>
    public async Task SumAsync()
    {
        await using var db = Db();
        await new IndicatorTotals(db).WriteAsync(Evaluations[2025], default);
        await db.SaveChangesAsync();
    }

    /// <summary>The evaluation of 2025 at a stage, with a day until which a case may be stated.</summary>
    public async Task SetStageAsync(EvaluationStage stage, DateOnly? dueOn)
    {
        await using var db = Db();
        var evaluation = await db.Evaluations.SingleAsync(e => e.Year == 2025);
        db.Entry(evaluation).Property(e => e.Stage).CurrentValue = stage;
        db.Entry(evaluation).Property(e => e.StatementDueOn).CurrentValue = dueOn;
        await db.SaveChangesAsync();
    }

    /// <summary>Puts the institution's result of 2025 on publicity from a day on.</summary>
    public async Task PostAsync(Organisation institution, DateOnly from)
    {
        await using var db = Db();
        db.Desk.Open<AnalysisWeb>(null);
        var rating = await db.Ratings.SingleAsync(r =>
            r.InstitutionId == institution.OrganisationId && r.Year == 2025
        );
        rating.PostNotice(
            Guid.CreateVersion7(),
            TestLaw.On(from).Term(SettingName.NoticeDays, from)
        );
        await db.SaveChangesAsync();
    }

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteMingjianDb>(options => options.AddInterceptors(queries));

    protected override async Task PrepareAsync()
    {
        await using var db = Db();
        await IndicatorSets.LoadAsync(db);
        var set = await db.IndicatorSets.Select(s => s.IndicatorSetId).SingleAsync();

        foreach (var year in new[] { 2024, 2025 })
        {
            var evaluation = new Evaluation
            {
                BureauId = Office.StreamOf(Office.Municipal),
                Year = year,
                From = new(year, 1, 1),
                To = new(year, 12, 31),
                IndicatorSetId = set,
            };
            db.Add(evaluation);
            db.Entry(evaluation).Property(e => e.Stage).CurrentValue = EvaluationStage.Shared;
            Evaluations[year] = evaluation.EvaluationId;
        }

        await db.SaveChangesAsync();
    }

    private Rating Add(
        MingjianDb db,
        Organisation institution,
        string number,
        string office,
        int year,
        Grade? grade
    )
    {
        var rating = Rating.Of(
            new Rating
            {
                InstitutionId = institution.OrganisationId,
                Number = number,
                Name = institution.Name,
                CreditCode = institution.CreditCode!,
                Office = office,
                Services = "监测",
                Year = year,
                Sequence = 1,
                EvaluationId = Evaluations[year],
                Score = grade is null ? "" : "271/3",
                ScoreOrder = 90_333_333,
            },
            grade,
            grade is null ? NotRatedReason.NB : null,
            ""
        );
        db.Add(rating);
        return rating;
    }

    private static GradeSpan Span(Organisation institution, Rating rating) =>
        new()
        {
            InstitutionId = institution.OrganisationId,
            RatingId = rating.RatingId,
            Grade = rating.Grade,
            NotRated = rating.NotRated,
            IsDirect = false,
            Year = rating.Year,
            FromAt = ChinaClock.StartOf(new(2026, 3, 16)),
        };

    /// <summary>With a finding of an officer: half a point.</summary>
    private EvaluationMember Member(Organisation institution, string number, string office)
    {
        var input = new ScoringInput(
            institution.OrganisationId,
            number,
            institution.Name,
            new(2025, 1, 1),
            new(2025, 12, 31),
            new(Monitoring: true, Operation: false),
            [
                new(
                    Guid.CreateVersion7(),
                    [new("finding.record-minor", Fraction.One)],
                    new(2025, 6, 2),
                    "原始记录涂改处没有签名",
                    []
                ),
            ],
            [],
            [
                new("BaseScore", "100"),
                new("GradeABound", "90"),
                new("GradeBBound", "80"),
                new("GradeCBound", "60"),
                new("BonusCap", "5"),
            ],
            null
        );
        var result = Scorer.Score(DefaultIndicators.Content, input);
        var member = new EvaluationMember
        {
            EvaluationId = Evaluations[2025],
            InstitutionId = institution.OrganisationId,
            Number = number,
            Name = institution.Name,
            CreditCode = institution.CreditCode!,
            Office = office,
            Services = "监测",
        };
        using var db = Db();
        var entry = db.Entry(member);
        entry.Property(m => m.Result).CurrentValue = CanonicalJson.Of(result);
        entry.Property(m => m.Score).CurrentValue = $"{result.Score}";
        entry.Property(m => m.Grade).CurrentValue = result.Grade;
        return member;
    }
}
