using Mingjian.Regulation;
using static Mingjian.Credit.Facts.FactStage;

namespace Mingjian.Credit.Facts;

/// <summary>
/// 核实事实: one act or occurrence of an institution that counts in its evaluation once another person than the one who entered it has
/// verified it. It keeps its evidence, the institution's statement and what became of it, and never loses its history.
/// </summary>
[Article("14.1")]
public sealed class VerifiedFact : Aggregate, IHoldsFiles
{
    public Guid FactId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>The kind that leads: of several the ground of direct D, else the one entered first.</summary>
    public required string Kind { get; init; }

    /// <summary>All kinds that it fits, each with its weight.</summary>
    public required IReadOnlyList<WeighedKind> Fits { get; init; }

    public required string Title { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required FactSource Source { get; init; }

    /// <summary>What only some kinds have, as it was entered; when its ground ended stands in <see cref="EndedOn"/>.</summary>
    public required FactDetails Details { get; init; }

    /// <summary>Number of the decision or paper; empty without one.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>Last day of the ban or of the term of performance, inclusive.</summary>
    public DateOnly? Until { get; init; }

    public IReadOnlyList<Attachment> Evidence { get; init; } = [];

    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Unique within the institution.</summary>
    public required string Occurrence { get; init; }

    /// <summary>Empty for the system.</summary>
    public required Guid EnteredBy { get; init; }

    public required string EnteredByName { get; init; }

    public required DateTime EnteredAt { get; init; }

    public FactStage Stage { get; private set; } = Entered;

    /// <summary>The day by which a period holds it: of the official decision, else of the confirmation where the kind is confirmed, else on which it happened.</summary>
    public DateOnly CountsOn { get; private set; }

    public string JudgedByName { get; private set; } = "";

    /// <summary>When it was verified, or not recognised.</summary>
    public DateTime? JudgedAt { get; private set; }

    /// <summary>Why it was not recognised, or withdrawn.</summary>
    public string Reason { get; private set; } = "";

    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>The fact with which it is one occurrence; that one counts for both.</summary>
    public Guid? SameAs { get; private set; }

    /// <summary>Day of performance, or on which it was taken off the list; the ground stands until the day before.</summary>
    public DateOnly? EndedOn { get; private set; }

    public DateOnly? RepairedOn { get; private set; }

    /// <summary>On which paper the repair rests.</summary>
    public string RepairBasis { get; private set; } = "";

    public FactStatement? Statement { get; private set; }

    /// <summary>As the last statement says; <c>null</c> while there is none. Stored beside it so that open ones are found.</summary>
    public StatementOutcome? StatementOutcome { get; private set; }

    /// <summary>Papers of the performance, removal or repair.</summary>
    public IReadOnlyList<Attachment> LaterPapers { get; private set; } = [];

    public DateOnly EnteredOn => ChinaClock.DayOf(EnteredAt);

    public bool HasOpenStatement => StatementOutcome == Facts.StatementOutcome.Open;

    public IEnumerable<Attachment> HeldFiles =>
        [.. Evidence, .. LaterPapers, .. Statement?.Files ?? []];

    /// <exception cref="RuleBroken">Something is missing or does not fit together.</exception>
    public static VerifiedFact Enter(FactEntry entry, Actor actor, DateTime now)
    {
        var kinds = EntryCheck.KindsOf(entry);
        EntryCheck.Require(entry, kinds, ChinaClock.DayOf(now));
        var id = Guid.CreateVersion7();
        var fact = new VerifiedFact
        {
            FactId = id,
            InstitutionId = entry.InstitutionId,
            Kind = kinds[0].Code,
            Fits = [.. kinds.Select(k => new WeighedKind(k.Code, $"{k.Weight.Of(entry.Details)}"))],
            Title = entry.Title.Trim(),
            HappenedOn = entry.HappenedOn,
            Source = entry.Source,
            Details = entry.Details,
            DocumentNumber = entry.Details.DocumentNumber,
            Until = entry.Details.Until,
            EndedOn = entry.Details.EndedOn,
            CountsOn = entry.Details.DecidedOn ?? entry.HappenedOn,
            Evidence = entry.Evidence,
            References = entry.References,
            Occurrence = EntryCheck.OccurrenceOf(entry, kinds[0]) ?? $"{id:N}",
            EnteredBy = actor.PersonId,
            EnteredByName = actor.Name,
            EnteredAt = now,
        };
        fact.Record(fact.Entry());
        return fact;
    }

    /// <summary>核实: it counts from now on.</summary>
    public void Verify(Actor actor, DateTime now)
    {
        Require(MayBeJudgedBy(actor), FactRules.VerifierEntered);
        MoveTo(Verified);
        CountsOn = DayItCounts(ChinaClock.DayOf(now));
        (JudgedByName, JudgedAt) = (actor.Name, now);
        Record(new FactVerified(InstitutionId, FactId, Title, CountsOn));
    }

    /// <summary>不予认定.</summary>
    public void Reject(string reason, Actor actor, DateTime now)
    {
        Require(MayBeJudgedBy(actor), FactRules.VerifierEntered);
        Require(!string.IsNullOrWhiteSpace(reason), FactRules.ReasonNeeded);
        MoveTo(Rejected);
        (JudgedByName, JudgedAt, Reason) = (actor.Name, now, reason.Trim());
        Record(new FactRejected(InstitutionId, FactId, Title, Reason));
    }

    /// <summary>撤销: the decision fell, or it was entered by mistake. It counts no longer, in no period.</summary>
    public void Withdraw(string reason, DateTime now)
    {
        Require(!string.IsNullOrWhiteSpace(reason), FactRules.ReasonNeeded);
        MoveTo(Withdrawn);
        (Reason, WithdrawnAt) = (reason.Trim(), now);
        Record(new FactWithdrawn(InstitutionId, FactId, Title, Reason));
    }

    /// <summary>同一事件: the same occurrence stands in another fact already.</summary>
    /// <param name="hasOwn">Others are linked to this one.</param>
    public void Link(VerifiedFact lead, bool hasOwn)
    {
        Require(lead.FactId != FactId, FactRules.LinkToItself);
        Require(lead.InstitutionId == InstitutionId, FactRules.LinkAcross);
        Require(Stage == Verified && lead.Stage == Verified, FactRules.NotVerified);
        Require(lead.SameAs is null && SameAs is null && !hasOwn, FactRules.LinkChain);
        SameAs = lead.FactId;
        Record(new FactLinked(InstitutionId, FactId, Title, lead.Title));
    }

    public void Unlink(string reason)
    {
        Require(SameAs is not null, FactRules.NotLinked);
        Require(!string.IsNullOrWhiteSpace(reason), FactRules.ReasonNeeded);
        SameAs = null;
        Record(new FactUnlinked(InstitutionId, FactId, Title, reason.Trim()));
    }

    /// <summary>陈述申辩 of the institution.</summary>
    public void State(string statement, IReadOnlyList<Attachment> files, Actor actor, DateTime now)
    {
        Require(Stage == Verified, FactRules.NotVerified);
        Require(!HasOpenStatement, FactRules.StatementOpen);
        Require(!string.IsNullOrWhiteSpace(statement), FactRules.StatementNeeded);
        Statement = new()
        {
            Text = statement.Trim(),
            Files = files,
            ByName = actor.Name,
            At = now,
        };
        StatementOutcome = Facts.StatementOutcome.Open;
        Record(new FactStated(InstitutionId, FactId, Title, Statement.Text));
    }

    /// <summary>Answers the statement; accepted, the fact is withdrawn.</summary>
    public void DecideStatement(bool accept, string reason, Actor actor, DateTime now)
    {
        Require(HasOpenStatement && Stage == Verified, FactRules.NoStatement);
        Require(MayBeJudgedBy(actor), FactRules.DeciderEntered);
        Require(!string.IsNullOrWhiteSpace(reason), FactRules.ReasonNeeded);
        StatementOutcome = accept
            ? Facts.StatementOutcome.Accepted
            : Facts.StatementOutcome.Refused;
        Statement = Statement! with
        {
            Outcome = StatementOutcome.Value,
            Answer = reason.Trim(),
            AnsweredByName = actor.Name,
            AnsweredAt = now,
        };
        Record(new FactStatementDecided(InstitutionId, FactId, Title, accept, reason.Trim()));

        if (accept)
        {
            Withdraw($"采纳陈述申辩：{reason.Trim()}", now);
        }
    }

    /// <summary>登记履行或移出: the penalty was performed, or it was taken off the list; its ground stands no longer.</summary>
    public void EndGround(DateOnly on, IReadOnlyList<Attachment> papers, DateOnly today)
    {
        Require(Stage == Verified, FactRules.NotVerified);
        Require(FactKinds.Of(Kind).Asks(FactField.EndedOn), FactRules.GroundEnds);
        Require(EndedOn is null, FactRules.AlreadyDone);
        Require(on <= today, FactRules.EndedAhead);
        Require(on >= HappenedOn, FactRules.EndedBefore);
        EndedOn = on;
        LaterPapers = [.. LaterPapers, .. papers];
        Record(new FactGroundEnded(InstitutionId, FactId, Title, on));
    }

    /// <summary>信用修复 (国办发〔2025〕22号).</summary>
    public void Repair(DateOnly on, string basis, IReadOnlyList<Attachment> papers, DateOnly today)
    {
        Require(Stage == Verified, FactRules.NotVerified);
        Require(FactKinds.Of(Kind).Repairable, FactRules.NotRepairable);
        Require(RepairedOn is null, FactRules.AlreadyDone);
        Require(on >= (Details.DecidedOn ?? HappenedOn) && on <= today, FactRules.RepairedAhead);
        Require(!string.IsNullOrWhiteSpace(basis), FactRules.ReasonNeeded);
        (RepairedOn, RepairBasis) = (on, basis.Trim());
        LaterPapers = [.. LaterPapers, .. papers];
        Record(new FactRepaired(InstitutionId, FactId, Title, on, RepairBasis));
    }

    /// <summary>Whether its ground still stands at the cut-off of a later period (I-11).</summary>
    [Article("17(2)", "17(5)", "17(6)", "17(8)")]
    public bool StandsAt(DateOnly cutoff) =>
        (EndedOn is not { } ended || ended > cutoff)
        && FactKinds.Of(Kind).Continues switch
        {
            Continuation.WithinTerm => Until >= cutoff,
            Continuation.UntilPerformed => true,
            Continuation.UntilRemoved => Until is not { } until || until >= cutoff,
            _ => false,
        };

    /// <summary>Its ground can still end.</summary>
    public bool MayEnd =>
        Stage == Verified && EndedOn is null && FactKinds.Of(Kind).Asks(FactField.EndedOn);

    public bool MayBeRepaired =>
        Stage == Verified && RepairedOn is null && FactKinds.Of(Kind).Repairable;

    /// <summary>Whether this person may verify it, or answer for it: not the one who entered it.</summary>
    public bool MayBeJudgedBy(Actor actor) => actor.IsSystem || actor.PersonId != EnteredBy;

    private DateOnly DayItCounts(DateOnly today) =>
        Details.DecidedOn ?? (Fits.Any(fit => FactKinds.Of(fit.Kind).Confirm) ? today : HappenedOn);

    private FactEntered Entry() =>
        new(
            InstitutionId,
            FactId,
            Kind,
            Title,
            HappenedOn,
            Details.DecidedOn,
            Source,
            DocumentNumber
        );

    private void MoveTo(FactStage next)
    {
        Require(FactStages.Moves.Allows(Stage, next), FactRules.NoSuchMove(Stage, next));
        Stage = next;
    }
}
