using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>What is said of records that do not fit what they name, themselves, or the register; the same words in all ways in.</summary>
public static class ActivitiesRules
{
    public static Rule NoSuchRecord(RecordField field, string number) =>
        new(
            "ACTIVITIES-LINK-1",
            "5.3(2)",
            $"“{field.Title}”引用的{field.Refers!.Value.Text()}“{number}”没有报送过，请先报送，或核对编号。"
        );

    public static Rule NamedWasRefused(RecordField field, string number) =>
        new(
            "ACTIVITIES-LINK-2",
            "5.3(2)",
            $"“{field.Title}”引用的{field.Refers!.Value.Text()}“{number}”在本次报送中有错误未被接收，请先更正它。"
        );

    public static Rule TwiceInDelivery(string kind, string number, string place) =>
        new(
            "ACTIVITIES-LINK-3",
            "5.3(2)",
            $"{kind}“{number}”在本次报送中已经出现过（{place}），内容不同，请保留正确的一条。"
        );

    public static Rule NeededWhen(RecordField field) =>
        new(
            "ACTIVITIES-LINK-4",
            "5.3(2)",
            $"{field.MustWhen}时须填写“{field.Title}”。{field.Help}"
        );

    public static Rule OfAnotherTask(string what, string task) =>
        new(
            "ACTIVITIES-LINK-5",
            "5.3(2)",
            $"{what}属于任务“{task}”，与本记录的任务不一致，请核对编号。"
        );

    /// <summary>Of <see cref="NotInFile"/>.</summary>
    public const string NotInFileCode = "ACTIVITIES-LINK-6";

    public static Rule NotInFile(RecordField field, string number) =>
        new(
            NotInFileCode,
            "5.3(2)",
            $"“{field.Title}”引用的{field.Refers!.Value.Text()}“{number}”不在本文件中，未核对。"
        );

    public static Rule EndsBeforeItBegins(string begins, string ends) =>
        new("ACTIVITIES-TIME-1", "5.3(2)2", $"“{ends}”早于“{begins}”，请核对两个时间。");

    public static Rule OutsideVisit(string from, string to) =>
        new(
            "ACTIVITIES-TIME-2",
            "5.3(2)2",
            $"采样时间不在现场作业的时间内（{from} 至 {to}），请核对。"
        );

    public static Rule BeforeSampling(string what, string sampledAt) =>
        new(
            "ACTIVITIES-TIME-3",
            "5.3(2)2",
            $"{what}早于采样结束时间（{sampledAt}），请核对；确属如此的，保留为异常并由监管部门查看。"
        );

    public static Rule BeforeReceipt(string receivedAt) =>
        new("ACTIVITIES-TIME-4", "5.3(2)2", $"分析开始时间早于接样时间（{receivedAt}），请核对。");

    public static Rule SignedBeforeAnalysis(string endedAt) =>
        new(
            "ACTIVITIES-TIME-5",
            "5.3(2)3",
            $"签发时间早于最后一项分析结束的时间（{endedAt}），请核对。"
        );

    public static Rule SignOrder() =>
        new("ACTIVITIES-TIME-6", "5.3(2)3", "编制、审核、签发的时间应依次不早于前一步，请核对。");

    public static Rule DeviceClock(int minutes) =>
        new(
            "ACTIVITIES-TIME-7",
            "5.3(2)2",
            $"设备时间与采样时间相差 {minutes} 分钟，请校准设备时钟。"
        );

    /// <summary>Looked for in the remarks when anybody asks whether the scope covers a report.</summary>
    public const string OutOfScopeCode = "ACTIVITIES-SCOPE-1";

    public static Rule OutOfScope(string item, string method, DateOnly day) =>
        new(
            OutOfScopeCode,
            "5.3(2)2",
            $"采样当日（{day:yyyy-MM-dd}）资质附表中没有“{item}＋{method}”，属于超出资质范围，仍可报送，将作为事实记录。"
        );

    public static Rule MethodUnknown(string method) =>
        new("ACTIVITIES-SCOPE-2", "5.3(2)2", $"方法标准库中没有“{method}”，请核对标准号和年号。");

    public static Rule MethodSuperseded(string method, string by) =>
        new(
            "ACTIVITIES-SCOPE-3",
            "5.3(2)2",
            $"{method} 已被替代{(by.Length > 0 ? $"（现行：{by}）" : "")}，请核对所用方法。"
        );

    /// <summary>Of <see cref="NotEmployed"/>.</summary>
    public const string NotEmployedCode = "ACTIVITIES-PEOPLE-1";

    public static Rule NotEmployed(string name, DateOnly day) =>
        new(
            NotEmployedCode,
            "5.3(2)2",
            $"“{name}”在 {day:yyyy-MM-dd} 不在名录的从业人员中，请核对姓名，或先办理人员变更。"
        );

    /// <summary>Of <see cref="CrewTooSmall"/>.</summary>
    public const string CrewTooSmallCode = "ACTIVITIES-PEOPLE-2";

    public static Rule CrewTooSmall(int needed) =>
        new(CrewTooSmallCode, "5.3(2)2", $"现场作业应有至少 {needed} 名人员，请补充其他在场人员。");

