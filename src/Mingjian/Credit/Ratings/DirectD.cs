using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Credit.Ratings.DirectDStage;

namespace Mingjian.Credit.Ratings;

/// <summary>
/// 直接评定为 D 级 (17): one of the eight grounds with its legal document, proposed by one person and confirmed by another. Confirmed, it
/// takes effect at once, also where no grade exists; publicity and objection follow (I-05).
/// </summary>
[Article("17")]
public sealed class DirectD : Aggregate, IHoldsFiles
{
    public Guid DirectDId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>The verified fact that is the ground.</summary>
    public required Guid FactId { get; init; }

    /// <summary>17(1) to 17(8).</summary>
    public required string Clause { get; init; }

    /// <summary>Code of the veto indicator, VT01 to VT08.</summary>
    public required string Indicator { get; init; }

    /// <summary>文书号: judgment, decision, list.</summary>
    public required string Document { get; init; }

    /// <summary>Papers of the ground, and of what became of it.</summary>
    public required IReadOnlyList<Attachment> Evidence { get; set; }

    public required Guid ProposedBy { get; init; }

    public required string ProposedByName { get; init; }

    public required DateOnly ProposedOn { get; init; }

    public DirectDStage Stage { get; private set; } = Proposed;

    public Guid? ConfirmedBy { get; private set; }

    public string ConfirmedByName { get; private set; } = "";

    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The rating it opened.</summary>
    public Guid? RatingId { get; private set; }

    /// <summary>The rating in force that it revoked; <c>null</c> when there was none.</summary>
    public Guid? RevokedRatingId { get; private set; }

    /// <summary>Why it was dropped or lifted.</summary>
    public string Reason { get; private set; } = "";

    public IEnumerable<Attachment> HeldFiles => Evidence;

    public void Begin()
    {
        Require(Evidence.Count > 0, RatingsRules.LegalDocumentNeeded);
        Require(!string.IsNullOrWhiteSpace(Document), RatingsRules.LegalDocumentNeeded);
        Record(new DirectDProposed(InstitutionId, DirectDId, Clause, Document));
    }

    /// <summary>经核实确认, by a second person.</summary>
    public void Confirm(Actor actor, DateTime now, Guid ratingId, Guid? revokedRatingId)
    {
        Require(actor.PersonId != ProposedBy, RatingsRules.SecondPersonNeeded);
        MoveTo(InForce);
        (ConfirmedBy, ConfirmedByName, ConfirmedAt, RatingId, RevokedRatingId) = (
            actor.PersonId,
            actor.Name,
            now,
            ratingId,
            revokedRatingId
        );
        Record(new DirectDConfirmed(InstitutionId, DirectDId, Clause, Document));
    }

    /// <summary>The second person is not convinced, or the proposer takes it back.</summary>
    public void Drop(string reason)
    {
        Require(!string.IsNullOrWhiteSpace(reason), RatingsRules.ReasonNeeded);
        MoveTo(Dropped);
        Reason = reason.Trim();
        Record(new DirectDDropped(InstitutionId, DirectDId, Reason));
    }

    /// <summary>The papers by which the ground fell.</summary>
    public void AddPapers(IReadOnlyList<Attachment> papers)
    {
        Require(papers.Count > 0, RatingsRules.LegalDocumentNeeded);
        Evidence = [.. Evidence, .. papers];
    }

    /// <summary>The judgment fell, or the bureau repaired (I-11): what it revoked is reinstated.</summary>
    public void Lift(string reason)
    {
        Require(!string.IsNullOrWhiteSpace(reason), RatingsRules.ReasonNeeded);
        MoveTo(Lifted);
        Reason = reason.Trim();
        Record(new DirectDLifted(InstitutionId, DirectDId, Reason));
    }

    /// <summary>The result of the period in which it was confirmed is published (I-11).</summary>
    public void End()
    {
        MoveTo(Ended);
        Record(new DirectDEnded(InstitutionId, DirectDId));
    }

    private void MoveTo(DirectDStage next)
    {
        Require(
            DirectDStages.Moves.Allows(Stage, next),
            RatingsRules.NoSuchDirectDMove(Stage, next)
        );
        Stage = next;
    }
}

public enum DirectDStage
{
    [Display(Name = "待确认")]
    Proposed,

    [Display(Name = "生效中")]
    InForce,

    [Display(Name = "未确认")]
    Dropped,

    [Display(Name = "已解除")]
    Lifted,

    [Display(Name = "已期满")]
    Ended,
}

public static class DirectDStages
{
    public static readonly Moves<DirectDStage> Moves = new()
    {
        { Proposed, InForce, "17" },
        { Proposed, Dropped, "17" },
        { InForce, Lifted, "17" },
        { InForce, Ended, "17" },
    };
}
