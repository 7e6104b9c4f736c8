using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.Imports;

/// <summary>政府采购严重违法失信行为记录名单: a ground of direct D while the ban lasts.</summary>
[Article("17(2)")]
internal sealed class ProcurementSheet : PublicListSheet
{
    public override PublicList List => PublicList.ProcurementBans;

    public override string Path => "procurement-bans";

    public override string MainColumn => "until";

    public override SheetDefinition Definition { get; } =
        new(
            "政府采购严重违法失信",
            "政府采购严重违法失信行为记录名单，一行一条处理决定；禁入期限内属第十七条第（二）项。",
            [
                Name,
                Code,
                new("number", "处理文号")
                {
                    Required = true,
                    Width = 28,
                    Example = "渝财罚〔2026〕3号",
                    OtherTitles = ["处罚文号", "决定书文号", "文书号"],
                },
                new("matter", "严重违法失信行为的具体情形")
                {
                    Required = true,
                    MaxLength = 2000,
                    Width = 40,
                    Example = "提供虚假材料谋取成交",
                    OtherTitles = ["具体情形", "违法失信行为"],
                },
                new("decided", "处理日期")
                {
                    Required = true,
                    Form = ColumnForm.Day,
                    Example = "2026-01-15",
                    OtherTitles = ["处罚日期", "公布日期", "列入日期"],
                },
                new("until", "禁入截止日期")
                {
                    Required = true,
                    Form = ColumnForm.Day,
                    Help = "禁止参加政府采购活动的最后一日（含当日）。",
                    Example = "2027-01-14",
                    OtherTitles = ["公布截止日期", "禁入期限届满日"],
                },
                new("removed", "移出日期") { Form = ColumnForm.Day, Help = "提前移出的填写。" },
                new("authority", "执法单位") { OtherTitles = ["处理机关", "处罚机关"] },
            ]
        );

    internal override FactEntry? Read(SheetRow row)
    {
        var number = Text(row, "number");
        var matter = Text(row, "matter");
        var decided = Day(row, "decided");
        var until = Day(row, "until");
        var removed = Day(row, "removed");
        var authority = Text(row, "authority");

        return row.IsBad || decided is not { } on
            ? null
            : new()
            {
                InstitutionId = Guid.Empty,
                Kinds = ["procurement.banned"],
                Title = Titled($"{authority}列入政府采购严重违法失信行为记录", matter),
                HappenedOn = on,
                Source = FactSource.ProcurementList,
                Details = new()
                {
                    DecidedOn = on,
                    DocumentNumber = number,
                    Until = until,
                    EndedOn = removed,
                },
            };
    }
}
