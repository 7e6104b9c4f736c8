using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Credit.Facts.FactStage;

namespace Mingjian.Credit.Facts;

/// <summary>Where a fact stands.</summary>
[Article("14.1")]
public enum FactStage
{
    [Display(Name = "待核实")]
    Entered,

    [Display(Name = "已核实")]
    Verified,

    [Display(Name = "不予认定")]
    Rejected,

    [Display(Name = "已撤销")]
    Withdrawn,
}

public static class FactStages
{
    public static readonly Moves<FactStage> Moves = new()
    {
        { Entered, Verified, "14.1" }, // by another person than the one who entered it
        { Entered, Rejected, "14.1" },
        { Entered, Withdrawn, "14.1" }, // entered by mistake
        { Verified, Withdrawn, "14.1" }, // the decision fell, or the institution's statement was accepted
    };
}

/// <summary>What became of an institution's statement (陈述申辩) on a fact.</summary>
public enum StatementOutcome
{
    [Display(Name = "待处理")]
    Open,

    [Display(Name = "采纳")]
    Accepted,

    [Display(Name = "不予采纳")]
    Refused,
}
