using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Activities;

/// <summary>
/// What an institution reports of its monitoring (监测活动信息), in the order in which one thing leans on another:
/// a record may name only records of kinds before its own.
/// </summary>
[Article("5.3(2)")]
public enum RecordKind
{
    [Display(Name = "委托")]
    Commission,

    [Display(Name = "监测任务")]
    Task,

    [Display(Name = "点位")]
    Point,

    /// <summary>What a task promised: how often which item at which point.</summary>
    [Display(Name = "监测方案")]
    PlanItem,

    [Display(Name = "现场作业")]
    Visit,

    /// <summary>A sample taken away, or a measurement made at the site.</summary>
    [Display(Name = "样品或现场测试")]
    Sample,

    [Display(Name = "影像")]
    Media,

    [Display(Name = "样品交接")]
    Handover,

    [Display(Name = "分析批")]
    Batch,

    [Display(Name = "监测结果")]
    Result,

    [Display(Name = "质控")]
    QualityControl,

    [Display(Name = "监测报告")]
    Report,

    [Display(Name = "运维站点")]
    ServiceSite,

    [Display(Name = "运维设备")]
    ServiceDevice,

    [Display(Name = "运维计划")]
    ServicePlan,

    [Display(Name = "运维到站")]
    ServiceVisit,

    /// <summary>A calibration, verification or comparison (校准、校验、比对).</summary>
    [Display(Name = "运维检查")]
    ServiceCheck,

    [Display(Name = "运维故障")]
    Fault,
}
