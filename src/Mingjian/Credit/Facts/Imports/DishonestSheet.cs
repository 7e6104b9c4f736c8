using Mingjian.Data.Sheets;

namespace Mingjian.Credit.Facts.Imports;

/// <summary>失信被执行人名单 of the courts.</summary>
internal sealed class DishonestSheet : PublicListSheet
{
    public override PublicList List => PublicList.Dishonest;

    public override string Path => "dishonest";

    public override string MainColumn => "published";

    public override SheetDefinition Definition { get; } =
        new(
            "失信被执行人",
            "人民法院公布的失信被执行人名单，一行一个案件；屏蔽后再次导入会补登移出日期。",
            [
                Name,
                Code,
                new("number", "案号")
                {
                    Required = true,
                    Width = 28,
                    Example = "（2026）渝0103执123号",
                },
                new("matter", "失信行为具体情形")
                {
                    Required = true,
                    MaxLength = 2000,
                    Width = 40,
                    Example = "有履行能力而拒不履行生效法律文书确定义务",
                    OtherTitles = ["失信被执行人行为具体情形", "具体情形"],
                },
                new("published", "发布日期")
                {
                    Required = true,
                    Form = ColumnForm.Day,
                    Example = "2026-02-20",
                    OtherTitles = ["发布时间", "列入日期"],
                },
                new("removed", "移出日期")
                {
                    Form = ColumnForm.Day,
                    Help = "已屏蔽或删除的填写。",
                    OtherTitles = ["屏蔽日期", "删除日期"],
                },
                new("performance", "履行情况")
                {
                    Example = "全部未履行",
                    OtherTitles = ["被执行人的履行情况"],
                },
                new("court", "执行法院") { Example = "重庆市渝中区人民法院" },
            ]
        );

    internal override FactEntry? Read(SheetRow row)
    {
        var number = Text(row, "number");
        var matter = Text(row, "matter");
        var published = Day(row, "published");
        var removed = Day(row, "removed");
        var performance = Text(row, "performance");
        var court = Text(row, "court");

        return row.IsBad || published is not { } on
            ? null
            : new()
            {
                InstitutionId = Guid.Empty,
                Kinds = ["public-credit.dishonest"],
                Title = Titled(
                    $"{court}列为失信被执行人",
                    performance.Length == 0 ? matter : $"{matter}（{performance}）"
                ),
                HappenedOn = on,
                Source = FactSource.Court,
                Details = new()
                {
                    DecidedOn = on,
                    DocumentNumber = number,
                    EndedOn = removed,
                },
            };
    }
}
