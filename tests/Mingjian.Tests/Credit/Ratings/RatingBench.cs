using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Letters;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.Scoring;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>A decided evaluation of 2025 with its results, on 2026-03-02; officers, an institution and the public, each at a desk of its own.</summary>
internal sealed partial class RatingBench : IDisposable
{
    public static readonly Attachment Paper = new(new('b', 64), "佐证.pdf", 1, "application/pdf");

    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"mj_{Guid.CreateVersion7():N}"
    );
    private readonly TestDatabase database;

    private RatingBench(TestDatabase database) => this.database = database;

    public StandingTime Time { get; } = StandingTime.On(2026, 3, 2);

    public ChinaClock Clock => new(Time);

    /// <summary>Took part in scoring.</summary>
    public Actor Scorer { get; } = Officer("计分甲");

    public Actor Reviewer { get; } = Officer("复核乙");

    public Actor Leader { get; } = Officer("领导丙");

    public Guid EvaluationId { get; } = Guid.CreateVersion7();

    /// <summary>The institutions of the evaluation, in the order of their numbers.</summary>
    public List<Guid> Institutions { get; } = [];

    public Uri Site { get; set; } = new("http://127.0.0.1:1");

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="results">Grades of the results; <c>null</c>: not rated for lack of business.</param>
    public static async Task<RatingBench> PrepareAsync(
        TestDatabase database,
        params Grade?[] results
    )
    {
        var bench = new RatingBench(database);
        await using var db = bench.Open();
        db.Desk.Open<RatingBench>(null);
        var evaluation = new Evaluation
        {
            EvaluationId = bench.EvaluationId,
            BureauId = bench.Scorer.OrganisationId,
            Year = 2025,
            From = TestScore.From,
            To = TestScore.To,
            IndicatorSetId = Guid.CreateVersion7(),
        };
        db.Add(evaluation);
        db.Entry(evaluation).Property(e => e.Stage).CurrentValue = EvaluationStage.Decided;

        foreach (var (place, grade) in results.Index())
        {
            bench.Add(db, place + 1, grade);
        }

        await db.SaveChangesAsync(Stop);
        return bench;
    }

    public MingjianDb Open(Actor? actor = null, Viewer? viewer = null)
    {
        var desk = new Desk();
        desk.Seat(
            actor ?? Actor.System,
            viewer ?? (actor is null ? Viewer.System : Viewer.Municipal)
        );
        return database.Open(desk, Clock);
    }

    public MingjianDb OpenPublic() => Open(Actor.Public, Viewer.Public);

    public MingjianDb OpenOwn(Guid institutionId) =>
        Open(
            new(
                Guid.CreateVersion7(),
                "代表人",
                "法定代表人",
                institutionId,
                "机构",
                new HashSet<string> { CreditDuties.Object, CreditDuties.ReadOwn }
            ),
            Viewer.Institution(institutionId)
        );

    public void At(int year, int month, int day, int hour = 10) =>
        Time.Moment = StandingTime.On(year, month, day, hour).Moment;

    public Notifications News(MingjianDb db) => new(db, Clock, new(Site));

    public NoticePoster Poster(MingjianDb db) =>
        new(db, Clock, new LawBook(db), new DocumentNumbers(db), News(db), new(Site));

    public FileStore Store(MingjianDb db) => new(new FilesFolder(folder), db, Clock);

    public ObjectionLetters Letters(MingjianDb db) =>
        new(db, Clock, new LawBook(db), new DocumentNumbers(db), new LetterMaker(Store(db)));

    public async Task<Guid> PostAsync(NoticePlace? place = null)
    {
        await using var db = Open(Scorer);
        return await new PostEvaluationNotice(db, db.Desk, Clock, Poster(db)).RunAsync(
            EvaluationId,
            place,
            Stop
        );
    }

    public async Task<FiledObjection> ObjectAsync(
        Rating rating,
        ObjectorKind by = ObjectorKind.Citizen,
        IReadOnlyList<Attachment>? evidence = null
    )
    {
        await using var db =
            by == ObjectorKind.Institution ? OpenOwn(rating.InstitutionId) : OpenPublic();
        return await new FileObjection(db, db.Desk, Clock, new(db), Intake(db)).RunAsync(
            rating.RatingId,
            by,
            "李四",
            "13800138000",
            "计入的事实不是我机构所为。",
            evidence ?? [Paper],
            Stop
        );
    }

    public async Task<FiledObjection> EnterAsync(Rating rating, DateOnly receivedOn)
    {
        await using var db = Open(Scorer);
        return await new EnterObjection(db, db.Desk, Clock, new(db), Intake(db)).RunAsync(
            rating.RatingId,
            new(ObjectorKind.Organisation, "某社会组织", "重庆市渝北区某路 1 号"),
            "得分有误。",
            [Paper],
            receivedOn,
            Stop
        );
    }

    public async Task FinishAsync(
        Guid objectionId,
        ReviewOutcome outcome = ReviewOutcome.Kept,
        ReviewCorrection? correction = null,
        Actor? by = null
    )
    {
        await using var db = Open(by ?? Reviewer);
        await new FinishReview(
            db,
            db.Desk,
            Clock,
            Poster(db),
            Lifting(db),
            Letters(db),
            News(db)
        ).RunAsync(objectionId, new(outcome, "经核查。", [], correction, null), Stop);
    }

    public DirectDLifting Lifting(MingjianDb db) => new(db, Clock, new(db), Poster(db), News(db));

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ObjectionIntake Intake(MingjianDb db) =>
        new(
            db,
            Clock,
            new LawBook(db),
            new DocumentNumbers(db),
            new PersonalData(PersonalKeys.Load(folder, null)),
            Letters(db),
            News(db)
        );

    /// <summary>A result with its bundle: the score comes from minor findings.</summary>
    private void Add(MingjianDb db, int number, Grade? grade)
    {
        var id = Guid.CreateVersion7();
        Institutions.Add(id);
        var input = Input(id, number, grade);
        var bundle = GradeBundle.Of(
            DefaultIndicators.Content,
            input,
            Mingjian.Credit.Scoring.Scorer.Score(DefaultIndicators.Content, input)
        );
        var draft = new Rating
        {
            InstitutionId = id,
            Number = input.Number,
            Name = input.Name,
            CreditCode = TestData.CreditCode(number),
            Office = "渝北区",
            Services = "监测",
            Year = 2025,
            Sequence = 1,
            EvaluationId = EvaluationId,
            Score = grade is null ? "" : $"{bundle.Result.Score}",
            ScoreOrder = grade is null ? -1 : StoredScore.OrderOf(bundle.Result.Score),
            Scorers = [Scorer.PersonId],
        };
        var rating = Rating.Of(
            draft,
            grade is null ? null : bundle.Result.Grade,
            bundle.Result.NotRated,
            bundle.Result.VetoIndicator ?? ""
        );
        rating.Grade.ShouldBe(grade);
        db.Add(rating);
        db.Add(StoredScore.ResultOf(rating, bundle, 1, "年度评价计分", Clock.Now));
    }

    private static ScoringInput Input(Guid id, int number, Grade? grade)
    {
        // A fine is 10 points, a warning 5.
        var (fines, warnings) = grade switch
        {
            Grade.B => (0, 3),
            Grade.C => (1, 3),
            Grade.D => (3, 3),
            _ => (0, 0),
        };
        return TestScore.QuietYear with
        {
            InstitutionId = id,
            Number = $"CQ-{number:D4}",
            Name = $"重庆示例{number}号检测有限公司",
            NotRated = grade is null ? NotRatedReason.NB : null,
            Facts =
            [
                .. Enumerable
                    .Range(1, fines)
                    .Select(n => TestScore.Fact(number * 100 + n, "penalty.fine-or-more")),
                .. Enumerable
                    .Range(10, warnings)
                    .Select(n => TestScore.Fact(number * 100 + n, "penalty.warning")),
            ],
        };
    }

    private static Actor Officer(string name) =>
        new(
            Guid.CreateVersion7(),
            name,
            "市局经办",
            Guid.Parse("0198c000-0000-7000-8000-000000000001"),
            "重庆市生态环境局",
            new HashSet<string>
            {
                CreditDuties.Read,
                CreditDuties.PostNotice,
                CreditDuties.ReceiveObjection,
                CreditDuties.Review,
                CreditDuties.ConfirmDirectD,
                CreditDuties.Publish,
                CreditDuties.ReadShared,
                CreditDuties.EnterFact,
                CreditDuties.VerifyFact,
            }
        );
}
