using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Activities.Reporting.DraftStage;

namespace Mingjian.Activities.Reporting;

/// <summary>Where a report is on its way to being signed.</summary>
public enum DraftStage
{
    [Display(Name = "编制")]
    Compiling,

    [Display(Name = "审核")]
    InReview,

    [Display(Name = "签发")]
    ToSign,

    [Display(Name = "已签发")]
    Signed,

    [Display(Name = "退回")]
    Returned,

    [Display(Name = "作废")]
    Abandoned,
}

public static class DraftStages
{
    public static readonly Moves<DraftStage> Moves = new()
    {
        { Compiling, InReview, "5.3(2)3" },
        { InReview, ToSign, "5.3(2)3" },
        { InReview, Returned, "5.3(2)3" },
        { ToSign, Signed, "5.3(2)3" },
        { ToSign, Returned, "5.3(2)3" },
        { Returned, InReview, "5.3(2)3" },
        { Compiling, Abandoned, "5.3(2)3" },
        { Returned, Abandoned, "5.3(2)3" },
    };

    public static bool IsOpen(this DraftStage stage) => stage is not (Signed or Abandoned);
}
