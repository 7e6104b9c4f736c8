using System.Globalization;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using static Mingjian.Tests.Activities.WorstInputs.WorstInput;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>Records that name what is not there, that stand twice, that lack what their kind needs, or that stand in the wrong place.</summary>
internal static class LinkInputs
{
    private const RecordKind Commission = RecordKind.Commission;
    private const RecordKind Sample = RecordKind.Sample;
    private const RecordKind Point = RecordKind.Point;

    public static IEnumerable<WorstInput> All() => [.. Links(), .. Needs(), .. Places()];

    private static IEnumerable<WorstInput> Links() =>
        [
            Of(
                "样品没有作业",
                Sample,
                "visit",
                null,
                "ACTIVITIES-LINK-4",
                "不是送样检测时须填写“作业编号”"
            ),
            Of("样品没有点位", Sample, "point", null, "ACTIVITIES-LINK-4", "须填写“点位编号”"),
            Of("作业没有报送过", Sample, "visit", "XC-0", "ACTIVITIES-LINK-1", "“XC-0”没有报送过"),
            Of(
                "分析批没有报送过",
                RecordKind.Result,
                "batch",
                "FX-0",
                "ACTIVITIES-LINK-1",
                "请先报送"
            ),
            Of(
                "报告的任务没有报送过",
                RecordKind.Report,
                "tasks",
                "RW-0",
                "ACTIVITIES-LINK-1",
                "“RW-0”"
            ),
            Of("平行样没有原样", Sample, "kind", "D", "ACTIVITIES-LINK-4", "须填写“原样编号”"),
            new("原样是自己", Sample, "ACTIVITIES-LINK-1", "没有报送过", Fate.Refused)
            {
                Spoil = (day, records) =>
                    Change(records, Sample, ("kind", "D"), ("parent", day.Sample(1))),
            },
            new("引用的记录有错误", Point, "ACTIVITIES-LINK-2", "请先更正它", Fate.Refused)
            {
                Spoil = (_, records) => Change(records, RecordKind.Task, ("office", "火星区")),
            },
            new("编号重复而内容不同", Sample, "ACTIVITIES-LINK-3", "内容不同", Fate.Refused)
            {
                Spoil = (day, records) =>
                    records.Add(day.SampleRecord(1, "2026-03-09 10:15", "2026-03-09 10:20")),
            },
            new("同一条写了两遍", Sample, "", "", Fate.Clean)
            {
                Spoil = (day, records) => records.Add(records.First(r => r.Kind == Sample)),
                Stored = ("kind", "N"),
            },
            new(
                "作业属于另一任务",
                Sample,
                "ACTIVITIES-LINK-5",
                "与本记录的任务不一致",
                Fate.Refused
            )
            {
                Spoil = (day, records) =>
                {
                    var other = records.First(r => r.Kind == RecordKind.Task);
                    records.Add(LaboratoryDay.With(other, "number", day.Task + "2"));
                    Change(records, Sample, ("task", day.Task + "2"));
                },
            },
            new("没有的字段", Sample, "ACTIVITIES-FIELD-20", "没有“colour”这个字段", Fate.Refused)
            {
                Spoil = (_, records) =>
                {
                    var at = records.FindIndex(r => r.Kind == Sample);
                    records[at] = records[at] with { Unknown = ["colour"] };
                },
            },
        ];

