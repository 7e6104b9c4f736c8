using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>
/// One institution's part in an evaluation: its frozen inputs, the computed result, its statement, the district's proposal. Institutions
/// listed with activity in the period are members by themselves; those not rated are members with the reason (I-07).
/// </summary>
[Article("14.2")]
public sealed class EvaluationMember : Aggregate, IHoldsFiles
{
    public Guid MemberId { get; init; } = Guid.CreateVersion7();

    public required Guid EvaluationId { get; init; }

    public required Guid InstitutionId { get; init; }

    /// <summary>名录编号, on the day of the freeze.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string CreditCode { get; init; }

    /// <summary>Code of the office that leads (I-09).</summary>
    public required string Office { get; init; }

    /// <summary>监测、运维 or both, as the published table shows it.</summary>
    public required string Services { get; init; }

    public NotRatedReason? NotRated { get; private set; }

    /// <summary>Canonical JSON of the <c>ScoringInput</c>; another one only by an accepted statement, with its reason.</summary>
    public string Input { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Input"/>.</summary>
    public string InputDigest { get; private set; } = "";

    /// <summary>Canonical JSON of the <c>ScoringResult</c>; empty before it is computed.</summary>
    public string Result { get; private set; } = "";

    /// <summary>The exact score as a fraction, such as 971/10; empty before it is computed and when not rated.</summary>
    public string Score { get; private set; } = "";

    /// <summary>The score times a million, cut downward: to sort by.</summary>
    public long ScoreOrder { get; private set; } = -1;

    public Grade? Grade { get; private set; }

    /// <summary>Number of the computation that made the result.</summary>
    public int Computation { get; private set; }

    /// <summary>Code of the indicator with a ground of 17; empty when there is none.</summary>
    public string Veto { get; private set; } = "";

    public StatementStage Statement { get; private set; }

    /// <summary>陈述申辩.</summary>
    public string StatementText { get; private set; } = "";

    public IReadOnlyList<Attachment> StatementFiles { get; private set; } = [];

    public DateOnly? StatedOn { get; private set; }

    /// <summary>Why the statement was accepted or not.</summary>
    public string StatementReason { get; private set; } = "";

    public Guid? StatementDecidedBy { get; private set; }

    /// <summary>Opinion of the district that leads (区县初评).</summary>
    public string Proposal { get; private set; } = "";

    public bool? ProposalAgrees { get; private set; }

    public Guid? ProposedBy { get; private set; }

    public string ProposedByName { get; private set; } = "";

    public DateOnly? ProposedOn { get; private set; }

    IEnumerable<Attachment> IHoldsFiles.HeldFiles => StatementFiles;

    /// <summary>冻结 of this institution's inputs.</summary>
    public void Freeze(string input, string digest, NotRatedReason? notRated) =>
        (Input, InputDigest, NotRated) = (input, digest, notRated);

    /// <summary>计分.</summary>
    [Article("16")]
    public void Compute(MemberResult result, int computation)
    {
        (Result, Score, ScoreOrder, Grade, Veto, Computation) = (
            result.Json,
            result.Score,
            result.ScoreOrder,
            result.Grade,
            result.Veto,
            computation
        );
        Touch();
    }

    /// <summary>陈述申辩 on the preview, once, within the term.</summary>
    public void State(string text, IReadOnlyList<Attachment> files, DateOnly today, DateOnly? dueOn)
    {
        Require(!string.IsNullOrWhiteSpace(text), EvaluatingRules.StatementNeeded);
        Require(dueOn is not null && today <= dueOn, EvaluatingRules.StatementTooLate(dueOn));
        Require(Statement == StatementStage.None, EvaluatingRules.StatedAlready);
        (Statement, StatementText, StatementFiles, StatedOn) = (
            StatementStage.Open,
            text.Trim(),
            files,
            today
        );
        Record(new CaseStated(InstitutionId, MemberId, text.Trim()));
    }

    /// <summary>采纳 or 不采纳, with reasons. What is accepted comes with the input that counts instead.</summary>
    public void DecideStatement(
        Actor decider,
        bool accepted,
        string reason,
        CorrectedInput? corrected
    )
    {
        Require(Statement == StatementStage.Open, EvaluatingRules.NoStatementOpen);
        Require(!string.IsNullOrWhiteSpace(reason), EvaluatingRules.OpinionNeeded);
        Require(!accepted || corrected is not null, EvaluatingRules.CorrectionNeeded);
        (Statement, StatementReason, StatementDecidedBy) = (
            accepted ? StatementStage.Accepted : StatementStage.NotAccepted,
            reason.Trim(),
            decider.PersonId
        );
        var before = InputDigest;

        if (accepted)
        {
            (Input, InputDigest, NotRated) = (
                corrected!.Json,
                corrected.Digest,
                corrected.NotRated
            );
            DropProposal(); // it was about another result
        }

        Record(
            new StatementDecided(
                InstitutionId,
                MemberId,
                accepted,
                reason.Trim(),
                before,
                InputDigest
            )
        );
    }

    /// <summary>区县初评 by the office that leads.</summary>
    [Article("3.2")]
    public void Propose(Actor proposer, bool agrees, string opinion, DateOnly today)
    {
        Require(agrees || !string.IsNullOrWhiteSpace(opinion), EvaluatingRules.OpinionNeeded);
        Require(Statement != StatementStage.Open, EvaluatingRules.StatementWaits);
        (ProposalAgrees, Proposal, ProposedBy, ProposedByName, ProposedOn) = (
            agrees,
            opinion.Trim(),
            proposer.PersonId,
            proposer.Name,
            today
        );
        Record(new GradeProposed(InstitutionId, MemberId, agrees, opinion.Trim()));
    }

    private void DropProposal() =>
        (ProposalAgrees, Proposal, ProposedBy, ProposedByName, ProposedOn) = (
            null,
            "",
            null,
            "",
            null
        );
}

/// <summary>What a computation gives a member; score and grade are empty for who is not rated and not vetoed.</summary>
/// <param name="Json">Canonical JSON of the <c>ScoringResult</c>.</param>
/// <param name="ScoreOrder">The score times a million, cut downward; -1 without one.</param>
public sealed record MemberResult(
    string Json,
    string Score,
    long ScoreOrder,
    Grade? Grade,
    string Veto
);

/// <summary>The input that counts after a statement was accepted.</summary>
public sealed record CorrectedInput(string Json, string Digest, NotRatedReason? NotRated);

/// <summary>Where the institution's statement on its preview is.</summary>
public enum StatementStage
{
    [Display(Name = "未陈述")]
    None,

    [Display(Name = "待处理")]
    Open,

    [Display(Name = "已采纳")]
    Accepted,

    [Display(Name = "未采纳")]
    NotAccepted,
}
