using System.ComponentModel.DataAnnotations;

namespace Mingjian.Activities.Codes;

/// <summary>委托单位的性质: what article 4 asks about.</summary>
public enum ClientKind
{
    /// <summary>管理部门: an environmental authority.</summary>
    [Code("EEB"), Display(Name = "生态环境主管部门")]
    EnvironmentalAuthority,

    /// <summary>Any other public body that commissions supervision.</summary>
    [Code("GOV"), Display(Name = "其他政府部门")]
    OtherAuthority,

    [Code("REG"), Display(Name = "被管理对象")]
    Regulated,

    [Code("CON"), Display(Name = "环评或验收咨询机构")]
    Consultant,

    [Code("ORG"), Display(Name = "其他机构")]
    OtherOrganisation,

    [Code("PER"), Display(Name = "个人")]
    Individual,
}

/// <summary>监测目的.</summary>
public enum Purpose
{
    [Code("SELF"), Display(Name = "自行监测")]
    SelfMonitoring,

    [Code("SUP"), Display(Name = "执法或监督监测")]
    Supervision,

    [Code("ACC"), Display(Name = "竣工环保验收")]
    Acceptance,

    [Code("EIA"), Display(Name = "环评现状")]
    ImpactAssessment,

    [Code("SOIL"), Display(Name = "土壤和地下水调查")]
    SoilSurvey,

    [Code("CMP"), Display(Name = "在线比对")]
    OnlineComparison,

    [Code("ENV"), Display(Name = "环境质量")]
    EnvironmentalQuality,

    [Code("EMG"), Display(Name = "仲裁或应急")]
    Emergency,

    [Code("SENT"), Display(Name = "送样检测")]
    SentSample,

    [Code("OPS"), Display(Name = "设备运维")]
    Service,

    [Code("OTH"), Display(Name = "其他")]
    Other,
}

/// <summary>样品类型.</summary>
public enum SampleKind
{
    [Code("N"), Display(Name = "普通样")]
    Normal,

    [Code("D"), Display(Name = "现场平行样")]
    FieldDuplicate,

    [Code("FB"), Display(Name = "全程序空白")]
    FieldBlank,

    [Code("TB"), Display(Name = "运输空白")]
    TripBlank,

    [Code("EB"), Display(Name = "设备空白")]
    EquipmentBlank,

    [Code("SP"), Display(Name = "现场加标样")]
    Spiked,

    [Code("C"), Display(Name = "混合样")]
    Composite,
}

/// <summary>结果限定符: how the value is to be read.</summary>
public enum Qualifier
{
    [Code("="), Display(Name = "等于")]
    Equal,

    /// <summary>Below the method's detection limit; the value is that limit.</summary>
    [Code("<"), Display(Name = "低于检出限")]
    Below,

    [Code(">"), Display(Name = "高于测定上限")]
    Above,

    [Code("ND"), Display(Name = "未检出")]
    NotDetected,

    /// <summary>Not measured; the reason is told.</summary>
    [Code("--"), Display(Name = "未测")]
    NotMeasured,
}

/// <summary>读数来源.</summary>
public enum ReadingSource
{
    [Code("DEV"), Display(Name = "直采")]
    Device,

    [Code("APP"), Display(Name = "手持")]
    Handheld,

    [Code("MAN"), Display(Name = "手工")]
    Manual,

    [Code("FILE"), Display(Name = "解析")]
    Parsed,
}

/// <summary>质控类型.</summary>
public enum QualityControlKind
{
    [Code("MB"), Display(Name = "实验室空白")]
    Blank,

    [Code("DUP"), Display(Name = "实验室平行")]
    Duplicate,

    [Code("SPK"), Display(Name = "加标回收")]
    Spike,

    [Code("CRM"), Display(Name = "有证标准样品")]
    Reference,

    [Code("CCV"), Display(Name = "曲线中间点")]
    CurveCheck,

    [Code("BLD"), Display(Name = "盲样")]
    Blind,
}

/// <summary>到站类型.</summary>
public enum ServiceVisitKind
{
    [Code("R"), Display(Name = "远程巡检")]
    Remote,

    [Code("W"), Display(Name = "周巡检")]
    Weekly,

    [Code("M"), Display(Name = "月维护")]
    Monthly,

    [Code("Q"), Display(Name = "季维护")]
    Quarterly,

    [Code("F"), Display(Name = "故障处理")]
    Fault,

    [Code("CAL"), Display(Name = "校准")]
    Calibration,

    [Code("VER"), Display(Name = "校验")]
    Verification,

    [Code("CMP"), Display(Name = "比对")]
    Comparison,

    [Code("REP"), Display(Name = "换件")]
    Replacement,
}

/// <summary>运维检查项: what was compared with what.</summary>
public enum ServiceCheckKind
{
    [Code("ZERO"), Display(Name = "零点漂移")]
    Zero,

    [Code("SPAN"), Display(Name = "量程漂移")]
    Span,

    [Code("STD"), Display(Name = "标准物质核查")]
    Standard,

    [Code("PAIR"), Display(Name = "比对数据对")]
    Pair,
}

/// <summary>坐标系.</summary>
public enum CoordinateSystem
{
    [Code("CGCS2000"), Display(Name = "国家大地坐标系")]
    Cgcs2000,

    [Code("WGS84"), Display(Name = "WGS-84")]
    Wgs84,

    /// <summary>The shifted coordinates of Chinese maps; converted and marked.</summary>
    [Code("GCJ02"), Display(Name = "GCJ-02")]
    Gcj02,
}

/// <summary>样品保存方法; several are joined by +.</summary>
public enum Preservation
{
    [Code("PV0"), Display(Name = "不加保存剂")]
    None,

    [Code("PV1"), Display(Name = "0–5 ℃避光冷藏")]
    Cold,

    [Code("PV2"), Display(Name = "硫酸 pH<2")]
    SulphuricAcid,

    [Code("PV3"), Display(Name = "硝酸")]
    NitricAcid,

    [Code("PV4"), Display(Name = "盐酸 pH≤2")]
    HydrochloricAcid,

    [Code("PV5"), Display(Name = "氢氧化钠 pH>12")]
    Alkaline12,

    [Code("PV6"), Display(Name = "氢氧化钠 pH 8–9")]
    Alkaline8,

    [Code("PV7"), Display(Name = "磷酸加硫酸铜")]
    PhosphoricAcid,

    [Code("PV8"), Display(Name = "乙酸锌加氢氧化钠")]
    ZincAcetate,

    [Code("PV9"), Display(Name = "−20 ℃冷冻")]
    Frozen,

    [Code("PV10"), Display(Name = "无菌加硫代硫酸钠")]
    Sterile,

    [Code("PV11"), Display(Name = "甲醇")]
    Methanol,

    [Code("PV12"), Display(Name = "甲醛")]
    Formaldehyde,
}
