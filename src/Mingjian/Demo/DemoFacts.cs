using Mingjian.Credit.Facts;
using Mingjian.Regulation;

namespace Mingjian.Demo;

/// <summary>A fact of the demo city, by the place of its institution in the order of numbers.</summary>
/// <param name="On">The day it happened, and of the decision where there is one.</param>
public sealed record DemoFact(
    int Place,
    string Kind,
    DateOnly On,
    string Title,
    FactSource Source,
    string Document = "",
    int Yuan = 0,
    params PenaltyKind[] Penalties
)
{
    public FactEntry Entry(Guid institutionId, Attachment scan) =>
        new()
        {
            InstitutionId = institutionId,
            Kinds = [Kind],
            Title = Title,
            HappenedOn = On,
            Source = Source,
            Details = new()
            {
                DecidedOn = Document.Length > 0 ? On : null,
                DocumentNumber = Document,
                AmountFen = Yuan > 0 ? (long)Yuan * FactDetails.FenPerYuan : null,
                Days = Kind == "rectification.overdue" ? 12 : null,
                Penalties = Penalties,
            },
            Evidence = [scan],
        };
}

/// <summary>What inspections, public lists and authorities found in the demo city: invented.</summary>
public static class DemoFacts
{
    public static readonly DemoFact FalseData = new(
        5,
        "penalty.false-data",
        new(2026, 3, 2),
        "出具虚假监测数据受到行政处罚",
        FactSource.Inspection,
        "渝（演）环罚〔2026〕11号",
        131_600,
        PenaltyKind.Fine
    );

    private static readonly DemoFact[] All =
    [
        new(
            0,
            "finding.record-minor",
            new(2024, 9, 5),
            "采样记录未填写样品状态",
            FactSource.Inspection
        ),
        new(
            1,
            "finding.record-major",
            new(2024, 9, 12),
            "原始记录缺少仪器条件，结果不能复核",
            FactSource.Inspection
        ),
        new(
            1,
            "finding.quality-control",
            new(2024, 9, 12),
            "一批样品没有全程序空白",
            FactSource.Inspection
        ),
        new(
            2,
            "penalty.fine-or-more",
            new(2024, 10, 15),
            "拒不改正监测行为不规范问题受到罚款",
            FactSource.Inspection,
            "渝（演）环罚〔2024〕27号",
            80_000,
            PenaltyKind.Fine
        ),
        new(
            3,
            "tip.verified",
            new(2024, 11, 4),
            "委托单位投诉采样不到位，查证属实",
            FactSource.Tip,
            "12345-演2024-118"
        ),
        new(
            6,
            "penalty.fine-or-more",
            new(2024, 8, 13),
            "未按标准方法开展监测受到罚款",
            FactSource.Inspection,
            "渝（演）环罚〔2024〕19号",
            20_000,
            PenaltyKind.Fine
        ),
        new(
            9,
            "penalty.fine-or-more",
            new(2024, 9, 24),
            "监测报告数据与原始记录不一致受到罚款",
            FactSource.Inspection,
            "渝（演）环罚〔2024〕23号",
            30_000,
            PenaltyKind.Fine
        ),
        new(
            12,
            "penalty.fine-or-more",
            new(2024, 10, 29),
            "多次违反监测技术规范受到罚款并没收违法所得",
            FactSource.Inspection,
            "渝（演）环罚〔2024〕30号",
            200_000,
            PenaltyKind.Fine,
            PenaltyKind.Confiscation
        ),
        new(
            12,
            "rectification.overdue",
            new(2024, 11, 18),
            "责令改正的问题逾期未整改",
            FactSource.Inspection
        ),
        new(
            0,
            "finding.record-minor",
            new(2025, 4, 17),
            "报告未标注分包项目",
            FactSource.Inspection
        ),
        new(1, "finding.capability", new(2025, 5, 8), "天平室温度未监控", FactSource.Inspection),
        new(
            1,
            "measure.written-notice",
            new(2025, 5, 20),
            "因监测过程不规范被书面告知",
            FactSource.Inspection,
            "渝（演）环监告〔2025〕6号"
        ),
        new(
            2,
            "rectification.overdue",
            new(2025, 6, 3),
            "书面告知的问题逾期未提交整改报告",
            FactSource.Inspection
        ),
        new(
            3,
            "penalty.warning",
            new(2025, 6, 19),
            "未按规范保存原始记录受到警告",
            FactSource.Inspection,
            "渝（演）环罚〔2025〕9号",
            0,
            PenaltyKind.Warning
        ),
        new(
            4,
            "finding.record-major",
            new(2025, 7, 2),
            "标准曲线与报告结果不一致",
            FactSource.Inspection
        ),
        new(
            4,
            "finding.record-major",
            new(2025, 7, 2),
            "样品交接时间早于采样时间",
            FactSource.Inspection
        ),
        new(
            4,
            "measure.interview",
            new(2025, 7, 10),
            "被约见谈话",
            FactSource.Inspection,
            "渝（演）环约〔2025〕3号"
        ),
        new(
            6,
            "proficiency.failed",
            new(2025, 8, 21),
            "水中氨氮能力验证不合格",
            FactSource.MarketRegulator,
            "渝（演）市监能〔2025〕2号"
        ),
        new(
            7,
            "market.abnormal-operation",
            new(2025, 8, 28),
            "通过登记的住所无法联系",
            FactSource.MarketRegulator,
            "渝（演）市监异〔2025〕77号"
        ),
        new(
            8,
            "award.contest",
            new(2025, 9, 15),
            "全市生态环境监测技术比武二等奖",
            FactSource.Inspection
        ),
        new(
            8,
            "contribution.emergency",
            new(2025, 9, 22),
            "承担突发水污染应急监测",
            FactSource.Inspection
        ),
        new(
            9,
            "report.inaccurate",
            new(2025, 10, 16),
            "认定一份报告不实（非虚假）",
            FactSource.Inspection,
            "渝（演）环认〔2025〕1号"
        ),
        new(
            10,
            "penalty.fine-or-more",
            new(2025, 11, 6),
            "监测活动违法受到罚款",
            FactSource.Inspection,
            "渝（演）环罚〔2025〕31号",
            150_000,
            PenaltyKind.Fine
        ),
        new(
            11,
            "public-credit.dishonest",
            new(2025, 11, 20),
            "列入失信被执行人",
            FactSource.Court,
            "（2025）渝演执101号"
        ),
    ];

    public static IEnumerable<DemoFact> Of(int year) => All.Where(fact => fact.On.Year == year);
}
