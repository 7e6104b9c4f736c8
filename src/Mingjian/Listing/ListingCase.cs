using Mingjian.Listing.Checking;
using Mingjian.Regulation;
using Mingjian.Regulation.Contract;
using static Mingjian.Listing.ApplicationStage;

namespace Mingjian.Listing;

/// <summary>
/// 办理件: what an institution hands in and the municipal bureau decides. Applications (5.1) and change filings (6) take the same way:
/// signed, accepted, returned as often as needed, prepared by one officer, decided by another.
/// </summary>
[Article("5.1", "5.2", "5.3")]
public abstract class ListingCase : Aggregate, IHoldsFiles
{
    public Guid CaseId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public ApplicationStage Stage { get; private set; } = Draft;

    public required DateTime CreatedAt { get; init; }

    public DateTime ChangedAt { get; protected set; }

    /// <summary>The open form that stored a step last: what it stored itself is no conflict for it.</summary>
    public string LastForm { get; private set; } = "";

    /// <summary>How often it was submitted; comments belong to a round.</summary>
    public int Round { get; private set; }

    /// <summary>The day of the first signed submission: decides whether a change is in time (I-15).</summary>
    public DateOnly? FirstSubmittedOn { get; private set; }

    /// <summary>The day of the latest signed submission.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>Last day of the correction term that the officer set; <c>null</c> when none is running.</summary>
    public DateOnly? CorrectionDueOn { get; private set; }

    /// <summary>办理期限: from the first submission, not counted while the institution corrects.</summary>
    public Term? DecisionTerm { get; private set; }

    /// <summary>The officer who wrote the opinion; may not decide.</summary>
    public Guid? PreparedBy { get; private set; }

    public string PreparedByName { get; private set; } = "";

    /// <summary>审查意见.</summary>
    public string Opinion { get; private set; } = "";

