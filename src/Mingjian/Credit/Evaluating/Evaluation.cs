using Mingjian.Regulation;
using static Mingjian.Credit.Evaluating.EvaluationStage;

namespace Mingjian.Credit.Evaluating;

/// <summary>
/// 信用风险评价 of one period (评价期间): who takes part, what counts, who did which step when. Each institution's part is an
/// <see cref="EvaluationMember"/>; what is decided becomes a <see cref="Ratings.Rating"/>.
/// </summary>
[Article("14.2", "15")]
public sealed class Evaluation : Aggregate
{
    public Guid EvaluationId { get; init; } = Guid.CreateVersion7();

    /// <summary>The bureau that evaluates: whose stream of the journal holds the steps.</summary>
    public required Guid BureauId { get; init; }

    /// <summary>The year the result is named after; the period is data (15).</summary>
    public required int Year { get; init; }

    /// <summary>First day of the 评价期间.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the 评价期间, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The set that holds for the period; fixed by the freeze.</summary>
    public required Guid IndicatorSetId { get; set; }

    public EvaluationStage Stage { get; private set; } = Open;

    /// <summary>Each step with who did it in what capacity, when, and the document.</summary>
    public IReadOnlyList<EvaluationStep> Steps { get; private set; } = [];

    /// <summary>What became known later does not count.</summary>
    public DateTime? CutOffAt { get; private set; }

    /// <summary>SHA-256 over the members' digests in the order of their numbers.</summary>
    public string SnapshotDigest { get; private set; } = "";

    /// <summary>Members computed so far, while a computation runs.</summary>
    public int ComputedMembers { get; private set; }

    public int MemberCount { get; private set; }

    /// <summary>Running number of the computation (计分): a broken-off one goes on under its own number, computing again takes the next.</summary>
    public int Computation { get; private set; }

    /// <summary>Members whose result the running computation changed.</summary>
    public int ChangedMembers { get; private set; }

    /// <summary>Sent back: the districts may propose again.</summary>
    public bool IsReopened { get; private set; }

    /// <summary>Last day on which an institution may state its case on the preview.</summary>
    public DateOnly? StatementDueOn { get; private set; }

    /// <summary>Persons who scored, decided statements or proposed: none of them may review an objection (19.2).</summary>
    public IReadOnlyList<Guid> Scorers { get; private set; } = [];

    public void Begin(Actor actor, DateTime now)
    {
        Require(From <= To, EvaluatingRules.PeriodTurnedRound);
        Step(actor, now, "", null);
        Record(new EvaluationOpened(BureauId, EvaluationId, Year, From, To));
    }

    /// <summary>Takes the evaluation for a freeze that is about to read: a second one at the same time finds it changed.</summary>
    public void BeginFreezing(DateTime now, Guid indicatorSetId)
    {
        Require(ChinaClock.DayOf(now) > To, EvaluatingRules.PeriodStillRuns(To));
        Require(
            EvaluationStages.Moves.Allows(Stage, Frozen),
            EvaluatingRules.NoSuchMove(Stage, Frozen)
        );
        IndicatorSetId = indicatorSetId;
        Touch();
    }

    /// <summary>冻结: from here on the inputs are those of the snapshot; freezing twice is refused.</summary>
    [Article("14.2")]
    public void Freeze(Actor actor, DateTime now, string snapshotDigest, int members)
    {
        Require(ChinaClock.DayOf(now) > To, EvaluatingRules.PeriodStillRuns(To));
        MoveTo(Frozen);
        (CutOffAt, SnapshotDigest, MemberCount) = (now, snapshotDigest, members);
        Scored(actor);
        Step(actor, now, "", null);
        Record(new EvaluationFrozen(BureauId, EvaluationId, snapshotDigest, members));
    }

    /// <summary>Begins a computation, or goes on with one that broke off.</summary>
    public void BeginComputing()
    {
        Require(
            EvaluationStages.Moves.Allows(Stage, Computed),
            EvaluatingRules.NoSuchMove(Stage, Computed)
        );

        if (!IsComputing)
        {
            (Computation, ComputedMembers, ChangedMembers) = (Computation + 1, 0, 0);
        }

        Touch();
    }

    /// <summary>A computation was begun and is not finished.</summary>
    public bool IsComputing => Computation > Steps.Count(step => step.Stage == Computed);

    /// <summary>A batch of members is computed.</summary>
    public void Progress(int computed, int changed)
    {
        ComputedMembers += computed;
        ChangedMembers += changed;
        Touch();
    }

    /// <summary>计分 finished for every member.</summary>
    [Article("16")]
    public void Compute(Actor actor, DateTime now)
    {
        MoveTo(Computed);
        Scored(actor);
        Step(actor, now, "", null);
        Record(new EvaluationComputed(BureauId, EvaluationId, ComputedMembers, ChangedMembers));
    }

    /// <summary>预告知: every institution sees its draft deductions and may state its case until a day.</summary>
    public void Preview(Actor actor, DateTime now, DateOnly statementDueOn)
    {
        Require(statementDueOn > ChinaClock.DayOf(now), EvaluatingRules.StatementDueInFuture);
        Require(
            Stage != Computed || !IsComputing,
            EvaluatingRules.StillComputing(ComputedMembers, MemberCount)
        );
        MoveTo(Previewed);
        StatementDueOn = statementDueOn;
        Step(actor, now, "", null);
        Record(new EvaluationPreviewed(BureauId, EvaluationId, statementDueOn));
    }

