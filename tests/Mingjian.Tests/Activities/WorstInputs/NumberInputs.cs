using Mingjian.Activities;
using static Mingjian.Tests.Activities.WorstInputs.WorstInput;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>Bad numbers, qualifiers and units.</summary>
internal static class NumberInputs
{
    private const RecordKind Result = RecordKind.Result;
    private const RecordKind Sample = RecordKind.Sample;
    private const RecordKind Report = RecordKind.Report;

    public static IEnumerable<WorstInput> All() =>
        [
            Of("小数点用逗号", Result, "value", "2,8", "ACTIVITIES-FIELD-5", "含有逗号"),
            Of("千分位", Result, "value", "1,234.5", "ACTIVITIES-FIELD-5", "不要使用千分位"),
            Of("数值带单位", Result, "value", "28mg/L", "ACTIVITIES-FIELD-25", "填在“单位”栏"),
            Of("数值带小于号", Result, "value", "<4", "ACTIVITIES-FIELD-24", "“限定符”栏"),
            Of("数值写成文字", Result, "value", "未检出", "ACTIVITIES-FIELD-4", "应为数字"),
            Of("两个小数点", Result, "value", "2.8.1", "ACTIVITIES-FIELD-4", "应为数字"),
            Of("阿拉伯文数字", Result, "value", "٢٨", "ACTIVITIES-FIELD-4", "应为数字"),
            Of("分数", Result, "value", "1/2", "ACTIVITIES-FIELD-4", "应为数字"),
            Of("太长的数", Result, "value", new string('1', 25), "ACTIVITIES-FIELD-4", "应为数字"),
            Of("指数太大", Result, "value", "1e99", "ACTIVITIES-FIELD-6", "超出允许范围"),
            Of("无穷大", Result, "value", "∞", "ACTIVITIES-FIELD-4", "应为数字"),
            Of("NaN", Result, "value", "NaN", "ACTIVITIES-FIELD-4", "应为数字"),
            Of("十六进制", Result, "value", "0x1C", "ACTIVITIES-FIELD-25", "只填数字"),
            Of("百分号在数值里", Sample, "accuracy", "8%", "ACTIVITIES-FIELD-25", "单位已定为 m"),
            Of("检出限为负", Result, "detectionLimit", "-4", "ACTIVITIES-FIELD-6", "不小于 0"),
            Of("pH 超过 14", Sample, "fieldPh", "15", "ACTIVITIES-FIELD-6", "0 至 14"),
            Of("水温写成文字", Sample, "waterTemperature", "冰", "ACTIVITIES-FIELD-4", "应为数字"),
            Of("页数带小数", Report, "pages", "8.5", "ACTIVITIES-FIELD-7", "应为整数"),
            Of("页数为零", Report, "pages", "0", "ACTIVITIES-FIELD-6", "1 至 100000"),
            Of("页数溢出", Report, "pages", "99999999999", "ACTIVITIES-FIELD-7", "应为整数"),
            Of("是否填也许", Report, "cmaMark", "也许", "ACTIVITIES-FIELD-8", "“是”或“否”"),
            Fine("科学计数法", Result, "value", "2.8E1", "2.8E1"),
            Fine("全角数字", Result, "value", "２８．５", "28.5"),
            Fine("末位的零", Result, "value", "28.10", "28.10"),
            Fine("单位大小写", Result, "unit", "MG/l", "mg/L"),
            Of("单位不在表中", Result, "unit", "斤/立方", "ACTIVITIES-VALUE-1", "不在单位表中"),
            Of("没有单位", Result, "unit", null, "ACTIVITIES-LINK-4", "填写了结果时须填写“单位”"),
            Of("等于而没有数值", Result, "value", null, "ACTIVITIES-VALUE-2", "须填写结果数值"),
            Of("限定符不明", Result, "qualifier", "约", "ACTIVITIES-FIELD-14", "不在代码表中"),
            Of("未测而没有原因", Result, "qualifier", "--", "ACTIVITIES-LINK-4", "“未测原因”"),
            Of(
                "未检出又有数值",
                Result,
                "qualifier",
                "ND",
                "ACTIVITIES-VALUE-5",
                "应留空，现为 28",
                Fate.Kept
            ),
            Of(
                "未测又有数值",
                Result,
                [("qualifier", "--"), ("reason", "样品破损")],
                "ACTIVITIES-VALUE-5",
                "应留空",
                Fate.Kept
            ),
            Of("负浓度", Result, "value", "-3", "ACTIVITIES-VALUE-4", "不应为负数", Fate.Kept),
            Of(
                "低于自己的检出限",
                Result,
                "value",
                "3",
                "ACTIVITIES-VALUE-3",
                "低于检出限 4",
                Fate.Kept
            ),
        ];
}
