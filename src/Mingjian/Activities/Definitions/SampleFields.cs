using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using static Mingjian.Activities.Codes.ActivityType;
using ActivityType = Mingjian.Activities.Codes.ActivityType;
using S = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.Sample>;

namespace Mingjian.Activities.Definitions;

/// <summary>What each activity adds to a sample (catalogue of key information, 3.4).</summary>
internal static class SampleFields
{
    public static IEnumerable<RecordField<Sample>> OfWater() =>
        [
            Measured("waterFlow", "流量", "m³/h", 0, 10_000_000, Water),
            Measured("waterTemperature", "水温", "℃", -5, 100, Water),
            Measured("fieldPh", "现场 pH", null, 0, 14, Water),
            S.Detail("appearance", "感官描述", FieldForm.Text, Water) with
            {
                Help = "颜色、气味、浮油等。",
                Example = "微黄、无味",
            },
            S.Detail("container", "容器", FieldForm.Text, Water, Soil) with
            {
                Help = "材质和容积。",
                Example = "500 mL 玻璃瓶",
            },
            S.Detail("filtered", "现场过滤", FieldForm.YesNo, Water),
            S.Detail("composite", "混合样子样时间", FieldForm.Text, Water) with
            {
                MaxLength = 600,
                MustWhen = "混合样",
                Help = "每个子样的时间，用分号分隔。",
            },
            Measured("productionCycle", "生产周期", "h", 0, 1000, Water),
            Measured("wellDepth", "井深", "m", 0, 5000, Water),
            Measured("purgeVolume", "洗井出水量", "L", 0, 1_000_000, Water),
            S.Detail("stabilised", "洗井稳定读数", FieldForm.Text, Water) with
            {
                MaxLength = 600,
                MustWhen = "地下水",
                Help = "连续三次读数。",
            },
        ];

    public static IEnumerable<RecordField<Sample>> OfAir() =>
        [
            Measured("flow", "采样流量", "L/min", 0, 5000, Air, VapourRecovery),
            Measured("volume", "采样体积", "L", 0, 10_000_000, Air),
            Measured("standardVolume", "标况体积", "L", 0, 10_000_000, Air),
            Measured("temperature", "气温", "℃", -60, 80, Air, Noise, Stack, Radiation),
            Measured("pressure", "气压", "kPa", 40, 120, Air, Stack, VapourRecovery),
            Measured("wind", "风速", "m/s", 0, 80, Air, Noise),
            S.Detail("windDirection", "风向", FieldForm.Text, Air) with
            {
                Example = "东北",
            },
            Measured("humidity", "湿度", "%", 0, 100, Air, Radiation),
            S.Detail("averaging", "平均时间", FieldForm.Text, Air) with
            {
                MaxLength = 20,
                Help = "瞬时、1h、8h 或日均。",
                Example = "1h",
            },
            S.Detail("windRole", "上下风向", FieldForm.Text, Air) with
            {
                MaxLength = 20,
                Help = "上风向或下风向。",
            },
            S.Detail("group", "同步监测组", FieldForm.Text, Air) with
            {
                MaxLength = 60,
                Help = "同时监测的点位填写同一个组号。",
            },
        ];

    public static IEnumerable<RecordField<Sample>> OfStacks() =>
        [
            Measured("oxygen", "含氧量", "%", 0, 25, Stack),
            Measured("carbonDioxide", "二氧化碳", "%", 0, 100, Stack),
            Measured("moisture", "含湿量", "%", 0, 100, Stack),
            Measured("gasTemperature", "烟温", "℃", -60, 1800, Stack),
            Measured("staticPressure", "静压", "Pa", -100_000, 100_000, Stack),
            Measured("velocity", "流速", "m/s", 0, 150, Stack),
            Measured("standardFlow", "标干流量", "m³/h", 0, 100_000_000, Stack),
            Measured("sampledVolume", "标况采样体积", "m³", 0, 1000, Stack),
            Measured("isokinetic", "等速跟踪率", null, 0, 5, Stack),
            Measured("nozzle", "采样嘴直径", "mm", 0, 100, Stack),
            Measured("traversePoints", "采样点数", null, 1, 200, Stack),
            S.Detail("filter", "滤筒或滤膜编号", FieldForm.Text, Stack, Air),
            Measured("filterBefore", "采样前质量", "mg", 0, 1_000_000, Stack, Air),
            Measured("filterAfter", "采样后质量", "mg", 0, 1_000_000, Stack, Air),
            Measured("referenceOxygen", "基准含氧量", "%", 0, 21, Stack),
            S.Detail("fuel", "燃料", FieldForm.Text, Stack) with
            {
                Example = "天然气",
            },
        ];

    public static IEnumerable<RecordField<Sample>> OfTheOthers() =>
        [
            S.Detail("period", "时段", FieldForm.Text, Noise) with
            {
                MaxLength = 4,
                MustWhen = "噪声",
                Help = "昼间或夜间。",
                Example = "昼间",
            },
            Measured("background", "背景值", "dB", -20, 160, Noise),
            Measured("calibrationBefore", "测前校准值", "dB", 50, 130, Noise),
            Measured("calibrationAfter", "测后校准值", "dB", 50, 130, Noise),
            S.Detail("calibrator", "校准器编号", FieldForm.Text, Noise),
            S.Detail("soundSource", "声源情况", FieldForm.Text, Noise) with
            {
                Example = "稳态",
            },
            S.Detail("depth", "采样深度", FieldForm.Text, Soil) with
            {
                Unit = "cm",
                MaxLength = 40,
                Example = "0–50",
            },
            S.Detail("soilType", "土壤质地", FieldForm.Text, Soil) with
            {
                Example = "壤土",
            },
            Measured("vials", "样品瓶数", null, 0, 100, Soil),
            S.Detail("bore", "钻孔编号", FieldForm.Text, Soil),
            Measured("soilMoisture", "含水率", "%", 0, 100, Soil, Waste),
            S.Detail("screening", "快筛读数", FieldForm.Text, Soil) with
            {
                Help = "PID、XRF 读数。",
            },
            S.Detail("wasteCode", "废物类别代码", FieldForm.Text, Waste) with
            {
                MaxLength = 20,
                Example = "HW08",
            },
            Measured("lot", "批量", "t", 0, 10_000_000, Waste),
            Measured("subSamples", "子样数", null, 0, 1000, Waste),
            S.Detail("leaching", "浸出方法", FieldForm.Text, Waste) with
            {
                Example = "HJ/T 299-2007",
            },
            S.Detail("nozzleNumber", "加油枪编号", FieldForm.Text, VapourRecovery),
            Measured("height", "测量高度", "m", 0, 1000, Radiation),
            S.Detail("frequency", "频率范围", FieldForm.Text, Radiation),
            S.Detail("probe", "探头", FieldForm.Text, Radiation),
            S.Detail("onlineDevice", "在线设备编号", FieldForm.Text, ActivityType.OnlineComparison),
            S.Detail("pair", "数据对编号", FieldForm.Text, ActivityType.OnlineComparison),
            Measured(
                "onlineValue",
                "在线设备同时段值",
                null,
                -1_000_000,
                1_000_000_000,
                ActivityType.OnlineComparison
            ),
        ];

    private static RecordField<Sample> Measured(
        string key,
        string title,
        string? unit,
        decimal least,
        decimal most,
        params ActivityType[] only
    ) =>
        S.Detail(key, title, FieldForm.Number, only) with
        {
            Unit = unit,
            Minimum = least,
            Maximum = most,
        };
}
