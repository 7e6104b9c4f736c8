using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Proof;

/// <summary>Institutions with grades, through the aggregates' own verbs: on publicity, published, or D at once.</summary>
public sealed class RatedCity(MingjianDb db)
{
    private static readonly Actor First = Person("甲");
    private static readonly Actor Second = Person("乙");

    private static readonly IReadOnlyList<SettingUsed> Settings =
    [
        new("BaseScore", "100"),
        new("GradeABound", "90"),
        new("GradeBBound", "80"),
        new("GradeCBound", "60"),
        new("BonusCap", "5"),
    ];

    public Guid EvaluationId { get; } = Guid.CreateVersion7();

    /// <summary>A decided result with its bundle; nobody outside knows of it yet.</summary>
    /// <param name="deduct">How many fines of ten points each: 1 is still A, 2 is B, 3 is C, 5 is D.</param>
    public Rating Rate(
        Institution institution,
        int year,
        int deduct = 0,
        NotRatedReason? notRated = null
    )
    {
        var input = Input(institution, year, deduct, notRated);
        var result = Scorer.Score(DefaultIndicators.Content, input);
        var bundle = GradeBundle.Of(DefaultIndicators.Content, input, result);
        var rating = Rating.Of(
            Draft(institution, year, 1, notRated is null ? result.Score.ToString() : ""),
            notRated is null ? result.Grade : null,
            notRated,
            ""
        );
        db.Add(rating);
        db.Add(
            new RatingResult
            {
                RatingId = rating.RatingId,
                InstitutionId = institution.InstitutionId,
                Number = 1,
                Bundle = bundle.ToJson(),
                Digest = bundle.Digest(),
                Score = rating.Score,
                ScoreOrder = rating.ScoreOrder,
                Cause = "年度评价",
                At = ChinaClock.StartOf(new(year + 1, 3, 1)),
            }
        );
        return rating;
    }

    /// <summary>公示 of results that were just decided, or of one direct D.</summary>
    public async Task<Notice> PostAsync(
        DateOnly on,
        NoticeCause cause,
        string title,
        params IReadOnlyList<Rating> ratings
    )
    {
        db.Desk.Open<RatedCity>(duty: null);
        var id = Guid.CreateVersion7();
        var notice = new Notice
        {
            NoticeId = id,
            BureauId = Office.StreamOf(Office.Municipal),
            Number = $"渝环信公示〔{on.Year}〕{id.ToString()[^8..]}号",
            Title = title,
            Cause = cause,
            EvaluationId = cause == NoticeCause.Evaluation ? EvaluationId : null,
            PostedOn = on,
            PostedAt = ChinaClock.StartOf(on).AddHours(9),
            Term = TestLaw.On(on).Term(SettingName.NoticeDays, on),
            Address = $"https://localhost/credit/notices/{id}",
            Results = ratings.Count,
            PostedBy = First.PersonId,
            PostedByName = First.Name,
        };
        notice.Begin();
        db.Add(notice);

        foreach (var rating in ratings)
        {
            rating.PostNotice(id, notice.Term);
            db.Add(NoticeLine.Of(id, rating));
        }

        await db.SaveChangesAsync();
        return notice;
    }

    /// <summary>Fixed after their term, published, in force from the day.</summary>
    public async Task<Publication> PublishAsync(DateOnly on, params IReadOnlyList<Rating> ratings)
    {
        db.Desk.Open<RatedCity>(duty: null);
        var now = ChinaClock.StartOf(on).AddHours(9);
        var publication = new Publication
        {
            BureauId = Office.StreamOf(Office.Municipal),
            Number = $"渝环信〔{on.Year}〕{Guid.CreateVersion7().ToString()[^8..]}号",
            Title = $"{ratings[0].Year} 年度信用风险评价结果",
            Year = ratings[0].Year,
            EvaluationId = ratings[0].EvaluationId,
            PublishedAt = now,
            PublishedOn = on,
            Results = ratings.Count,
            PublishedBy = First.PersonId,
            PublishedByName = First.Name,
        };
        publication.Begin();
        db.Add(publication);

        foreach (var rating in ratings)
        {
            rating.Fix(on, TestLaw.On(on).Term(SettingName.PublicationDays, on.AddDays(-1)));
            rating.Publish(publication.PublicationId, now);
            Span(rating, now, isDirect: false);
        }

        await db.SaveChangesAsync();
        return publication;
    }

