using System.ComponentModel.DataAnnotations;

namespace Mingjian.Regulation;

/// <summary>Every number of law or policy that the system reads. The value is never in the code: it is the row of that day.</summary>
public enum SettingName
{
    [Setting(SettingUnit.WorkingDays, 1, 250)]
    [Display(Name = "名录申请办理期限", GroupName = "名录管理")]
    DecisionDays,

    [Setting(SettingUnit.WorkingDays, 1, 250)]
    [Display(Name = "补正期限（默认）", GroupName = "名录管理")]
    CorrectionDays,

    [Setting(SettingUnit.CalendarMonths, 1, 24)]
    [Display(Name = "信息变更办理期限", GroupName = "名录管理")]
    ChangeFilingMonths,

    [Setting(SettingUnit.DayLadder, 0, 730)]
    [Display(Name = "有效期到期提醒", GroupName = "名录管理")]
    ExpiryReminderDays,

    [Setting(SettingUnit.DayLadder, 0, 90)]
    [Display(Name = "办理期限提醒", GroupName = "名录管理")]
    CaseReminderDays,

    [Setting(SettingUnit.Days, 1, 90)]
    [Display(Name = "陈述申辩期限（默认）", GroupName = "名录管理")]
    StatementDays,

    [Setting(SettingUnit.Switch)]
    [Display(Name = "连续无业务时提议锁定", GroupName = "名录管理")]
    LockInactive,

    [Setting(SettingUnit.Periods, 1, 10)]
    [Display(Name = "提议锁定前的无业务期数", GroupName = "名录管理")]
    LockAfterPeriods,

    [Setting(SettingUnit.NumberPattern)]
    [Display(Name = "名录管理文书的文号", GroupName = "名录管理")]
    ListingLetterNumber,

    [Setting(SettingUnit.Persons, 0, 1000)]
    [Display(Name = "监测人员最低人数", GroupName = "人员条件")]
    MinimumStaff,

    [Setting(SettingUnit.Persons, 0, 1000)]
    [Display(
        Name = "监测人员最低人数（仅噪声振动、电磁、电离辐射、油气回收）",
        GroupName = "人员条件"
    )]
    MinimumStaffNarrowScope,

    [Setting(SettingUnit.CalendarMonths, 0, 60)]
    [Display(Name = "计入监测人员所需的在职时间", GroupName = "人员条件")]
    StaffTenureMonths,

    [Setting(SettingUnit.Percent, 0, 100)]
    [Display(Name = "中级及以上职称或同等能力人员比例", GroupName = "人员条件")]
    IntermediateTitleShare,

    [Setting(SettingUnit.Years, 0, 50)]
    [Display(Name = "技术负责人从业年限", GroupName = "人员条件")]
    TechnicalLeadYears,

    [Setting(SettingUnit.Years, 0, 50)]
    [Display(Name = "授权签字人从业年限", GroupName = "人员条件")]
    SignatoryYears,

    [Setting(SettingUnit.Years, 0, 50)]
    [Display(Name = "质量负责人从业年限", GroupName = "人员条件")]
    QualityManagerYears,

    [Setting(SettingUnit.Days, 0, 366)]
    [Display(Name = "关键岗位允许空缺的日数", GroupName = "人员条件")]
    KeyPostVacancyDays,

    [Setting(SettingUnit.Choice, "同一对象或同一控制集团", "全部委托")]
    [Display(Name = "回避审查范围", GroupName = "监测活动")]
    ConflictScope,

    [Setting(SettingUnit.Hours, 1, 720)]
    [Display(Name = "现场记录上传时限", GroupName = "监测活动")]
    FieldUploadHours,

    [Setting(SettingUnit.Days, 1, 366)]
    [Display(Name = "监测报告上传时限", GroupName = "监测活动")]
    ReportUploadDays,

    [Setting(SettingUnit.Days, 1, 366)]
    [Display(Name = "监测任务未结提醒", GroupName = "监测活动")]
    OpenTaskDays,

    [Setting(SettingUnit.Persons, 1, 10)]
    [Display(Name = "现场作业最少人数", GroupName = "监测活动")]
    FieldCrew,

    [Setting(SettingUnit.Metres, 10, 10000)]
    [Display(Name = "采样、照片定位与应在位置相距的提示值", GroupName = "监测活动")]
    FarFromPointMetres,

    [Setting(SettingUnit.Minutes, 1, 1440)]
    [Display(Name = "设备和相机时钟偏差的提示值", GroupName = "监测活动")]
    DeviceClockMinutes,

    [Setting(SettingUnit.Hours, 1, 720)]
    [Display(Name = "运维故障处理时限", GroupName = "监测活动")]
    FaultHours,

