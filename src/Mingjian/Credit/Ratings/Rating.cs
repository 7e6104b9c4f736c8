using Mingjian.Regulation;
using static Mingjian.Credit.Ratings.RatingStage;

namespace Mingjian.Credit.Ratings;

/// <summary>
/// One institution's 信用风险等级 for one period, or 不予评定 with its reason, from the collective decision to publication. A direct D (17)
/// is a rating of its own with a higher <see cref="Sequence"/>.
/// </summary>
[Article("16", "17", "18", "19.2", "20")]
public sealed class Rating : Aggregate, IOfInstitution
{
    public Guid RatingId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>名录编号, as on the day of the result.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string CreditCode { get; init; }

    /// <summary>Code of the office that leads (I-09).</summary>
    public required string Office { get; init; }

    /// <summary>监测、运维 or both.</summary>
    public required string Services { get; init; }

    /// <summary>The year the result is named after; of a direct D the year of its confirmation.</summary>
    public required int Year { get; init; }

    /// <summary>1 for the evaluation's own result; a direct D in the same year takes the next.</summary>
    public required int Sequence { get; init; }

    /// <summary>The evaluation it comes from; <c>null</c> for a direct D.</summary>
    public Guid? EvaluationId { get; init; }

    /// <summary>The direct D it comes from (17).</summary>
    public Guid? DirectDId { get; init; }

    public RatingStage Stage { get; private set; } = Scored;

    /// <summary>The exact score as a fraction; empty when not rated or without a score (direct D between evaluations).</summary>
    public required string Score { get; set; }

    /// <summary>The score times a million, cut downward: to sort by.</summary>
    public required long ScoreOrder { get; set; }

    /// <summary><c>null</c> when not rated.</summary>
    public Grade? Grade { get; private set; }

    public NotRatedReason? NotRated { get; private set; }

    /// <summary>Code of the indicator with a ground of 17; empty when there is none: with one it is 直接评定.</summary>
    public string Veto { get; private set; } = "";

    /// <summary>Running number of its <see cref="RatingResult"/> that counts.</summary>
    public int ResultNumber { get; private set; } = 1;

    /// <summary>Persons who scored: they may not review it (19.2).</summary>
    public IReadOnlyList<Guid> Scorers { get; init; } = [];

    /// <summary>The publicity (公示) it is or was last on.</summary>
    public Guid? NoticeId { get; private set; }

    /// <summary>公示期; its end may be undetermined (I-02).</summary>
    public Term? NoticeTerm { get; private set; }

    /// <summary>Reviews that are not finished.</summary>
    public int OpenReviews { get; private set; }

    /// <summary>Day on which the result was fixed (I-06).</summary>
    public DateOnly? FixedOn { get; private set; }