    /// <summary>17, confirmed by the second person: D at once, the grade in force revoked, publicity of its own.</summary>
    public async Task<Rating> DirectDAsync(
        Institution institution,
        DateOnly on,
        Rating? inForce = null,
        int hour = 9
    )
    {
        db.Desk.Open<RatedCity>(duty: null);
        var now = ChinaClock.StartOf(on).AddHours(hour);
        var ground = new DirectD
        {
            InstitutionId = institution.InstitutionId,
            FactId = Guid.CreateVersion7(),
            Clause = "17(4)",
            Indicator = "VT04",
            Document = "渝环罚〔2026〕9号",
            Evidence = [new(new string('d', 64), "决定书.pdf", 100, "application/pdf")],
            ProposedBy = First.PersonId,
            ProposedByName = First.Name,
            ProposedOn = on,
        };
        ground.Begin();
        var rating = Rating.Of(
            Draft(institution, on.Year, 2, "", ground.DirectDId),
            Grade.D,
            null,
            "VT04"
        );
        ground.Confirm(Second, now, rating.RatingId, inForce?.RatingId);
        db.AddRange(ground, rating);
        inForce?.Revoke(ground.DirectDId);
        await CloseAsync(institution.InstitutionId, now);
        Span(rating, now, isDirect: true);
        await db.SaveChangesAsync();
        await PostAsync(on, NoticeCause.DirectD, $"关于{rating.Name}直接评定为 D 级的公示", rating);
        return rating;
    }

    /// <summary>Saved before the next begins: one span of an institution is open.</summary>
    private async Task CloseAsync(Guid institutionId, DateTime now)
    {
        foreach (
            var open in await db.Set<GradeSpan>()
                .Where(s => s.InstitutionId == institutionId && s.UntilAt == null)
                .ToListAsync()
        )
        {
            open.UntilAt = now;
        }

        await db.SaveChangesAsync();
    }

    private void Span(Rating rating, DateTime now, bool isDirect) =>
        db.Add(
            new GradeSpan
            {
                InstitutionId = rating.InstitutionId,
                RatingId = rating.RatingId,
                Grade = rating.Grade,
                NotRated = rating.NotRated,
                IsDirect = isDirect,
                Year = rating.Year,
                FromAt = now,
            }
        );

    private Rating Draft(
        Institution institution,
        int year,
        int sequence,
        string score,
        Guid? directD = null
    ) =>
        new()
        {
            InstitutionId = institution.InstitutionId,
            Number = institution.Number,
            Name = institution.Papers.Licence.Name,
            CreditCode = institution.Papers.Licence.CreditCode,
            Office = institution.Papers.Licence.Office,
            Services =
                institution.Papers.Services == Mingjian.Listing.Services.Monitoring
                    ? "监测"
                    : "运维",
            Year = year,
            Sequence = sequence,
            EvaluationId = directD is null ? EvaluationId : null,
            DirectDId = directD,
            Score = score,
            ScoreOrder = score.Length == 0 ? 0 : OrderOf(Fraction.Parse(score)),
        };

    private static long OrderOf(Fraction score) =>
        (long)(score.Numerator * 1_000_000 / score.Denominator);

    private static ScoringInput Input(
        Institution institution,
        int year,
        int deduct,
        NotRatedReason? notRated
    ) =>
        new(
            institution.InstitutionId,
            institution.Number,
            institution.Papers.Licence.Name,
            new(year, 1, 1),
            new(year, 12, 31),
            new Mingjian.Credit.Scoring.Services(Monitoring: true, Operation: false),
            [
                .. Enumerable
                    .Range(1, deduct)
                    .Select(i => new CountedFact(
                        new Guid(i, 0, 0, institution.InstitutionId.ToByteArray()[8..]),
                        [new("penalty.fine-or-more", Fraction.One)],
                        new(year, 5, Math.Min(i, 28)),
                        $"罚款决定 {i}",
                        [new string('a', 64)]
                    )),
            ],
            [],
            Settings,
            notRated
        );

    private static Actor Person(string name) =>
        new(
            Guid.CreateVersion7(),
            name,
            "市局经办",
            Guid.CreateVersion7(),
            "重庆市生态环境局",
            new HashSet<string>()
        );
}