    [Setting(SettingUnit.Percent, 0, 100)]
    [Display(Name = "运维比对监测允许的平均相对误差", GroupName = "监测活动")]
    ComparisonTolerance,

    [Setting(SettingUnit.Years, 1, 100)]
    [Display(Name = "报告和原始记录保存年限", GroupName = "监测活动")]
    RetentionYears,

    [Setting(SettingUnit.CalendarMonths, 1, 60)]
    [Display(Name = "评价周期", GroupName = "信用评价")]
    EvaluationCycleMonths,

    [Setting(SettingUnit.Points, 1, 1000)]
    [Display(Name = "评价基准分", GroupName = "信用评价")]
    BaseScore,

    [Setting(SettingUnit.Points, 0, 1000)]
    [Display(Name = "A 级下限（含）", GroupName = "信用评价")]
    GradeABound,

    [Setting(SettingUnit.Points, 0, 1000)]
    [Display(Name = "B 级下限（含）", GroupName = "信用评价")]
    GradeBBound,

    [Setting(SettingUnit.Points, 0, 1000)]
    [Display(Name = "C 级下限（含）", GroupName = "信用评价")]
    GradeCBound,

    [Setting(SettingUnit.Points, 0, 1000)]
    [Display(Name = "加分上限", GroupName = "信用评价")]
    BonusCap,

    [Setting(SettingUnit.Switch)]
    [Display(Name = "不予评定：评价期内无业务（NB）", GroupName = "信用评价")]
    NotRatedNoBusiness,

    [Setting(SettingUnit.Switch)]
    [Display(Name = "不予评定：有业务而未报送（NU）", GroupName = "信用评价")]
    NotRatedNothingReported,

    [Setting(SettingUnit.Switch)]
    [Display(Name = "不予评定：纳入名录不满一个评价期（NY）", GroupName = "信用评价")]
    NotRatedNewlyListed,

    [Setting(SettingUnit.Switch)]
    [Display(Name = "不予评定：停业或转业（TR）", GroupName = "信用评价")]
    NotRatedTradeStopped,

    [Setting(SettingUnit.Switch)]
    [Display(Name = "不予评定：丧失资质（CM）", GroupName = "信用评价")]
    NotRatedQualificationLost,

    [Setting(SettingUnit.Switch)]
    [Display(Name = "实行信用修复", GroupName = "信用评价")]
    CreditRepair,

    [Setting(SettingUnit.Choice, "A", "A、B")]
    [Display(Name = "适用激励措施的等级", GroupName = "信用评价")]
    IncentiveGrades,

    [Setting(SettingUnit.WorkingDays, 1, 250)]
    [Display(Name = "评价结果公示期", GroupName = "公示与复核")]
    NoticeDays,

    [Setting(SettingUnit.WorkingDays, 1, 250)]
    [Display(Name = "复核期限", GroupName = "公示与复核")]
    ReviewDays,

    [Setting(SettingUnit.WorkingDays, 1, 250)]
    [Display(Name = "公布和共享期限", GroupName = "公示与复核")]
    PublicationDays,

    [Setting(SettingUnit.Choice, "本系统公众网站", "市生态环境局官网")]
    [Display(Name = "公示所用的官网", GroupName = "公示与复核")]
    OfficialSite,

    [Setting(SettingUnit.NumberPattern)]
    [Display(Name = "公示、公布公告的文号", GroupName = "公示与复核")]
    CreditNoticeNumber,

    [Setting(SettingUnit.NumberPattern)]
    [Display(Name = "异议、直接评定文书的文号", GroupName = "公示与复核")]
    CreditLetterNumber,

    [Setting(SettingUnit.Percent, 0, 100)]
    [Display(Name = "B 级监督检查比例上限", GroupName = "监督检查")]
    GradeBInspectionCap,

    [Setting(SettingUnit.Percent, 0, 100)]
    [Display(Name = "C 级监督检查比例下限", GroupName = "监督检查")]
    GradeCInspectionFloor,

    [Setting(SettingUnit.Persons, 1, 20)]
    [Display(Name = "现场检查最少执法人员", GroupName = "监督检查")]
    InspectionOfficers,

    [Setting(SettingUnit.Times, 0, 366)]
    [Display(Name = "一般对象每年日常检查次数上限", GroupName = "监督检查")]
    OrdinaryInspectionsPerYear,

    [Setting(SettingUnit.Times, 0, 366)]
    [Display(Name = "高风险对象每季度日常检查次数上限", GroupName = "监督检查")]
    HighRiskInspectionsPerQuarter,

    [Setting(SettingUnit.WorkingDays, 1, 250)]
    [Display(Name = "未扫码检查的备案期限", GroupName = "监督检查")]
    UncodedVisitFilingDays,
}
