using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Listing.ProposalStage;

namespace Mingjian.Listing;

/// <summary>
/// 在册状态变更: lock and reactivation (I-17), deregistration by own wish, removal by the bureau with ground and hearing.
/// Proposed by one, told to the institution, which may state its case, decided by another.
/// </summary>
[Article("5.1", "5.2")]
public sealed class StandingProposal : Aggregate, IOfInstitution
{
    public Guid ProposalId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>The standing that is proposed.</summary>
    public required Standing Next { get; init; }

    public ProposalStage Stage { get; private set; } = Proposed;

    /// <summary>事由.</summary>
    public required string Ground { get; init; }

    public IReadOnlyList<Attachment> Evidence { get; init; } = [];

    /// <summary>Asked for by the institution itself, signed: no notice needed.</summary>
    public bool ByInstitution { get; init; }

    public required Guid ProposedBy { get; init; }

    public required string ProposedByName { get; init; }

    public required DateOnly ProposedOn { get; init; }

    public DateOnly? NotifiedOn { get; private set; }

    /// <summary>Last day on which the institution may state its case.</summary>
    public DateOnly? StatementDueOn { get; private set; }

    /// <summary>陈述申辩.</summary>
    public string Statement { get; private set; } = "";

    public IReadOnlyList<Attachment> StatementFiles { get; private set; } = [];

    public Guid? DecidedBy { get; private set; }

    public string DecidedByName { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    public string DecisionReason { get; private set; } = "";

    public void Begin() =>
        Record(new StandingProposed(InstitutionId, ProposalId, Next, Ground, ByInstitution));

    /// <summary>事先告知: the institution learns what is proposed and until when it may answer.</summary>
    public void Notify(DateOnly dueOn, DateOnly today)
    {
        Require(dueOn > today, ListingRules.StatementDueInFuture);
        MoveTo(Notified);
        (NotifiedOn, StatementDueOn) = (today, dueOn);
        Record(new StandingNotified(InstitutionId, ProposalId, Next, dueOn));
    }

    /// <summary>The institution answers, once, within the term.</summary>
    public void State(string statement, IReadOnlyList<Attachment> files, DateOnly today)
    {
        Require(!string.IsNullOrWhiteSpace(statement), ListingRules.StatementNeeded);
        Require(today <= StatementDueOn, ListingRules.StatementTooLate);
        MoveTo(Stated);
        (Statement, StatementFiles) = (statement, files);
        Record(new StandingStated(InstitutionId, ProposalId, statement));
    }

    /// <summary>By another person than the proposer, and not before the institution could answer.</summary>
    public void Decide(Actor decider, bool carryOut, string reason, DateOnly today)
    {
        Require(!string.IsNullOrWhiteSpace(reason), ListingRules.ReasonNeeded);
        Require(decider.PersonId != ProposedBy, ListingRules.DeciderPrepared);
        Require(
            Stage != Notified || today > StatementDueOn || !carryOut,
            ListingRules.StatementTermRuns(StatementDueOn)
        );
        Require(Stage != Proposed || ByInstitution || !carryOut, ListingRules.NotNotified);
        MoveTo(carryOut ? CarriedOut : Dropped);
        (DecidedBy, DecidedByName, DecidedOn, DecisionReason) = (
            decider.PersonId,
            decider.Name,
            today,
            reason
        );
        Record(new StandingDecided(InstitutionId, ProposalId, Next, carryOut, reason));
    }

    private void MoveTo(ProposalStage next)
    {
        Require(
            ProposalStages.Moves.Allows(Stage, next),
            ListingRules.NoSuchProposalMove(Stage, next)
        );
        Stage = next;
    }
}

/// <summary>Where a proposal on an institution's standing is.</summary>
public enum ProposalStage
{
    [Display(Name = "已提出")]
    Proposed,

    [Display(Name = "已告知")]
    Notified,

    [Display(Name = "已陈述申辩")]
    Stated,

    [Display(Name = "已决定执行")]
    CarriedOut,

    [Display(Name = "已决定不执行")]
    Dropped,
}

public static class ProposalStages
{
    public static readonly Moves<ProposalStage> Moves = new()
    {
        { Proposed, Notified, "5.1" },
        { Notified, Stated, "5.1" },
        { Proposed, CarriedOut, "5.1" }, // the institution's own wish
        { Notified, CarriedOut, "5.1" }, // the term to answer passed
        { Stated, CarriedOut, "5.1" },
        { Proposed, Dropped, "5.1" },
        { Notified, Dropped, "5.1" },
        { Stated, Dropped, "5.1" },
    };

    public static bool IsOpen(this ProposalStage stage) => stage is not (CarriedOut or Dropped);
}
