using Mingjian.Activities;
using static Mingjian.Tests.Activities.WorstInputs.WorstInput;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>People, devices, methods, reports and photos that do not fit the register or the files.</summary>
internal static class PeopleInputs
{
    private const RecordKind Visit = RecordKind.Visit;
    private const RecordKind Report = RecordKind.Report;
    private const RecordKind Result = RecordKind.Result;

    public static IEnumerable<WorstInput> All() => [.. OfTheRegister(), .. Reports(), .. Photos()];

    private static IEnumerable<WorstInput> OfTheRegister() =>
        [
            Of(
                "人员不在册",
                Visit,
                "people",
                "张三丰、乙1",
                "ACTIVITIES-PEOPLE-1",
                "“张三丰”",
                Fate.Kept
            ),
            Of("一个人作业", Visit, "people", "丁1", "ACTIVITIES-PEOPLE-2", "至少 2 名", Fate.Kept),
            Of(
                "设备不在册",
                Visit,
                "devices",
                "SN-404",
                "ACTIVITIES-DEVICE-1",
                "“SN-404”",
                Fate.Kept
            ),
            Of(
                "设备超过检定有效期",
                Visit,
                "devices",
                WorstBench.ExpiredDevice,
                "ACTIVITIES-DEVICE-2",
                "已于 2026-01-31 届满",
                Fate.Kept
            ),
            Of(
                "不在册的日子",
                Visit,
                [("arrivedAt", "2024-12-30 09:05"), ("leftAt", "2024-12-30 11:40")],
                "ACTIVITIES-LISTED-1",
                "不在名录内",
                Fate.Kept
            ),
            Of(
                "超出资质范围",
                Result,
                "item",
                "氟化物",
                "ACTIVITIES-SCOPE-1",
                "超出资质范围",
                Fate.Kept
            ),
            Of(
                "方法标准不明",
                Result,
                "method",
                "HJ 9999-2099",
                "ACTIVITIES-SCOPE-2",
                "请核对标准号和年号",
                Fate.Kept
            ),
            Of(
                "方法标准已被替代",
                Result,
                "method",
                "GB 11914-1989",
                "ACTIVITIES-SCOPE-3",
                "现行：HJ 828-2017",
                Fate.Kept
            ),
        ];

    private static IEnumerable<WorstInput> Reports() =>
        [
            Of(
                "签发人不是授权签字人",
                Report,
                "signedBy",
                "丁1",
                "ACTIVITIES-PEOPLE-3",
                "授权签字人",
                Fate.Kept
            ),
            Of(
                "签字人任期以外",
                Report,
                "signedAt",
                "2024-12-30 09:00",
                "ACTIVITIES-PEOPLE-3",
                "2024-12-30 不是",
                Fate.Kept
            ),
            Of(
                "签发人就是审核人",
                Report,
                "reviewedBy",
                "戊1",
                "ACTIVITIES-PEOPLE-4",
                "签发人不能是审核人",
                Fate.Kept
            ),
            Of("摘要不是摘要", Report, "fileDigest", "abc", "ACTIVITIES-FIELD-19", "64 位十六进制"),
            Of(
                "文件没有上传过",
                Report,
                "fileDigest",
                LaboratoryDay.DigestOf("nowhere"),
                "ACTIVITIES-REPORT-4",
                "请先上传文件"
            ),
            Of(
                "别家机构的文件",
                Report,
                "fileDigest",
                WorstBench.FileOfAnother,
                "ACTIVITIES-REPORT-4",
                "请先上传文件"
            ),
            Later(
                "更正没有写原因",
                Report,
                "ACTIVITIES-REPORT-1",
                "请填写“更正原因”",
                ("pages", "9")
            ),
            Later(
                "更正后文件没有变",
                Report,
                "ACTIVITIES-REPORT-2",
                "完全相同",
                ("pages", "9"),
                ("correctionReason", "页数")
            ),
            Later(
                "报告以后改数据",
                Result,
                "ACTIVITIES-REPORT-5",
                "同时更正报告",
                ("value", "26")
            ) with
            {
                Fate = Fate.Kept,
            },
        ];

    private static IEnumerable<WorstInput> Photos() =>
        [
            new(
                "同一照片用于两次作业",
                RecordKind.Media,
                "ACTIVITIES-PLACE-3",
                "已用于作业",
                Fate.Kept
            )
            {
                Spoil = (day, records) =>
                {
                    var visit = records.First(r => r.Kind == Visit);
                    records.Add(LaboratoryDay.With(visit, "number", day.Visit + "2"));
                    records.Add(Photo(day, day.Visit));
                    records.Add(Photo(day, day.Visit + "2"));
                },
            },
            new(
                "照片拍于作业以外",
                RecordKind.Media,
                "ACTIVITIES-PLACE-4",
                "拍摄时间不在",
                Fate.Kept
            )
            {
                Spoil = (day, records) =>
                    records.Add(
                        LaboratoryDay.With(Photo(day, day.Visit), "capturedAt", "2026-03-08 09:10")
                    ),
            },
            new(
                "同一照片报了两遍而时间不同",
                RecordKind.Media,
                "ACTIVITIES-LINK-3",
                "已经出现过",
                Fate.Refused
            )
            {
                Spoil = (day, records) =>
                {
                    records.Add(Photo(day, day.Visit));
                    records.Add(
                        LaboratoryDay.With(Photo(day, day.Visit), "capturedAt", "2026-03-09 09:30")
                    );
                },
            },
        ];

    private static Mingjian.Activities.Records.RawRecord Photo(LaboratoryDay day, string visit) =>
        LaboratoryDay.Record(
            RecordKind.Media,
            ("digest", day.ReportFile),
            ("visit", visit),
            ("capturedAt", "2026-03-09 09:12")
        );

    /// <summary>Handed in after the good day: one record again, with other values.</summary>
    private static WorstInput Later(
        string what,
        RecordKind kind,
        string code,
        string text,
        params (string Key, string? Value)[] values
    ) =>
        new(what, kind, code, text, Fate.Refused)
        {
            AfterTheGoodDay = true,
            Spoil = (_, records) =>
            {
                records.RemoveAll(r => r.Kind != kind);
                records.RemoveRange(1, records.Count - 1);
                Change(records, kind, values);
            },
        };
}
