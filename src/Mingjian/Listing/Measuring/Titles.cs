namespace Mingjian.Listing.Measuring;

/// <summary>Reads 职称 and 岗位, which institutions write in their own words.</summary>
internal static class Titles
{
    private static readonly string[] Junior = ["助理工程师", "助理实验师", "技术员", "初级"];

    private static readonly string[] Intermediate =
    [
        "中级",
        "高级",
        "工程师",
        "实验师",
        "研究员",
        "技师",
        "教授",
        "讲师",
    ];

    private static readonly string[] OtherWork =
    [
        "运维",
        "行政",
        "财务",
        "会计",
        "后勤",
        "司机",
        "驾驶",
    ];

    private static readonly string[] MonitoringWork =
    [
        "采样",
        "分析",
        "监测",
        "检测",
        "报告",
        "质量",
        "现场",
    ];

    /// <summary>中级及以上: 工程师 is, 助理工程师 is not, 助理研究员 is.</summary>
    public static bool IsIntermediate(string title) =>
        !Array.Exists(Junior, word => title.Contains(word, StringComparison.Ordinal))
        && Array.Exists(Intermediate, word => title.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether somebody of this position works in monitoring: all but who is said to do other work only.</summary>
    public static bool IsMonitoring(string position) =>
        Array.Exists(MonitoringWork, word => position.Contains(word, StringComparison.Ordinal))
        || !Array.Exists(OtherWork, word => position.Contains(word, StringComparison.Ordinal));
}
