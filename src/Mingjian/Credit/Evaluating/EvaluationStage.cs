using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Credit.Evaluating.EvaluationStage;

namespace Mingjian.Credit.Evaluating;

/// <summary>Where the yearly evaluation (信用风险评价) is.</summary>
[Article("14.2", "18", "20")]
public enum EvaluationStage
{
    [Display(Name = "已启动")]
    Open,

    [Display(Name = "已冻结")]
    Frozen,

    [Display(Name = "已计分")]
    Computed,

    [Display(Name = "预告知")]
    Previewed,

    [Display(Name = "区县初评")]
    Proposed,

    [Display(Name = "市级审核")]
    Reviewed,

    [Display(Name = "集体审定")]
    Decided,

    [Display(Name = "公示")]
    OnNotice,

    [Display(Name = "公布")]
    Published,

    [Display(Name = "已共享")]
    Shared,

    [Display(Name = "已撤销")]
    Cancelled,
}

public static class EvaluationStages
{
    /// <summary>Every move there is; steps cannot be skipped.</summary>
    public static readonly Moves<EvaluationStage> Moves = new()
    {
        { Open, Frozen, "14.2" },
        { Frozen, Computed, "16" },
        { Computed, Computed, "16" }, // computed again, with a report of the differences
        { Computed, Previewed, "14.2" },
        { Previewed, Proposed, "3.2" }, // the districts are done, or their term is over
        { Proposed, Reviewed, "3.1" },
        { Proposed, Proposed, "3.1" }, // sent back instead of a review
        { Reviewed, Proposed, "3.1" }, // sent back before the collective decision
        { Reviewed, Decided, "14.2" },
        { Decided, OnNotice, "18" },
        { OnNotice, Published, "20" },
        { Published, Shared, "20" },
        { Open, Cancelled, "15" },
        { Frozen, Cancelled, "15" },
        { Computed, Cancelled, "15" },
        { Previewed, Cancelled, "15" },
    };

    public static bool IsRunning(this EvaluationStage stage) => stage is not (Shared or Cancelled);
}
