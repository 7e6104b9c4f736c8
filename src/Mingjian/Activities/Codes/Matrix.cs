using System.ComponentModel.DataAnnotations;

namespace Mingjian.Activities.Codes;

/// <summary>监测类别: what was sampled or measured.</summary>
public enum Matrix
{
    [Code("W1"), Display(Name = "地表水")]
    SurfaceWater,

    [Code("W2"), Display(Name = "地下水")]
    GroundWater,

    [Code("W3"), Display(Name = "废水")]
    WasteWater,

    [Code("W4"), Display(Name = "生活饮用水源")]
    DrinkingWaterSource,

    [Code("W5"), Display(Name = "降水")]
    Precipitation,

    [Code("W6"), Display(Name = "海水")]
    SeaWater,

    [Code("A1"), Display(Name = "环境空气")]
    AmbientAir,

    [Code("A2"), Display(Name = "无组织废气")]
    FugitiveGas,

    [Code("A3"), Display(Name = "有组织废气")]
    StackGas,

    [Code("A4"), Display(Name = "室内空气")]
    IndoorAir,

    [Code("A5"), Display(Name = "油气")]
    OilVapour,

    [Code("N1"), Display(Name = "厂界噪声")]
    BoundaryNoise,

    [Code("N2"), Display(Name = "社会生活噪声")]
    CommunityNoise,

    [Code("N3"), Display(Name = "声环境")]
    AcousticEnvironment,

    [Code("N4"), Display(Name = "施工噪声")]
    ConstructionNoise,

    [Code("N5"), Display(Name = "铁路噪声")]
    RailwayNoise,

    [Code("V1"), Display(Name = "振动")]
    Vibration,

    [Code("S1"), Display(Name = "土壤")]
    Soil,

    [Code("S2"), Display(Name = "水系沉积物")]
    Sediment,

    [Code("H1"), Display(Name = "固体废物")]
    SolidWaste,

    [Code("H2"), Display(Name = "浸出液")]
    Leachate,

    [Code("B1"), Display(Name = "生物")]
    Biota,

    [Code("E1"), Display(Name = "电磁")]
    Electromagnetic,

    [Code("R1"), Display(Name = "电离辐射")]
    IonisingRadiation,

    [Code("O1"), Display(Name = "在线比对")]
    OnlineComparison,
}

/// <summary>活动类型: the kinds of work that have facts of their own (one workbook each).</summary>
public enum ActivityType
{
    [Display(Name = "水和废水")]
    Water,

    [Display(Name = "环境空气和无组织废气")]
    Air,

    [Display(Name = "有组织废气")]
    Stack,

    [Display(Name = "噪声和振动")]
    Noise,

    [Display(Name = "土壤和沉积物")]
    Soil,

    [Display(Name = "固体废物")]
    Waste,

    [Display(Name = "油气回收")]
    VapourRecovery,

    [Display(Name = "电磁和辐射")]
    Radiation,

    [Display(Name = "在线比对")]
    OnlineComparison,

    [Display(Name = "设备运维")]
    Service,
}

public static class Matrices
{
    extension(Matrix matrix)
    {
        public ActivityType Activity =>
            CodeList<Matrix>.CodeOf(matrix) switch
            {
                ['W', ..] => ActivityType.Water,
                "A3" => ActivityType.Stack,
                "A5" => ActivityType.VapourRecovery,
                ['A', ..] => ActivityType.Air,
                ['N' or 'V', ..] => ActivityType.Noise,
                ['S' or 'B', ..] => ActivityType.Soil,
                ['H', ..] => ActivityType.Waste,
                ['E' or 'R', ..] => ActivityType.Radiation,
                _ => ActivityType.OnlineComparison,
            };

        /// <summary>Is measured where it is, without a sample that is carried to the laboratory.</summary>
        public bool IsMeasuredOnSite =>
            matrix.Activity is ActivityType.Noise or ActivityType.Radiation;

        /// <summary>The load of the plant that causes it must be told (《生态环境监测条例》第二十四条).</summary>
        public bool ComesFromASource =>
            matrix is Matrix.WasteWater or Matrix.StackGas or Matrix.FugitiveGas;
    }
}
