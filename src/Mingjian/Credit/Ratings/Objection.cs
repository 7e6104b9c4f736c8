using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Credit.Ratings.ObjectionStage;

namespace Mingjian.Credit.Ratings;

/// <summary>
/// 异议 against a result on publicity, by the institution, a person or an organisation, and its 复核. Late ones and those without
/// evidence are received too, deemed none and told so by letter (19.1).
/// </summary>
[Article("19.1", "19.2")]
public sealed class Objection : Aggregate, IHoldsFiles
{
    public Guid ObjectionId { get; init; } = Guid.CreateVersion7();

    /// <summary>Public number, such as 异议-2026-0007.</summary>
    public required string Number { get; init; }

    public required Guid RatingId { get; init; }

    /// <summary>The institution whose result it is about.</summary>
    public required Guid InstitutionId { get; init; }

    public required ObjectorKind By { get; init; }

    /// <summary>Sealed (personal value): the objector's name.</summary>
    public required string SealedName { get; init; }

    /// <summary>Sealed (personal value): where the opinion is to be sent.</summary>
    public required string SealedContact { get; init; }

    /// <summary>Hash of the receipt code with which a person without account follows it; empty for the institution's own.</summary>
    public required string CodeHash { get; init; }

    /// <summary>Entered by an officer from paper; otherwise through the web.</summary>
    public required bool OnPaper { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<Attachment> Evidence { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>Beijing day of receipt; of a paper the day stamped on it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    public ObjectionStage Stage { get; private set; } = Received;

    /// <summary>复核期限: fifteen working days from receipt, less the ranges of on-site check or monitoring (19.2).</summary>
    public Term? ReviewTerm { get; private set; }

    public Guid? ReviewerId { get; private set; }

    public string ReviewerName { get; private set; } = "";

    public ReviewOutcome? Outcome { get; private set; }

    /// <summary>复核意见.</summary>
    public string Opinion { get; private set; } = "";

    public IReadOnlyList<Attachment> OpinionFiles { get; private set; } = [];

    public DateOnly? FinishedOn { get; private set; }

    /// <summary>Why it is deemed none.</summary>
    public string DeemedNoneBecause { get; private set; } = "";

    /// <summary>文书: the opinion, or that it is deemed none; it names no person.</summary>
    public Attachment? Letter { get; private set; }

    /// <summary>文号 of the letter.</summary>
    public string LetterNumber { get; private set; } = "";

    /// <summary>The opinion, or that it is deemed none, was told.</summary>
    public DateOnly? ToldOn { get; private set; }

    /// <summary>How it was told: by the page, by post….</summary>
    public string ToldBy { get; private set; } = "";

    /// <summary>Papers of the on-site checks and monitoring that stopped the term.</summary>
    public IReadOnlyList<Attachment> StopFiles { get; private set; } = [];

    public IEnumerable<Attachment> HeldFiles =>
        [.. Evidence, .. OpinionFiles, .. StopFiles, .. Letter is null ? [] : new[] { Letter }];

    public void Receive() =>
        Record(new ObjectionReceived(InstitutionId, ObjectionId, RatingId, By, ReceivedOn));

    /// <summary>受理: in the term and with evidence.</summary>
    public void Accept(Term reviewTerm)
    {
        Require(Evidence.Count > 0, RatingsRules.EvidenceNeeded);
        MoveTo(UnderReview);
        ReviewTerm = reviewTerm;
        Record(new ObjectionAccepted(InstitutionId, ObjectionId, reviewTerm));
    }

    /// <summary>视为无异议: late, or without evidence.</summary>
    [Article("19.1")]
    public void DeemNone(string why)
    {
        MoveTo(DeemedNone);
        DeemedNoneBecause = why;
        Record(new ObjectionDeemedNone(InstitutionId, ObjectionId, why));
    }

    /// <summary>Somebody who did not score.</summary>
    [Article("19.2")]
    public void Assign(Guid reviewerId, string reviewerName, IReadOnlyList<Guid> scorers)
    {
        Require(Stage == UnderReview, RatingsRules.NotUnderReview(Stage));
        Require(!scorers.Contains(reviewerId), RatingsRules.ReviewerScored);
        (ReviewerId, ReviewerName) = (reviewerId, reviewerName);
        Record(new ReviewerAssigned(InstitutionId, ObjectionId, reviewerName));
    }

    /// <summary>
    /// Days of on-site check or monitoring do not count; with their evidence. A check that began before the receipt stops from the
    /// first day that would count.
    /// </summary>
    [Article("19.2")]
    public void StopTerm(
        DateOnly from,
        DateOnly? to,
        string reason,
        Attachment? paper,
        WorkingCalendar calendar
    )
    {
        Require(Stage == UnderReview, RatingsRules.NotUnderReview(Stage));
        Require(paper is not null, RatingsRules.StopNeedsEvidence);
        Require(!string.IsNullOrWhiteSpace(reason), RatingsRules.StopNeedsEvidence);
        Require(to is null || to > ReceivedOn, RatingsRules.StopBeforeReceipt(ReceivedOn));
        Require(to is not null || NoStopOpen, RatingsRules.StopStillOpen);
        var first = from > ReceivedOn ? from : ReceivedOn.AddDays(1);
        var range = new TermStop(first, to, reason.Trim(), paper!.Digest);
        ReviewTerm = ReviewTerm!.Stop(range, calendar);
        StopFiles = [.. StopFiles, paper];
        Record(new ReviewStopped(InstitutionId, ObjectionId, range));
    }

    [Article("19.2")]
    public void ResumeTerm(DateOnly lastStopped, WorkingCalendar calendar)
    {
        Require(Stage == UnderReview, RatingsRules.NotUnderReview(Stage));
        ReviewTerm = ReviewTerm!.Resume(lastStopped, calendar);
        Record(new ReviewResumed(InstitutionId, ObjectionId, lastStopped));
    }

    /// <summary>复核意见, by the reviewer.</summary>
    [Article("19.2")]
    public void Finish(
        Actor reviewer,
        ReviewOutcome outcome,
        string opinion,
        IReadOnlyList<Attachment> files,
        IReadOnlyList<Guid> scorers,
        DateOnly today
    )
    {
        Require(Stage == UnderReview, RatingsRules.NotUnderReview(Stage));
        Require(!scorers.Contains(reviewer.PersonId), RatingsRules.ReviewerScored);
        Require(
            ReviewerId is null || ReviewerId == reviewer.PersonId,
            RatingsRules.AnotherReviews(ReviewerName)
        );
        Require(!string.IsNullOrWhiteSpace(opinion), RatingsRules.OpinionNeeded);
        Require(NoStopOpen, RatingsRules.StopStillOpen);
        MoveTo(Answered);
        (ReviewerId, ReviewerName, Outcome, Opinion, OpinionFiles, FinishedOn) = (
            reviewer.PersonId,
            reviewer.Name,
            outcome,
            opinion.Trim(),
            files,
            today
        );
        Record(new ReviewFinished(InstitutionId, ObjectionId, outcome, opinion.Trim()));
    }

    /// <summary>The letter was drawn up.</summary>
    public void HoldLetter(string number, Attachment letter)
    {
        (LetterNumber, Letter) = (number, letter);
        Touch();
    }

    /// <summary>告知异议人.</summary>
    [Article("19.2")]
    public void Tell(DateOnly today, string how)
    {
        Require(Stage is Answered or DeemedNone, RatingsRules.NothingToTell(Stage));
        Require(ToldOn is null, RatingsRules.ToldAlready(ToldOn));
        Require(!string.IsNullOrWhiteSpace(how), RatingsRules.HowTold);
        (ToldOn, ToldBy) = (today, how.Trim());
        Record(new ObjectorTold(InstitutionId, ObjectionId, LetterNumber, how.Trim()));
    }

    private bool NoStopOpen => ReviewTerm?.Stops.All(s => s.To is not null) != false;

    /// <summary>A calendar was loaded (I-02).</summary>
    public (DateOnly? Before, DateOnly? After) Recompute(WorkingCalendar calendar)
    {
        var before = ReviewTerm?.EndsOn;
        ReviewTerm = ReviewTerm?.In(calendar);
        return (before, ReviewTerm?.EndsOn);
    }

    private void MoveTo(ObjectionStage next)
    {
        Require(
            ObjectionStages.Moves.Allows(Stage, next),
            RatingsRules.NoSuchObjectionMove(Stage, next)
        );
        Stage = next;
    }
}

public enum ObjectorKind
{
    [Display(Name = "参评机构")]
    Institution,

    [Display(Name = "公民")]
    Citizen,

    [Display(Name = "法人或其他组织")]
    Organisation,
}

public enum ObjectionStage
{
    [Display(Name = "已收到")]
    Received,

    [Display(Name = "复核中")]
    UnderReview,

    [Display(Name = "已答复")]
    Answered,

    [Display(Name = "视为无异议")]
    DeemedNone,
}

public enum ReviewOutcome
{
    [Display(Name = "维持")]
    Kept,

    [Display(Name = "变更")]
    Changed,
}

public static class ObjectionStages
{
    public static readonly Moves<ObjectionStage> Moves = new()
    {
        { Received, UnderReview, "19.1" },
        { Received, DeemedNone, "19.1" },
        { UnderReview, Answered, "19.2" },
    };
}