    /// <summary>Of <see cref="SignatoryNotAuthorized"/>.</summary>
    public const string SignatoryNotAuthorizedCode = "ACTIVITIES-PEOPLE-3";

    public static Rule SignatoryNotAuthorized(string name, DateOnly day) =>
        new(
            SignatoryNotAuthorizedCode,
            "5.3(2)3",
            $"“{name}”在 {day:yyyy-MM-dd} 不是名录中的授权签字人，请核对签发人，或先办理变更。"
        );

    public static Rule ReviewedByCompiler() =>
        new("ACTIVITIES-PEOPLE-4", "5.3(2)3", "审核人不能是编制人，签发人不能是审核人，请核对。");

    /// <summary>Of <see cref="DeviceUnknown"/>.</summary>
    public const string DeviceUnknownCode = "ACTIVITIES-DEVICE-1";

    public static Rule DeviceUnknown(string serial, DateOnly day) =>
        new(
            DeviceUnknownCode,
            "5.3(2)2",
            $"设备“{serial}”在 {day:yyyy-MM-dd} 不在名录的仪器设备中，请核对编号，或先办理设备变更。"
        );

    /// <summary>Of <see cref="DeviceExpired"/>.</summary>
    public const string DeviceExpiredCode = "ACTIVITIES-DEVICE-2";

    public static Rule DeviceExpired(string serial, DateOnly to) =>
        new(
            DeviceExpiredCode,
            "5.3(2)2",
            $"设备“{serial}”的检定或校准有效期已于 {to:yyyy-MM-dd} 届满，请核对证书。"
        );

    public static Rule UnknownUnit(string unit) =>
        new(
            "ACTIVITIES-VALUE-1",
            "5.3(2)2",
            $"单位“{unit}”不在单位表中，请使用规范写法，例如 mg/L、μg/m³、dB(A)、无量纲。"
        );

    public static Rule ValueNeedsNumber() =>
        new("ACTIVITIES-VALUE-2", "5.3(2)2", "限定符为“=”“<”“>”时须填写结果数值。");

    public static Rule BelowOwnLimit(string value, string limit) =>
        new(
            "ACTIVITIES-VALUE-3",
            "5.3(2)2",
            $"结果 {value} 低于检出限 {limit}，限定符应为“<”或“ND”，请核对。"
        );

    public static Rule Negative(string value) =>
        new("ACTIVITIES-VALUE-4", "5.3(2)2", $"浓度结果不应为负数（{value}），请核对。");

    public static Rule ValueWithoutMeaning(Qualifier qualifier, string value) =>
        new(
            "ACTIVITIES-VALUE-5",
            "5.3(2)2",
            $"限定符为“{CodeList<Qualifier>.CodeOf(qualifier)} {qualifier.Text()}”时“结果”应留空，现为 {value}，请核对。"
        );

    public static Rule FarFromPoint(double metres) =>
        new(
            "ACTIVITIES-PLACE-1",
            "5.3(2)2",
            $"采样定位距点位 {metres:0} 米，请核对定位和坐标系（GCJ-02 与 WGS-84 相差 300–600 米）。"
        );

    public static Rule PhotoOfOtherVisit(string visit) =>
        new(
            "ACTIVITIES-PLACE-3",
            "5.3(2)2",
            $"同一张照片已用于作业“{visit}”，请核对是否传错，将作为事实记录。"
        );

    public static Rule PhotoOutsideVisit(string from, string to) =>
        new(
            "ACTIVITIES-PLACE-4",
            "5.3(2)2",
            $"拍摄时间不在现场作业的时间内（{from} 至 {to}），请核对。"
        );

    public static Rule UnknownOffice(string office) =>
        new(
            "ACTIVITIES-PLACE-2",
            "3.2",
            $"没有“{office}”这个区县生态环境局，请填写区县名称或代码，例如 渝中区 或 500103。"
        );

    public static Rule CorrectionNeedsReason() =>
        new(
            "ACTIVITIES-REPORT-1",
            "5.3(2)3",
            "这份报告已经报送过，内容有变化的属于更正，请填写“更正原因”。"
        );

    public static Rule CorrectionUnchanged() =>
        new(
            "ACTIVITIES-REPORT-2",
            "5.3(2)3",
            "更正后的报告文件与已报送的完全相同，请上传更正后的文件。"
        );

    public static Rule ReportClosed(string stage) =>
        new("ACTIVITIES-REPORT-3", "5.3(2)3", $"这份报告当前为“{stage}”，不能更正。");

    public static Rule FileMissing(string title) =>
        new(
            "ACTIVITIES-REPORT-4",
            "5.3(2)3",
            $"系统中没有“{title}”所填摘要的文件，请先上传文件再报送。"
        );

    public static Rule ChangedAfterReport(string report) =>
        new(
            "ACTIVITIES-REPORT-5",
            "5.3(2)3",
            $"报告“{report}”已经签发，此后修改数据应同时更正报告，本次修改将作为事实记录。"
        );

    public static Rule NotListed(DateOnly day) =>
        new(
            "ACTIVITIES-LISTED-1",
            "5.1",
            $"本机构在 {day:yyyy-MM-dd} 不在名录内，仍可如实报送，将作为事实记录。"
        );
}
