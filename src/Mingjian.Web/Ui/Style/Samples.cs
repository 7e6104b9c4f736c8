using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Ui.Style;

public enum SampleKind
{
    [Display(Name = "注册地址")]
    Address,

    [Display(Name = "机构名称")]
    Name,

    [Display(Name = "关键岗位人员")]
    KeyPersonnel,
}

public sealed record SampleRow(
    string Name,
    string Number,
    string District,
    string Services,
    (string Tone, string Word) State,
    DateOnly? Until,
    int Items
);

/// <summary>Fictitious values for the style page.</summary>
public static class Samples
{
    public static readonly DateOnly Today = new(2026, 3, 20);

    public static readonly string[] Districts =
    [
        "渝中区",
        "渝北区",
        "沙坪坝区",
        "北碚区",
        "黔江区",
    ];

    public static readonly Attachment Paper = new(
        "3f0a9c1be4d25a7788c0de1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d",
        "营业执照（变更后）.pdf",
        1_254_400,
        "application/pdf"
    );

    public static IReadOnlyList<FormStep> Steps { get; } =
    [
        new("基本情况", "/style#a", StepState.Complete),
        new("承诺书", "/style#b", StepState.Complete),
        new("资质认定证书及附表", "/style#c", StepState.Returned, 2),
        new("关键岗位人员", "/style#d", StepState.Missing, 3),
        new("人员", "/style#e", StepState.Untouched),
        new("签署并提交", null, StepState.Untouched),
    ];

    public static IReadOnlyList<Stage> Stages { get; } =
    [
        new("提交", "5.1", "2026-03-02"),
        new("受理", "5.1", "2026-03-04"),
        new("审核", "5.2", "轮到市局审核"),
        new("决定", "5.2"),
        new("公布", "5.1"),
    ];

    public static IEnumerable<ClockView> Clocks
    {
        get
        {
            var calendar = ReferenceFiles.Calendar;
            var stopped = Days(24, 2, 15)
                .Stop(new(new(2026, 3, 4), new(2026, 3, 10), "现场核查"), calendar);

            return
            [
                ClockView.Of(Days(16, 3, 10), calendar, Today, "审核期限", "5.2"),
                ClockView.Of(Days(9, 3, 10), calendar, Today, "补正期限"),
                ClockView.Of(Days(9, 2, 15), calendar, Today, "复核期限", "19.2"),
                ClockView.Of(stopped, calendar, Today, "复核期限", "19.2"),
                ClockView.Of(
                    stopped.Stop(new(new(2026, 3, 18), null, "现场监测"), calendar),
                    calendar,
                    Today,
                    "复核期限"
                ),
                ClockView.Of(
                    Term.WorkingDays(new(2026, 12, 18), 15, calendar),
                    calendar,
                    new(2026, 12, 25),
                    "公示期",
                    "18"
                ),
                ClockView.Of(
                    Term.CalendarMonths(new(2026, 3, 2), 1, calendar),
                    calendar,
                    Today,
                    "备案期限",
                    "6"
                ),
                ClockView.Of(Days(2, 3, 5), calendar, Today, "受理期限", doneOn: new(2026, 3, 5)),
            ];

            Term Days(int day, int month, int length) =>
                Term.WorkingDays(new(2026, month, day), length, calendar);
        }
    }

    public static IEnumerable<Change> Changes { get; } =
    [
        new(
            "注册地址",
            "重庆市北碚区水土街道云汉大道 5 号附 1 号",
            "重庆市北碚区水土街道方正大道 16 号附 1 号"
        ),
        new("实验室面积", "1,200 m²", "1,200 m²"),
        new("质量负责人", null, "周明远"),
    ];

    public static IEnumerable<TimelineEntry> History { get; } =
    [
        new(new(2026, 3, 18, 2, 5, 0), "李静", "市局审核", "同意变更")
        {
            Organisation = "重庆市生态环境局",
        },
        new(new(2026, 3, 12, 7, 40, 0), "王晓", "法定代表人", "提交变更备案")
        {
            Organisation = "缙云山环境科技研究院",
            Reason = "注册地址变更，自变更之日起第 9 日提交。",
            Changes = [.. Changes],
            Files = [Paper],
        },
    ];

    public static IReadOnlyList<MapPoint> Points { get; } =
    [
        .. ReferenceFiles
            .Offices()
            .Where(office => office is { Longitude: not null, Latitude: not null })
            .Select(
                (office, i) =>
                    new MapPoint(
                        office.Name,
                        office.Longitude!.Value,
                        office.Latitude!.Value,
                        i * i * 31 % 47,
                        $"/directory?district={office.Code}"
                    )
            ),
    ];

    public static Page<SampleRow> Rows(TableQuery table, string words, string district)
    {
        var found = All()
            .Where(row => row.Name.Contains(words, StringComparison.Ordinal))
            .Where(row => district.Length == 0 || row.District == district)
            .OrderBy(row => table.SortKey == "name" ? row.Name : row.Number, StringComparer.Ordinal)
            .ToList();

        if (table.Downwards)
        {
            found.Reverse();
        }

        var number = Math.Clamp(
            table.Page,
            1,
            Math.Max(1, (found.Count + table.Size - 1) / table.Size)
        );

        return new(
            [.. found.Skip((number - 1) * table.Size).Take(table.Size)],
            number,
            table.Size,
            found.Count
        );
    }

    private static IEnumerable<SampleRow> All()
    {
        string[] starts = ["巴渝清源", "两江测控", "嘉陵自动监控", "缙云山", "武陵", "长江上游"];
        string[] ends = ["环境检测有限公司", "技术服务有限公司", "运维有限公司", "环境科技研究院"];
        (string, string)[] states =
        [
            ("good", "在册"),
            ("good", "在册"),
            ("warn", "锁定"),
            ("over", "注销"),
        ];

        return Enumerable
            .Range(0, 96)
            .Select(i => new SampleRow(
                starts[i % 6] + (i > 5 ? $"第{i / 6 + 1}" : "") + ends[i % 4],
                $"CQ-{i + 17:0000}",
                Districts[i % 5],
                i % 3 == 1 ? "监测、运维"
                    : i % 3 == 2 ? "运维"
                    : "监测",
                states[i * 7 % 4],
                i % 3 == 2 ? null : Today.AddDays(i * 19),
                i % 3 == 2 ? 0 : i * 37 % 1500
            ));
    }
}
