using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Credit.Ratings.RatingStage;

namespace Mingjian.Credit.Ratings;

/// <summary>Where a decided result is, from publicity to publication.</summary>
[Article("17", "18", "19.1", "19.2", "20")]
public enum RatingStage
{
    [Display(Name = "已审定")]
    Scored,

    [Display(Name = "公示中")]
    OnNotice,

    [Display(Name = "复核中")]
    UnderReview,

    [Display(Name = "已确定")]
    Fixed,

    [Display(Name = "已公布")]
    Published,

    [Display(Name = "已撤销")]
    Revoked,

    [Display(Name = "已恢复")]
    Reinstated,
}

public static class RatingStages
{
    /// <summary>Every move the regulation knows. A move that is not here does not exist.</summary>
    public static readonly Moves<RatingStage> Moves = new()
    {
        { Scored, OnNotice, "18" },
        { OnNotice, UnderReview, "19.1" },
        { OnNotice, Fixed, "19.1" }, // 逾期未申请，视为无异议
        { UnderReview, UnderReview, "19.1" }, // another objector, or one of several reviews ended
        { UnderReview, OnNotice, "19.2" }, // the last review ended inside the term, or changed the grade (I-04)
        { UnderReview, Fixed, "19.2" }, // … or after it (I-06)
        { Fixed, Published, "20" },
        { Scored, Revoked, "17" }, // a direct D opens a new rating, on notice with D
        { OnNotice, Revoked, "17" },
        { UnderReview, Revoked, "17" },
        { Fixed, Revoked, "17" },
        { Published, Revoked, "17" },
        { Reinstated, Revoked, "17" },
        { Revoked, Reinstated, "17" }, // the judgment fell
        { Revoked, Scored, "17" }, // … and what was on its way goes on publicity anew
        { Reinstated, OnNotice, "18" }, // in force meanwhile
        { Scored, UnderReview, "19.2" }, // put on publicity anew while a review runs
        { Reinstated, UnderReview, "19.2" },
    };

    /// <summary>The grade of such a rating has been published and not taken back.</summary>
    public static bool Stands(this RatingStage stage) => stage is Published or Reinstated;

    /// <summary>Anybody may see it: it is or was on publicity.</summary>
    public static bool IsPublic(this RatingStage stage) => stage is not Scored;
}