    /// <summary>Whether an institution may state its case now.</summary>
    public void TakeStatement() => Require(Stage == Previewed, EvaluatingRules.NotStating(Stage));

    /// <summary>An officer decides a statement, which is scoring.</summary>
    public void TakeDecision(Actor actor)
    {
        TakeStatement();
        Scored(actor);
        Touch();
    }

    /// <summary>The districts may propose: from the preview on, and again after it was sent back.</summary>
    public bool TakesProposals => Stage == Previewed || (Stage == Proposed && IsReopened);

    [Article("3.2")]
    public void TakeProposal(Actor actor)
    {
        Require(TakesProposals, EvaluatingRules.NotProposing(Stage));
        Scored(actor);
        Touch();
    }

    /// <summary>A statement was decided, or a district proposed: that person scored too.</summary>
    public void Scored(Actor actor)
    {
        if (!Scorers.Contains(actor.PersonId))
        {
            Scorers = [.. Scorers, actor.PersonId];
        }
    }

    /// <summary>初评 closed: by all districts, or by the end of the term for statements with what is there.</summary>
    [Article("3.2")]
    public void CloseProposals(Actor actor, DateTime now, int openStatements)
    {
        Require(
            Stage != Previewed || ChinaClock.DayOf(now) > StatementDueOn,
            EvaluatingRules.StatementTermRuns(StatementDueOn)
        );
        Require(openStatements == 0, EvaluatingRules.StatementsOpen(openStatements));
        MoveTo(Proposed);
        Step(actor, now, "", null);
        Record(new ProposalsClosed(BureauId, EvaluationId));
    }

    /// <summary>市级审核, by somebody who did not score.</summary>
    [Article("3.1")]
    public void Review(Actor actor, DateTime now, string opinion)
    {
        Require(!Scorers.Contains(actor.PersonId), EvaluatingRules.ReviewerScored);
        Require(!string.IsNullOrWhiteSpace(opinion), EvaluatingRules.OpinionNeeded);
        MoveTo(Reviewed);
        IsReopened = false;
        Step(actor, now, opinion, null);
        Record(new EvaluationReviewed(BureauId, EvaluationId, opinion));
    }

    /// <summary>退回初评: the districts may propose again.</summary>
    [Article("3.1")]
    public void SendBack(Actor actor, DateTime now, string reason)
    {
        Require(Stage is Proposed or Reviewed, EvaluatingRules.NoSuchMove(Stage, Proposed));
        Require(!string.IsNullOrWhiteSpace(reason), EvaluatingRules.OpinionNeeded);
        MoveTo(Proposed);
        IsReopened = true;
        Step(actor, now, reason, null);
        Record(new EvaluationSentBack(BureauId, EvaluationId, reason));
    }

    /// <summary>集体审定, with the minutes of the meeting.</summary>
    public void Decide(Actor actor, DateTime now, string opinion, Attachment minutes)
    {
        Require(!Scorers.Contains(actor.PersonId), EvaluatingRules.ReviewerScored);
        Require(
            Steps.LastOrDefault(s => s.Stage == Reviewed)?.PersonId != actor.PersonId,
            EvaluatingRules.DeciderReviewed
        );
        Require(!string.IsNullOrWhiteSpace(opinion), EvaluatingRules.OpinionNeeded);
        MoveTo(Decided);
        Step(actor, now, opinion, minutes);
        Record(new EvaluationDecided(BureauId, EvaluationId, opinion, minutes));
    }

    [Article("18")]
    public void PostNotice(Actor actor, DateTime now, Guid noticeId)
    {
        MoveTo(OnNotice);
        Step(actor, now, "", null);
        Record(new EvaluationPosted(BureauId, EvaluationId, noticeId));
    }

    /// <summary>Every result of the evaluation is published.</summary>
    [Article("20")]
    public void Publish(Actor actor, DateTime now, int ratingsNotPublished)
    {
        Require(ratingsNotPublished == 0, EvaluatingRules.RatingsOpen(ratingsNotPublished));
        MoveTo(Published);
        Step(actor, now, "", null);
        Record(new EvaluationPublished(BureauId, EvaluationId));
    }

    [Article("20")]
    public void Share(Actor actor, DateTime now)
    {
        MoveTo(Shared);
        Step(actor, now, "", null);
        Record(new EvaluationShared(BureauId, EvaluationId));
    }

    public void Cancel(Actor actor, DateTime now, string reason)
    {
        Require(!string.IsNullOrWhiteSpace(reason), EvaluatingRules.OpinionNeeded);
        MoveTo(Cancelled);
        Step(actor, now, reason, null);
        Record(new EvaluationCancelled(BureauId, EvaluationId, reason));
    }

    private void Step(Actor actor, DateTime now, string remark, Attachment? document) =>
        Steps = [
            .. Steps,
            new EvaluationStep(
                Stage,
                now,
                actor.PersonId,
                actor.Name,
                actor.Capacity,
                remark,
                document
            ),
        ];

    private void MoveTo(EvaluationStage next)
    {
        Require(
            EvaluationStages.Moves.Allows(Stage, next),
            EvaluatingRules.NoSuchMove(Stage, next)
        );
        Stage = next;
    }
}

/// <summary>One step that was done: which, by whom in what capacity, when, with what remark and document.</summary>
public sealed record EvaluationStep(
    EvaluationStage Stage,
    DateTime At,
    Guid PersonId,
    string Name,
    string Capacity,
    string Remark,
    Attachment? Document
);
