using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>
/// 事实类别: what kind of thing a verified fact is, as data. From it are made the form that asks for it, the weight of each fact, who
/// confirms it and how long it stands; no code knows a single kind.
/// </summary>
[Article("14.1", "17")]
public sealed record FactKind
{
    /// <summary>Such as <c>penalty.fine-or-more</c>; indicators name it.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required FactGroup Group { get; init; }

    /// <summary>The clause on which it rests, in the notation of <see cref="ArticleAttribute"/>; of a ground of direct D its item.</summary>
    public string Clause { get; init; } = "14.1";

    /// <summary>Who may be its source.</summary>
    public required IReadOnlyList<FactSource> Sources { get; init; }

    /// <summary>What a room or job hands in waits for an officer (经核实) before it counts.</summary>
    public required bool Confirm { get; init; }

    /// <summary>What the form asks for beside title, day and evidence.</summary>
    public required IReadOnlyList<FactField> Fields { get; init; }

    /// <summary>Those of them without which it is not taken.</summary>
    public IReadOnlyList<FactField> Required { get; init; } = [];

    public required WeightRule Weight { get; init; }

    /// <summary>The heaviest part of the penalty decision is one of these; empty where there is no penalty.</summary>
    public IReadOnlyList<PenaltyKind> Heaviest { get; init; } = [];

    /// <summary>Kinds with the same word speak of the same paper: one decision is one fact. Empty: each entry is its own.</summary>
    public string Occurrence { get; init; } = "";

    /// <summary>For how long its ground stands beyond its period (I-11).</summary>
    public Continuation Continues { get; init; }

    /// <summary>It happens the day after the term of performance ended.</summary>
    public bool Overdue { get; init; }

    /// <summary>Credit repair may take it out, where the bureau has switched that on.</summary>
    public bool Repairable { get; init; }

    public string Help { get; init; } = "";

    /// <summary>A ground of direct D (十七条).</summary>
    public bool IsVeto => Group == FactGroup.DirectD;

    public bool Asks(FactField field) => Fields.Contains(field);
}

/// <summary>评价内容 to which a kind of fact belongs.</summary>
public enum FactGroup
{
    [Display(Name = "基本素质")]
    Qualities,

    [Display(Name = "业务执行")]
    Execution,

    [Display(Name = "经营管理")]
    Management,

    [Display(Name = "诚信记录")]
    Integrity,

    [Display(Name = "加分")]
    Bonus,

    [Display(Name = "直接评定（第十七条）")]
    DirectD,
}

/// <summary>What a form asks for of some kinds of fact.</summary>
public enum FactField
{
    [Display(Name = "决定日期")]
    DecidedOn,

    [Display(Name = "文书号")]
    DocumentNumber,

    [Display(Name = "处罚种类")]
    Penalties,

    [Display(Name = "罚款金额")]
    Amount,

    /// <summary>Last day of a ban, or of the term of performance.</summary>
    [Display(Name = "期限届满日")]
    Until,

    /// <summary>The penalty was performed, or the institution was taken off the list.</summary>
    [Display(Name = "履行或移出日期")]
    EndedOn,

    [Display(Name = "逾期天数")]
    Days,

    [Display(Name = "关键岗位人员")]
    KeyPerson,
}

/// <summary>From where a fact is known (十四条).</summary>
[Article("14.1")]
public enum FactSource
{
    [Display(Name = "系统活动数据")]
    OwnActivity,

    [Display(Name = "监督检查")]
    Inspection,

    [Display(Name = "投诉举报")]
    Tip,

    [Display(Name = "媒体")]
    Media,

    [Display(Name = "公共信用信息平台")]
    PublicCreditPlatform,

    [Display(Name = "市场监管部门")]
    MarketRegulator,

    [Display(Name = "司法机关")]
    Court,

    [Display(Name = "政府采购监管部门")]
    ProcurementList,
}

/// <summary>行政处罚的种类 (行政处罚法 9), the lighter first.</summary>
public enum PenaltyKind
{
    [Display(Name = "警告")]
    Warning,

    [Display(Name = "通报批评")]
    Criticism,

    [Display(Name = "罚款")]
    Fine,

    [Display(Name = "没收违法所得、非法财物")]
    Confiscation,

    [Display(Name = "暂扣许可证件")]
    Suspension,

    [Display(Name = "降低资质等级")]
    Downgrade,

    [Display(Name = "吊销许可证件")]
    Revocation,

    [Display(Name = "限制开展生产经营活动")]
    Restriction,

    [Display(Name = "责令停产停业")]
    BusinessSuspension,

    [Display(Name = "责令关闭")]
    Closure,

    [Display(Name = "限制从业")]
    TradeBan,
}

/// <summary>How long the ground of a direct D stands at the cut-off of a later period (I-11).</summary>
[Article("17")]
public enum Continuation
{
    /// <summary>It counts in its period only.</summary>
    [Display(Name = "仅当期")]
    None,

    /// <summary>Until the last day of the ban (17(2)).</summary>
    [Display(Name = "禁入期限内")]
    WithinTerm,

    /// <summary>Until the penalty is performed (17(5), 17(6)).</summary>
    [Display(Name = "履行之前")]
    UntilPerformed,

    /// <summary>Until it is taken off the list (17(8)).</summary>
    [Display(Name = "移出之前")]
    UntilRemoved,
}
