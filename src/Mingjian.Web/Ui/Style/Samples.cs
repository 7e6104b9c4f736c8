using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
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

    public static IEnumerable<ClockView> Clocks { get; } =
    [
        new("审核期限", new(2026, 3, 16), new(2026, 3, 30), Today, "10 个工作日")
        {
            Left = 6,
            Clause = "5.2",
            Days =
            [
                new(new(2026, 3, 17), 1),
                new(new(2026, 3, 18), 2),
                new(new(2026, 3, 19), 3),
                new(new(2026, 3, 20), 4),
                new(new(2026, 3, 21), null, "周六"),
                new(new(2026, 3, 22), null, "周日"),
                new(new(2026, 3, 23), 5),
                new(new(2026, 3, 30), 10),
            ],
        },
        new("补正期限", new(2026, 3, 9), new(2026, 3, 23), Today, "10 个工作日") { Left = 1 },
        new("复核期限", new(2026, 2, 9), new(2026, 3, 12), Today, "15 个工作日") { Left = -6 },
        new("复核期限", new(2026, 2, 24), new(2026, 3, 24), Today, "15 个工作日")
        {
            Left = 2,
            Stops = [new(new(2026, 3, 4), new(2026, 3, 10), "现场核查")],
        },
        new("公示期", new(2026, 12, 20), null, new(2026, 12, 25), "15 个工作日")
        {
            Undetermined = "截止日待定：2027 年放假安排尚未公布",
        },
        new("受理期限", new(2026, 3, 2), new(2026, 3, 9), Today, "5 个工作日")
        {
            DoneOn = new(2026, 3, 5),
        },
    ];

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
        new("渝中区", 106.569m, 29.553m, 31, "/directory?district=500103"),
        new("渝北区", 106.631m, 29.718m, 74, "/directory?district=500112"),
        new("沙坪坝区", 106.457m, 29.541m, 22, "/directory?district=500106"),
        new("北碚区", 106.396m, 29.805m, 40, "/directory?district=500109"),
        new("涪陵区", 107.39m, 29.703m, 12, "/directory?district=500102"),
        new("黔江区", 108.771m, 29.534m, 5, "/directory?district=500114"),
        new("万州区", 108.41m, 30.81m, 18, "/directory?district=500101"),
        new("秀山县", 109.00m, 28.45m, 1, "/directory?district=500241"),
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
