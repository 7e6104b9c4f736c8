using System.ComponentModel.DataAnnotations;
using Mingjian.Data.Imports;
using Mingjian.Journal.Letters;
using Mingjian.Listing;

namespace Mingjian.Web.Host.Access;

/// <summary>One address of the <see cref="AccessTable"/>: whose things it shows, and in which of their states.</summary>
public sealed record AccessRow(Scope Scope, string Route, Thing Thing)
{
    /// <summary>The states in which the thing is there; in the others it is not found, as if it did not exist. Empty: in every state.</summary>
    public IReadOnlyList<Enum> Seen { get; init; } = [];

    /// <summary>The forms of the page.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>Duties without which nothing is found at an address that is open to all: it answers by the thing, not at the door.</summary>
    public IReadOnlyList<string> Holding { get; init; } = [];

    public bool IsSeenIn(Enum? state) => state is null || Seen.Count == 0 || Seen.Contains(state);
}

/// <summary>A form of a page, and in which states of its thing it does something; in the others nothing changes.</summary>
/// <param name="Handler">Name of the handler; empty for the only one.</param>
public sealed record Act(string Handler, params Enum[] When);

/// <summary>From where a thing is seen (三条): carried out by the territory filter, except 本人, which each such page asks by itself.</summary>
public enum Scope
{
    /// <summary>Nothing but what is published, or no thing at all.</summary>
    [Display(Name = "公开")]
    Public,

    /// <summary>Of one's own account.</summary>
    [Display(Name = "本人")]
    Own,

    [Display(Name = "本机构")]
    OwnInstitution,

    /// <summary>The municipal bureau everywhere, a district bureau where it is an institution's office.</summary>
    [Display(Name = "本辖区")]
    Territory,

    /// <summary>Both sides of a paper: the institution itself, and the bureaux of its territory.</summary>
    [Display(Name = "本机构、本辖区")]
    Either,

    /// <summary>The bureau's own things, or those of every organisation.</summary>
    [Display(Name = "全市")]
    City,
}

/// <summary>What an address names by its id.</summary>
public enum Thing
{
    [Display(Name = "—")]
    None,

    [Display(Name = "名录申请")]
    Application,

    [Display(Name = "信息变更")]
    Change,

    [Display(Name = "名录申请、信息变更")]
    Case,

    [Display(Name = "清单导入")]
    Import,

    [Display(Name = "存量名录导入")]
    ListedImport,

    [Display(Name = "Excel 报送")]
    RecordImport,

    [Display(Name = "名录状态变更")]
    Proposal,

    [Display(Name = "文书")]
    Letter,

    [Display(Name = "在册机构")]
    Institution,

    [Display(Name = "回执")]
    Receipt,

    [Display(Name = "文件")]
    File,

    [Display(Name = "单位")]
    Organisation,

    [Display(Name = "人员")]
    Person,

    [Display(Name = "消息")]
    Message,

    [Display(Name = "暂存表单")]
    HeldForm,

    [Display(Name = "办理记录")]
    Entry,

    [Display(Name = "接口密钥")]
    ProgramKey,

    [Display(Name = "结果回调地址")]
    Webhook,

    /// <summary>A task with all its records; a district sees those of its institutions and those whose site is its own.</summary>
    [Display(Name = "监测任务")]
    Activity,

    [Display(Name = "编制中的报告")]
    ReportDraft,

    [Display(Name = "回避事项")]
    Conflict,

    [Display(Name = "否认报告")]
    Repudiation,

    [Display(Name = "控制集团成员")]
    GroupMember,

    /// <summary>A rating that is or was on publicity.</summary>
    [Display(Name = "公示、公布的等级")]
    PublishedRating,

    [Display(Name = "纠错")]
    Correction,

    [Display(Name = "激励措施")]
    Incentive,

    [Display(Name = "指标体系")]
    IndicatorSet,

    [Display(Name = "核实事实")]
    Fact,

    [Display(Name = "年度评价")]
    Evaluation,

    [Display(Name = "机构的年度评价")]
    EvaluationMember,

    [Display(Name = "评价结果")]
    Rating,

    [Display(Name = "异议")]
    Objection,

    [Display(Name = "直接评定")]
    DirectD,

    [Display(Name = "公示")]
    Notice,

    /// <summary>A publication and the package that was made with it.</summary>
    [Display(Name = "公布、共享数据包")]
    Package,

    [Display(Name = "已审定的评价")]
    DecidedEvaluation,
}

/// <summary>The states of an application or a change filing, as access tells them apart.</summary>
public enum CaseState
{
    [Display(Name = "草稿")]
    Draft,

    /// <summary>A draft again, but signed once.</summary>
    [Display(Name = "已撤回")]
    Withdrawn,

    [Display(Name = "已提交")]
    Submitted,

    [Display(Name = "受理")]
    Accepted,

    [Display(Name = "补正")]
    Returned,

    [Display(Name = "审核")]
    UnderReview,

    [Display(Name = "纳入")]
    Listed,

    [Display(Name = "不予纳入")]
    Refused,

    /// <summary>Ended by the institution after it was signed.</summary>
    [Display(Name = "放弃")]
    Abandoned,
}

/// <summary>The states of a proposal on an institution's standing, as access tells them apart.</summary>
public enum ProposalState
{
    /// <summary>By the institution itself.</summary>
    [Display(Name = "机构申请")]
    Requested,

    /// <summary>By the bureau, which has not told the institution yet.</summary>
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

public static class ThingStates
{
    /// <summary>Every state of a kind of thing; empty when access does not ask for one.</summary>
    public static IReadOnlyList<Enum> Of(Thing thing) =>
        thing switch
        {
            Thing.Application or Thing.Change or Thing.Case => All<CaseState>(),
            Thing.Import or Thing.ListedImport or Thing.RecordImport => All<ImportStage>(),
            Thing.Proposal => All<ProposalState>(),
            Thing.Letter => All<LetterStage>(),
            Thing.Institution => All<Standing>(),
            _ => [],
        };

    private static IReadOnlyList<Enum> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Cast<Enum>()];
}