    private static IEnumerable<WorstInput> Needs() =>
        [
            Of(
                "没有编号",
                RecordKind.Task,
                "number",
                null,
                "ACTIVITIES-FIELD-1",
                "“任务编号”没有填写"
            ),
            Of(
                "混合样没有子样时间",
                Sample,
                "kind",
                "C",
                "ACTIVITIES-LINK-4",
                "须填写“混合样子样时间”"
            ),
            Of(
                "噪声没有时段",
                Sample,
                [("matrix", "N1"), ("waterTemperature", null)],
                "ACTIVITIES-LINK-4",
                "噪声时须填写“时段”"
            ),
            Of(
                "其他类别的字段",
                Sample,
                "matrix",
                "N1",
                "ACTIVITIES-FIELD-21",
                "不适用于这一监测类别"
            ),
            Of("监测类别不明", Sample, "matrix", "W9", "ACTIVITIES-FIELD-14", "W1 地表水"),
            Of("样品类型不明", Sample, "kind", "X", "ACTIVITIES-FIELD-14", "不在代码表中"),
            Of(
                "保存方法之一不明",
                Sample,
                "preservation",
                "PV1+PV99",
                "ACTIVITIES-FIELD-14",
                "“PV99”"
            ),
            Of("委托没有代码", Commission, "clientCode", null, "ACTIVITIES-LINK-4", "不是个人"),
            Of(
                "管理部门没有被测单位",
                Commission,
                "clientKind",
                "EEB",
                "ACTIVITIES-LINK-4",
                "“被测单位”"
            ),
            Of("委托单位性质不明", Commission, "clientKind", "ABC", "ACTIVITIES-FIELD-14", "EEB"),
            Of(
                "信用代码太短",
                Commission,
                "clientCode",
                "9150",
                "ACTIVITIES-FIELD-15",
                "统一社会信用代码"
            ),
            new("信用代码校验位不对", Commission, "ACTIVITIES-FIELD-15", "校验", Fate.Refused)
            {
                Spoil = (_, records) =>
                {
                    var good = LaboratoryDay.CodeOf("9150010300000001");
                    var last = good[^1] == '0' ? '1' : '0';
                    Change(records, Commission, ("clientCode", good[..^1] + last));
                },
            },
            new(
                "被测单位没有名称",
                Commission,
                "ACTIVITIES-FIELD-16",
                "统一社会信用代码 名称",
                Fate.Refused
            )
            {
                Spoil = (_, records) =>
                    Change(
                        records,
                        Commission,
                        ("subjects", LaboratoryDay.CodeOf("9150010300000001"))
                    ),
            },
        ];

    private static IEnumerable<WorstInput> Places() =>
        [
            Of(
                "经纬度填反",
                Point,
                [("longitude", "29.533155"), ("latitude", "106.504962")],
                "ACTIVITIES-FIELD-18",
                "是否填反"
            ),
            Of("度分秒", Point, "longitude", "106°30′18″", "ACTIVITIES-FIELD-17", "不要写度分秒"),
            Of("只有经度", Sample, "latitude", null, "ACTIVITIES-LINK-4", "“纬度”"),
            Of(
                "没有坐标系",
                Sample,
                "crs",
                null,
                "ACTIVITIES-LINK-4",
                "填写了经纬度时须填写“坐标系”"
            ),
            Of("坐标系不明", Point, "crs", "BD09", "ACTIVITIES-FIELD-14", "GCJ02"),
            new("GCJ-02 标成 WGS-84", Sample, "ACTIVITIES-PLACE-1", "请核对定位和坐标系", Fate.Kept)
            {
                Spoil = (_, records) => Shift(records, "WGS84"),
            },
            new("GCJ-02 如实标明", Sample, "", "", Fate.Clean)
            {
                Spoil = (_, records) => Shift(records, "GCJ02"),
                Stored = ("longitude", "106.508803"),
            },
            Of(
                "区县不明",
                RecordKind.Task,
                "office",
                "火星区",
                "ACTIVITIES-PLACE-2",
                "没有“火星区”"
            ),
            new("区县已撤并", RecordKind.Task, "", "", Fate.Clean)
            {
                Spoil = (_, records) =>
                    Change(records, RecordKind.Task, ("office", WorstBench.ClosedOffice)),
                Stored = ("office", "500103"),
            },
        ];

    private static void Shift(List<Mingjian.Activities.Records.RawRecord> records, string named)
    {
        var (longitude, latitude) = Coordinates.ToGcj02(106.504970, 29.533160);
        Change(
            records,
            Sample,
            ("longitude", longitude.ToString("0.000000", CultureInfo.InvariantCulture)),
            ("latitude", latitude.ToString("0.000000", CultureInfo.InvariantCulture)),
            ("crs", named)
        );
    }
}
