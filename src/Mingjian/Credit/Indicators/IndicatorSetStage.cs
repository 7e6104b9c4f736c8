using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Credit.Indicators.IndicatorSetStage;

namespace Mingjian.Credit.Indicators;

public enum IndicatorSetStage
{
    [Display(Name = "起草")]
    Draft,

    [Display(Name = "送审")]
    Proposed,

    [Display(Name = "施行")]
    InForce,

    [Display(Name = "已被替代")]
    Replaced,

    [Display(Name = "作废")]
    Discarded,
}

public static class IndicatorSetStages
{
    /// <summary>A set in force never goes back: it is replaced, unused, by one of the same day, or followed by one of a later day.</summary>
    [Article("15")]
    public static readonly Moves<IndicatorSetStage> Moves = new()
    {
        { Draft, Proposed, "15" },
        { Proposed, Draft, "15" },
        { Proposed, InForce, "15" },
        { InForce, Replaced, "15" },
        { Draft, Discarded, "15" },
        { Proposed, Discarded, "15" },
    };
}
