using Mingjian.Data.Sheets;

namespace Mingjian.Credit.Facts.Imports;

/// <summary>行政处罚: decisions as the credit platform publishes them. One decision is one fact with the weight of its heaviest part.</summary>
internal sealed class PenaltySheet : PublicListSheet
{
    private static readonly (string Word, PenaltyKind Kind)[] Words =
    [
        ("通报批评", PenaltyKind.Criticism),
        ("警告", PenaltyKind.Warning),
        ("罚款", PenaltyKind.Fine),
        ("没收", PenaltyKind.Confiscation),
        ("暂扣", PenaltyKind.Suspension),
        ("降低资质", PenaltyKind.Downgrade),
        ("吊销", PenaltyKind.Revocation),
        ("限制开展生产经营", PenaltyKind.Restriction),
        ("停产停业", PenaltyKind.BusinessSuspension),
        ("关闭", PenaltyKind.Closure),
        ("限制从业", PenaltyKind.TradeBan),
    ];

    public override PublicList List => PublicList.Penalties;

    public override string Path => "penalties";

    public override string MainColumn => "decided";

    public override SheetDefinition Definition { get; } =
        new(
            "行政处罚",
            "信用平台公示的行政处罚决定，一行一份决定书，一份决定书按最重一项计一条。",
            [
                Name,
                Code,
                new("number", "决定书文号")
                {
                    Required = true,
                    Width = 28,
                    Example = "渝（渝中）环罚〔2026〕12号",
                    OtherTitles = ["行政处罚决定书文号", "处罚决定书文号", "文书号"],
                },
                new("kinds", "处罚种类")
                {
                    Required = true,
                    Width = 24,
                    Help = "多种以顿号或分号分开。",
                    Example = "警告、罚款",
                    OtherTitles = ["处罚类别"],
                },
                // Titles are compared without what stands in brackets, so the unit is part of the word.
                new("yuan", "罚款元数")
                {
                    MaxLength = 20,
                    Help = "单位元，只填数字；有罚款的必填，也可改用“罚款万元数”一列。",
                    Example = "30000",
                },
                new("wan", "罚款万元数")
                {
                    MaxLength = 20,
                    Help = "单位万元，与“罚款元数”填一列即可。",
                },
                new("decided", "处罚决定日期")
                {
                    Required = true,
                    Form = ColumnForm.Day,
                    Example = "2026-03-02",
                    OtherTitles = ["决定日期", "处罚日期"],
                },
                new("happened", "违法行为日期")
                {
                    Form = ColumnForm.Day,
                    Help = "不填按决定日期。",
                },
                new("matter", "违法事实")
                {
                    Required = true,
                    MaxLength = 2000,
                    Width = 40,
                    Example = "未按规范保存原始记录",
                    OtherTitles = ["违法行为", "案由"],
                },
                new("false", "因虚假监测数据")
                {
                    Form = ColumnForm.YesNo,
                    Help = "出具虚假监测数据（结果）受罚的填“是”，属第十七条第（四）项。",
                },
                new("until", "履行期限") { Form = ColumnForm.Day, Help = "决定书载明的履行期限。" },
                new("authority", "处罚机关") { OtherTitles = ["作出处罚机关", "执法机关"] },
            ]
        );

    internal override FactEntry? Read(SheetRow row)
    {
        var penalties = KindsOf(row);
        var fine = Money(row, "yuan", 1) ?? Money(row, "wan", 10_000);
        var decided = Day(row, "decided");
        var happened = Day(row, "happened");
        var until = Day(row, "until");
        var forFalseData = row.YesNo(Definition.IndexOf("false"));
        var number = Text(row, "number");
        var matter = Text(row, "matter");
        var authority = Text(row, "authority");

        if (penalties.Contains(PenaltyKind.Fine) && fine is null or 0)
        {
            row.Bad(Definition.IndexOf("yuan"), "处罚种类含罚款，请填写大于 0 的罚款金额。");
        }

        return row.IsBad || decided is not { } on
            ? null
            : new()
            {
                InstitutionId = Guid.Empty,
                Kinds = [FactKinds.OfPenalty(penalties.Max(), forFalseData).Code],
                Title = Titled($"{authority}行政处罚", matter),
                HappenedOn = happened ?? on,
                Source = FactSource.PublicCreditPlatform,
                Details = new()
                {
                    DecidedOn = on,
                    DocumentNumber = number,
                    Penalties = penalties,
                    AmountFen = fine,
                    Until = until,
                },
            };
    }

    private List<PenaltyKind> KindsOf(SheetRow row)
    {
        var column = Definition.IndexOf("kinds");
        List<PenaltyKind> kinds = [];

        foreach (
            var word in row.Text(column)
                .Split(
                    ['、', '，', ',', ';', '；', '/', ' '],
                    StringSplitOptions.RemoveEmptyEntries
                )
        )
        {
            var known = Array.FindIndex(
                Words,
                w => word.Contains(w.Word, StringComparison.Ordinal)
            );

            if (known < 0)
            {
                row.Bad(
                    column,
                    $"没有“{word}”这一处罚种类，可填：{string.Join('、', Words.Select(w => w.Word))}。"
                );
            }
            else if (!kinds.Contains(Words[known].Kind))
            {
                kinds.Add(Words[known].Kind);
            }
        }

        return kinds;
    }
}