    public bool OpinionIsToList { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public string DecidedByName { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    public string DecisionReason { get; private set; } = "";

    /// <summary>What the case is about, as lists and letters call it: 名录申请, 地址变更….</summary>
    public abstract string Title { get; }

    /// <summary>Every file that the case refers to.</summary>
    public abstract IEnumerable<Attachment> HeldFiles { get; }

    /// <summary>The places of the case, where it has any: edited row by row.</summary>
    public virtual IReadOnlyList<Place> DraftPlaces => [];

    /// <summary>The key people of the case, where it has any: edited row by row.</summary>
    public virtual IReadOnlyList<KeyPerson> DraftKeyPersonnel => [];

    public virtual void PutPlaces(IReadOnlyList<Place> places, DateTime now) => Edit(now);

    public virtual void PutKeyPersonnel(IReadOnlyList<KeyPerson> people, DateTime now) => Edit(now);

    /// <summary>Paths of what was changed since the case was returned, as in <see cref="PaperField"/>.</summary>
    public IReadOnlyList<string> ChangedFields { get; private set; } = [];

    /// <summary>What a comment speaks of was changed since the return.</summary>
    public bool HasAnswered(FieldComment comment) =>
        Stage != Returned || FieldChanges.Touch(ChangedFields, comment.Field);

    public void StoredBy(string form) => LastForm = form;

    /// <summary>Notes that a row of a long list was edited or deleted; <c>null</c> one that was added.</summary>
    public void LineChanged(LineList list, int? number, DateTime now)
    {
        Edit(now);
        Changed([FieldChanges.OfLine(list, number)]);
    }

    /// <summary>Notes that a long list was imported.</summary>
    /// <param name="list">Its path: <see cref="PaperField.OfList"/>.</param>
    public void ListChanged(string list, DateTime now)
    {
        Edit(now);
        Changed([list]);
    }

    /// <summary>The institution signs and hands in. Completeness is asked before, by the use case, which knows the lists.</summary>
    [Article("5.3(1)1")]
    public virtual void Submit(Signature signature, LawOfDay law)
    {
        MoveTo(Submitted);
        DecisionTerm = Stopped()
            ? DecisionTerm!.Resume(law.Today, law.Calendar)
            : law.Term(SettingName.DecisionDays, law.Today);
        var correctionMissed = CorrectionDueOn < law.Today; // then this submission counts as the first (I-15)
        FirstSubmittedOn = correctionMissed ? law.Today : FirstSubmittedOn ?? law.Today;
        (SubmittedOn, CorrectionDueOn) = (law.Today, null);
        Round++;
        Record(new CaseSubmitted(InstitutionId, CaseId, Title, Round, signature));
    }

    /// <summary>The institution takes it back before anybody accepted it.</summary>
    public void Withdraw()
    {
        MoveTo(Draft);
        DecisionTerm = null;
        Record(new CaseWithdrawn(InstitutionId, CaseId, Title));
    }

    /// <summary>Throws away a draft that was never signed. What was signed once stays on record.</summary>
    public void Discard()
    {
        Require(Stage == Draft && Round == 0, ApplicationRules.DiscardUnsigned);
        Record(new DraftDiscarded(InstitutionId, CaseId, Title));
    }

    /// <summary>It was signed once, and is with the institution now.</summary>
    public bool MayBeAbandoned => Round > 0 && ApplicationStages.Moves.Allows(Stage, Abandoned);

    /// <summary>放弃: the institution ends what it signed once and does not want any more. What was signed stays on record.</summary>
    [Article("5.3")]
    public void Abandon(string reason)
    {
        Require(Round > 0, ApplicationRules.AbandonSigned);
        Require(!string.IsNullOrWhiteSpace(reason), ListingRules.ReasonNeeded);
        MoveTo(Abandoned);
        (DecisionTerm, CorrectionDueOn) = (null, null);
        Record(new CaseAbandoned(InstitutionId, CaseId, Title, reason.Trim()));
    }

    [Article("5.2")]
    public void Accept(DateOnly today)
    {
        Require(Stage == Submitted, ListingRules.NoSuchMove(Stage, Accepted)); // from review it only comes back by SendBack
        MoveTo(Accepted);
        AcceptedOn = today;
        Record(new CaseAccepted(InstitutionId, CaseId, Title, today));
    }

    /// <summary>退回补正: with at least one comment on a field, and the day until which correction is in time.</summary>
    [Article("5.2")]
    public void Return(IReadOnlyList<FieldComment> comments, DateOnly dueOn, LawOfDay law)
    {
        Require(comments.Count > 0, ListingRules.ReturnNeedsComments);
        Require(dueOn > law.Today, ListingRules.CorrectionDueInFuture);
        MoveTo(Returned);
        (ReturnedOn, CorrectionDueOn, ChangedFields) = (law.Today, dueOn, []);
        DecisionTerm = DecisionTerm?.Stop(
            new TermStop(law.Today.AddDays(1), To: null, "机构补正"),
            law.Calendar
        );
        Record(
            new CaseReturned(
                InstitutionId,
                CaseId,
                Title,
                Round,
                dueOn,
                [.. comments.Select(c => new FieldRemark(c.Field, c.Text))]
            )
        );
    }

    /// <summary>The preparing officer's opinion goes to the one who decides.</summary>
    [Article("5.2")]
    public void Propose(Actor preparer, bool list, string opinion)
    {
        Require(!string.IsNullOrWhiteSpace(opinion), ListingRules.OpinionNeeded);
        MoveTo(UnderReview);
        (PreparedBy, PreparedByName, Opinion, OpinionIsToList) = (
            preparer.PersonId,
            preparer.Name,
            opinion,
            list
        );
        Record(new CaseProposed(InstitutionId, CaseId, Title, list, opinion));
    }

    /// <summary>The reviewer is not content with the preparation.</summary>
    public void SendBack(string reason)
    {
        Require(!string.IsNullOrWhiteSpace(reason), ListingRules.ReasonNeeded);
        Require(Stage == UnderReview, ListingRules.NoSuchMove(Stage, Accepted));
        MoveTo(Accepted);
        Record(new CaseSentBack(InstitutionId, CaseId, Title, reason));
    }

    /// <summary>The decision, by a person other than the preparer, with reasons.</summary>
    [Article("5.2")]
    public void Decide(Actor decider, bool list, string reason, DateOnly today)
    {
        Require(decider.PersonId != PreparedBy, ListingRules.DeciderPrepared);
        Require(!string.IsNullOrWhiteSpace(reason), ListingRules.ReasonNeeded);
        MoveTo(list ? Listed : Refused);
        (DecidedBy, DecidedByName, DecidedOn, DecisionReason) = (
            decider.PersonId,
            decider.Name,
            today,
            reason
        );
        Record(new CaseDecided(InstitutionId, CaseId, Title, list, reason, today));
    }

    /// <summary>A calendar was loaded: ends may be known now, or be others (I-02).</summary>
    public virtual IEnumerable<TermMoved> Recompute(WorkingCalendar calendar)
    {
        var (before, after) = (DecisionTerm, DecisionTerm?.In(calendar));
        DecisionTerm = after;
        return before?.EndsOn == after?.EndsOn
            ? []
            : [new(InstitutionId, $"{Title}的办理期限", before?.EndsOn, after?.EndsOn)];
    }

    /// <summary>Comments are written between acceptance and the preparer's opinion.</summary>
    public void RequireUnderCheck() =>
        Require(Stage == Accepted, ListingRules.NotUnderCheck(Stage));

    /// <summary>Notes that what is filled in was changed; only while the institution may edit.</summary>
    protected void Edit(DateTime now)
    {
        Require(Stage.IsEditable(), ListingRules.NotEditable(Stage));
        ChangedAt = now;
        Touch();
    }

    /// <summary>Counts as an answer only while comments wait for one.</summary>
    protected void Changed(IEnumerable<string> fields)
    {
        if (Stage == Returned)
        {
            ChangedFields = [.. ChangedFields.Union(fields, StringComparer.Ordinal)];
        }
    }

    /// <summary>Returned for correction: the term stands still. One that was withdrawn begins anew.</summary>
    private bool Stopped() => DecisionTerm?.Stops.Any(range => range.To is null) == true;

    private void MoveTo(ApplicationStage next)
    {
        Require(ApplicationStages.Moves.Allows(Stage, next), ListingRules.NoSuchMove(Stage, next));
        Stage = next;
    }
}