    /// <summary>公布和共享期限: seven working days from the day it was fixed (20).</summary>
    public Term? PublicationTerm { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>The stage before a direct D revoked it, to which it returns when the judgment falls.</summary>
    public RatingStage? StageBefore { get; private set; }

    /// <summary>The direct D that keeps it revoked.</summary>
    public Guid? RevokedBy { get; private set; }

    /// <summary>It was taken back by a direct D; reviews that are open go on, the stage stays.</summary>
    private bool IsRevoked => Stage == Revoked;

    public static Rating Of(Rating draft, Grade? grade, NotRatedReason? notRated, string veto)
    {
        Require(grade is not null || notRated is not null, RatingsRules.NoResult);
        (draft.Grade, draft.NotRated, draft.Veto) = (grade, grade is null ? notRated : null, veto);
        draft.Record(
            new GradeDecided(
                draft.InstitutionId,
                draft.RatingId,
                draft.Year,
                draft.Grade,
                draft.NotRated,
                draft.Score
            )
        );
        return draft;
    }

    /// <summary>公示: after the decision, and again after every change of the grade (18, I-04).</summary>
    [Article("18")]
    public void PostNotice(Guid noticeId, Term term)
    {
        MoveTo(OpenReviews > 0 ? UnderReview : OnNotice);
        (NoticeId, NoticeTerm) = (noticeId, term);
        Record(new NoticePosted(InstitutionId, RatingId, noticeId, Grade, NotRated, term));
    }

    /// <summary>An objection in the term, with evidence, opens a review (19.1).</summary>
    [Article("19.1")]
    public void OpenReview(Guid objectionId, DateOnly receivedOn)
    {
        Require(NoticeTerm is not null, RatingsRules.NotOnNotice);
        Require(IsInNotice(receivedOn), RatingsRules.ObjectionTooLate(NoticeTerm!.EndsOn));
        MoveTo(UnderReview);
        OpenReviews++;
        Record(new ReviewOpened(InstitutionId, RatingId, objectionId));
    }

    /// <summary>Whether a day lies in the publicity: after the day of posting counts, and the day itself is early enough.</summary>
    public bool IsInNotice(DateOnly day) =>
        NoticeTerm is { } term && day >= term.Start && (term.EndsOn is null || day <= term.EndsOn);

    /// <summary>A review ended and left the result as it is.</summary>
    [Article("19.2")]
    public void KeepAfterReview(Guid objectionId, DateOnly today)
    {
        Require(OpenReviews > 0, RatingsRules.NoReviewOpen);
        OpenReviews--;
        AfterReview(OpenReviews == 0 && IsInNotice(today)); // after the term the result is fixed from review
        Record(new ResultKept(InstitutionId, RatingId, objectionId));
    }

    /// <summary>A review changed the result: it goes on publicity again when the grade changed (I-04), with a new notice.</summary>
    [Article("19.2")]
    public void ChangeAfterReview(
        Guid objectionId,
        RatingResult result,
        Grade? grade,
        NotRatedReason? notRated,
        string veto,
        DateOnly today
    )
    {
        Require(OpenReviews > 0, RatingsRules.NoReviewOpen);
        Require(result.Number == ResultNumber + 1, RatingsRules.ResultOutOfOrder);
        var (before, wasNotRated) = (Grade, NotRated);
        OpenReviews--;
        (Score, ScoreOrder, Grade, NotRated, Veto, ResultNumber) = (
            result.Score,
            result.ScoreOrder,
            grade,
            grade is null ? notRated : null,
            veto,
            result.Number
        );
        var asBefore = (before, wasNotRated) == (Grade, NotRated);
        AfterReview(asBefore && OpenReviews == 0 && IsInNotice(today));
        Record(
            new ResultChanged(
                InstitutionId,
                RatingId,
                objectionId,
                before,
                wasNotRated,
                Grade,
                NotRated,
                result.Score
            )
        );
    }

    /// <summary>确定: publicity is over and no review is open (I-06).</summary>
    [Article("19.1", "20")]
    public void Fix(DateOnly today, Term publicationTerm)
    {
        Require(OpenReviews == 0, RatingsRules.ReviewsOpen(OpenReviews));
        Require(
            NoticeTerm?.EndsOn is { } end && today > end,
            RatingsRules.NoticeRuns(NoticeTerm?.EndsOn)
        );
        MoveTo(Fixed);
        (FixedOn, PublicationTerm) = (publicationTerm.Start, publicationTerm);
        Record(new ResultFixed(InstitutionId, RatingId, publicationTerm.Start, publicationTerm));
    }

    /// <summary>公布 (20).</summary>
    [Article("20")]
    public void Publish(Guid publicationId, DateTime now)
    {
        MoveTo(Published);
        PublishedAt = now;
        Record(new GradePublished(InstitutionId, RatingId, publicationId, Grade, NotRated));
    }

    /// <summary>撤销: a ground of 17 was confirmed; what was on the way or in force ends at once.</summary>
    [Article("17")]
    public void Revoke(Guid directDId)
    {
        var before = Stage;
        MoveTo(Revoked);
        (StageBefore, RevokedBy) = (before, directDId);
        Record(new GradeRevoked(InstitutionId, RatingId, directDId, Grade));
    }

    /// <summary>
    /// 恢复: the judgment behind a direct D fell. A grade that was published stands again at once; one that was on its way goes on publicity
    /// anew, as both are to (18).
    /// </summary>
    [Article("17")]
    public void Reinstate(Guid directDId)
    {
        MoveTo(PublishedAt is null ? Scored : Reinstated);
        RevokedBy = null;
        Record(new GradeReinstated(InstitutionId, RatingId, directDId, Grade));
    }

    /// <summary>Another direct D still stands: it is that one now which keeps it revoked.</summary>
    public void StayRevokedBy(Guid directDId)
    {
        RevokedBy = directDId;
        Touch();
    }

    /// <summary>The review of a direct D ended by lifting it.</summary>
    public void CloseReview()
    {
        Require(OpenReviews > 0, RatingsRules.NoReviewOpen);
        OpenReviews--;
        Touch();
    }

    /// <summary>A calendar was loaded (I-02).</summary>
    public IEnumerable<(string What, DateOnly? Before, DateOnly? After)> Recompute(
        WorkingCalendar calendar
    )
    {
        var (notice, publication) = (NoticeTerm, PublicationTerm);
        (NoticeTerm, PublicationTerm) = (notice?.In(calendar), publication?.In(calendar));

        if (Stage is OnNotice or UnderReview && notice?.EndsOn != NoticeTerm?.EndsOn)
        {
            yield return ("公示期", notice?.EndsOn, NoticeTerm?.EndsOn);
        }

        if (Stage == Fixed && publication?.EndsOn != PublicationTerm?.EndsOn)
        {
            yield return ("公布期限", publication?.EndsOn, PublicationTerm?.EndsOn);
        }
    }

    private void AfterReview(bool isOnNoticeAgain)
    {
        if (!IsRevoked)
        {
            MoveTo(isOnNoticeAgain ? OnNotice : UnderReview);
        }
    }

    private void MoveTo(RatingStage next)
    {
        Require(RatingStages.Moves.Allows(Stage, next), RatingsRules.NoSuchMove(Stage, next));
        Stage = next;
    }
}
