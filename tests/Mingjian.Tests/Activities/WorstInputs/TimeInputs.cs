using Mingjian.Activities;
using static Mingjian.Tests.Activities.WorstInputs.WorstInput;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>Bad days and moments, and things in the wrong order. It is 10 o'clock of 2026-03-20.</summary>
internal static class TimeInputs
{
    private const RecordKind Commission = RecordKind.Commission;
    private const RecordKind Visit = RecordKind.Visit;
    private const RecordKind Sample = RecordKind.Sample;
    private const RecordKind Batch = RecordKind.Batch;
    private const RecordKind Report = RecordKind.Report;

    public static IEnumerable<WorstInput> All() => [.. Forms(), .. Orders()];

    private static IEnumerable<WorstInput> Forms() =>
        [
            Of(
                "将来的时间",
                Sample,
                "startedAt",
                "2026-03-21 09:00",
                "ACTIVITIES-FIELD-13",
                "晚于现在"
            ),
            Of(
                "时区写错成了将来",
                Sample,
                "startedAt",
                "2026-03-20T09:00:00Z",
                "ACTIVITIES-FIELD-13",
                "时区"
            ),
            Of(
                "只有日期",
                Sample,
                "startedAt",
                "2026-03-09",
                "ACTIVITIES-FIELD-12",
                "请补上时和分"
            ),
            Of(
                "Excel 序列号日期",
                Commission,
                "signedOn",
                "46090",
                "ACTIVITIES-FIELD-23",
                "日期序列号"
            ),
            Of(
                "Excel 序列号时间",
                Visit,
                "arrivedAt",
                "46090.378",
                "ACTIVITIES-FIELD-23",
                "日期序列号"
            ),
            Of(
                "汉字日期",
                Commission,
                "signedOn",
                "二〇二六年三月二日",
                "ACTIVITIES-FIELD-9",
                "2026-03-20"
            ),
            Of("月日在前", Commission, "signedOn", "03/02/2026", "ACTIVITIES-FIELD-9", "不是日期"),
            Of("两位年份", Commission, "signedOn", "26-3-2", "ACTIVITIES-FIELD-9", "不是日期"),
            Of(
                "没有的日子",
                Commission,
                "signedOn",
                "2026-02-30",
                "ACTIVITIES-FIELD-9",
                "不是日期"
            ),
            Of("长期", Commission, "to", "长期", "ACTIVITIES-FIELD-9", "不是日期"),
            Of("一百年前", Commission, "signedOn", "1926-03-02", "ACTIVITIES-FIELD-10", "核对年份"),
            Of(
                "签订日期在将来",
                Commission,
                "signedOn",
                "2026-04-01",
                "ACTIVITIES-FIELD-10",
                "今天以前"
            ),
            Of(
                "签发日期在将来",
                Report,
                "issuedOn",
                "2026-03-21",
                "ACTIVITIES-FIELD-10",
                "今天以前"
            ),
            Of(
                "二十五点",
                Sample,
                "endedAt",
                "2026-03-09 25:00",
                "ACTIVITIES-FIELD-11",
                "不是时间"
            ),
            Of(
                "上午下午",
                Sample,
                "endedAt",
                "2026-03-09 上午9:20",
                "ACTIVITIES-FIELD-11",
                "北京时间"
            ),
            Fine("年月日日期", Commission, "signedOn", "2026年3月2日", "2026-03-02"),
            Fine("全角日期", Commission, "signedOn", "２０２６．３．２", "2026-03-02"),
            Fine("世界时", Sample, "startedAt", "2026-03-09T01:15:00Z", "2026-03-09T09:15+08:00"),
        ];

    private static IEnumerable<WorstInput> Orders() =>
        [
            Of(
                "期限倒置",
                Commission,
                "to",
                "2026-03-01",
                "ACTIVITIES-TIME-1",
                "早于“委托开始日期”"
            ),
            Of(
                "计划倒置",
                RecordKind.Task,
                "plannedTo",
                "2026-03-08",
                "ACTIVITIES-TIME-1",
                "早于“计划开始日期”"
            ),
            Of(
                "采样时长为负",
                Sample,
                "endedAt",
                "2026-03-09 09:10",
                "ACTIVITIES-TIME-1",
                "“采样结束时间”早于"
            ),
            Of(
                "离开早于到达",
                Visit,
                "leftAt",
                "2026-03-09 09:00",
                "ACTIVITIES-TIME-1",
                "“离开时间”早于"
            ),
            Of(
                "分析时长为负",
                Batch,
                "endedAt",
                "2026-03-10 08:00",
                "ACTIVITIES-TIME-1",
                "“分析结束时间”早于"
            ),
            Of(
                "采样不在作业时间内",
                Sample,
                "startedAt",
                "2026-03-09 08:15",
                "ACTIVITIES-TIME-2",
                "不在现场作业的时间内",
                Fate.Kept
            ),
            Of(
                "交接早于采样",
                RecordKind.Handover,
                "at",
                "2026-03-09 08:00",
                "ACTIVITIES-TIME-3",
                "交接时间早于采样结束时间",
                Fate.Kept
            ),
            Spoken(
                "分析早于采样",
                "2026-03-09 08:00",
                "ACTIVITIES-TIME-3",
                "分析时间早于采样结束时间"
            ),
            Spoken("接样晚于分析", "2026-03-09 12:00", "ACTIVITIES-TIME-4", "早于接样时间"),
            Of(
                "签发早于分析",
                Report,
                "signedAt",
                "2026-03-10 10:00",
                "ACTIVITIES-TIME-5",
                "早于最后一项分析结束",
                Fate.Kept
            ),
            Of(
                "审核早于编制",
                Report,
                "reviewedAt",
                "2026-03-15 10:00",
                "ACTIVITIES-TIME-6",
                "依次",
                Fate.Kept
            ),
            Of(
                "设备时钟差一小时",
                Sample,
                "deviceAt",
                "2026-03-09 10:20",
                "ACTIVITIES-TIME-7",
                "相差 60 分钟",
                Fate.Kept
            ),
        ];

    /// <summary>The batch begins at another moment; its results are spoken of.</summary>
    private static WorstInput Spoken(string what, string startedAt, string code, string text) =>
        new(what, RecordKind.Result, code, text, Fate.Kept)
        {
            Spoil = (_, records) => Change(records, Batch, ("startedAt", startedAt)),
        };
}
