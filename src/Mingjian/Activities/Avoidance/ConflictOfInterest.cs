using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Activities.Avoidance.ConflictStage;

namespace Mingjian.Activities.Avoidance;

/// <summary>
/// 回避事项: two commissions of one institution that must not run at the same time. The institution gives one up or states a measure,
/// an officer decides on the measure. Work already done stays reportable all the while.
/// </summary>
[Article("4")]
public sealed class ConflictOfInterest : Aggregate, IOfInstitution, IHoldsFiles
{
    public Guid ConflictId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>The institution's number of the authority's commission (管理部门的委托).</summary>
    public required string AuthorityCommission { get; init; }

    public required string AuthorityName { get; init; }

    /// <summary>The institution's number of the commission of the supervised side (被管理对象的委托).</summary>
    public required string RegulatedCommission { get; init; }

    public required string RegulatedName { get; init; }

    /// <summary>Which of the two came later, and is not to be accepted before this is settled (受理受阻).</summary>
    public required string BlockedCommission { get; init; }

    /// <summary>Name and code of the subject that ties them; empty under the literal reading.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The control group that ties them; empty when the client is the subject itself.</summary>
    public string Group { get; private set; } = "";

    /// <summary>First day on which both terms run.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day on which both terms run, inclusive.</summary>
    public DateOnly To { get; private set; }

    public required DateOnly FoundOn { get; init; }

    public ConflictStage Stage { get; private set; } = Open;

    /// <summary>回避措施, or how a commission was given up.</summary>
    public string Measure { get; private set; } = "";

    public IReadOnlyList<Attachment> MeasureFiles { get; private set; } = [];

    public string MeasureBy { get; private set; } = "";

    public DateOnly? MeasureOn { get; private set; }

    /// <summary>The commission that was given up, and its last day.</summary>
    public string GivenUp { get; private set; } = "";

    public DateOnly? GivenUpOn { get; private set; }

    public string DecidedBy { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    public string DecisionReason { get; private set; } = "";

    public IEnumerable<Attachment> HeldFiles => MeasureFiles;

    /// <summary>The two commissions stand against each other, for the first time or again.</summary>
    public void Find(ConflictPair pair, string subject)
    {
        if (Version > 0 && Stage == Gone)
        {
            MoveTo(Open);
        }

        (Subject, Group, From, To) = (subject, pair.Group ?? "", pair.From, pair.To);
        Record(
            new ConflictFound(
                InstitutionId,
                ConflictId,
                AuthorityCommission,
                RegulatedCommission,
                BlockedCommission,
                From,
                To
            )
        );
    }

    /// <summary>提出回避措施: how the institution keeps the two apart.</summary>
    public void StateMeasure(
        string measure,
        IReadOnlyList<Attachment> files,
        Actor actor,
        DateOnly today
    )
    {
        Require(!string.IsNullOrWhiteSpace(measure), ConflictRules.MeasureNeeded);
        MoveTo(MeasureStated);
        (Measure, MeasureFiles) = (measure, files);
        (MeasureBy, MeasureOn) = (actor.Name, today);
        Record(new AvoidanceMeasureStated(InstitutionId, ConflictId, measure));
    }

    /// <summary>退出委托: one of the two is given up; what was done until then stays.</summary>
    public void GiveUp(
        string commission,
        DateOnly lastDay,
        string explanation,
        IReadOnlyList<Attachment> files,
        Actor actor,
        DateOnly today
    )
    {
        Require(
            commission == AuthorityCommission || commission == RegulatedCommission,
            ConflictRules.NotOfThePair
        );
        Require(lastDay <= today, ConflictRules.GivenUpAhead);
        Require(files.Count > 0, ConflictRules.ProofNeeded);
        MoveTo(Withdrawn);
        (GivenUp, GivenUpOn) = (commission, lastDay);
        (Measure, MeasureFiles) = (explanation, files);
        (MeasureBy, MeasureOn) = (actor.Name, today);
        Record(new CommissionGivenUp(InstitutionId, ConflictId, commission, lastDay));
    }

    /// <summary>The bureau agrees to the measure, or not, with its reason.</summary>
    public void Decide(bool agree, string reason, Actor actor, DateOnly today)
    {
        Require(!string.IsNullOrWhiteSpace(reason), ConflictRules.ReasonNeeded);
        MoveTo(agree ? Agreed : Refused);
        (DecidedBy, DecidedOn, DecisionReason) = (actor.Name, today, reason);
        Record(new AvoidanceDecided(InstitutionId, ConflictId, agree, reason));
    }

    /// <summary>A commission was revised and no longer stands against the other.</summary>
    public void Vanish()
    {
        MoveTo(Gone);
        Record(
            new ConflictVanished(
                InstitutionId,
                ConflictId,
                AuthorityCommission,
                RegulatedCommission
            )
        );
    }

    private void MoveTo(ConflictStage next)
    {
        Require(ConflictStages.Moves.Allows(Stage, next), ConflictRules.NoSuchMove(Stage, next));
        Stage = next;
    }
}

/// <summary>Where a conflict of interest is.</summary>
public enum ConflictStage
{
    [Display(Name = "待处理")]
    Open,

    [Display(Name = "已提出回避措施")]
    MeasureStated,

    [Display(Name = "同意")]
    Agreed,

    [Display(Name = "不同意")]
    Refused,

    [Display(Name = "已退出委托")]
    Withdrawn,

    /// <summary>A commission was corrected: they no longer stand against each other.</summary>
    [Display(Name = "已消除")]
    Gone,
}

public static class ConflictStages
{
    public static readonly Moves<ConflictStage> Moves = new()
    {
        { Open, MeasureStated, "4" },
        { Open, Withdrawn, "4" },
        { MeasureStated, Agreed, "4" },
        { MeasureStated, Refused, "4" },
        { MeasureStated, Withdrawn, "4" },
        { Refused, MeasureStated, "4" }, // another measure
        { Refused, Withdrawn, "4" },
        { Open, Gone, "4" },
        { MeasureStated, Gone, "4" },
        { Refused, Gone, "4" },
        { Agreed, Gone, "4" },
        { Gone, Open, "4" }, // revised again
    };

    /// <summary>It stands in the way of accepting a commission.</summary>
    public static bool IsBlocking(this ConflictStage stage) =>
        stage is Open or MeasureStated or Refused;
}

/// <summary>受理情况 of a commission under article 4.</summary>
public enum CommissionAcceptance
{
    [Display(Name = "可受理")]
    Free,

    [Display(Name = "受理受阻")]
    Blocked,

    [Display(Name = "已采取回避措施")]
    Avoided,

    [Display(Name = "已退出")]
    GivenUp,
}
