using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit;

/// <summary>信用风险等级, with the regulation's own labels: A is 较低风险, B is 低风险.</summary>
[Article("16")]
public enum Grade
{
    [Display(Name = "较低风险")]
    A,

    [Display(Name = "低风险")]
    B,

    [Display(Name = "中风险")]
    C,

    [Display(Name = "高风险")]
    D,
}

/// <summary>Why an institution is not rated in a period (不予评定, I-07).</summary>
[Article("14.2", "22")]
public enum NotRatedReason
{
    [Display(Name = "评价期内无业务")]
    NB,

    [Display(Name = "有业务而未报送")]
    NU,

    [Display(Name = "纳入名录不满一个评价期")]
    NY,

    [Display(Name = "停业或转业")]
    TR,

    [Display(Name = "丧失资质")]
    CM,
}
