using Mingjian.Data.Sheets;

namespace Mingjian.Credit.Facts.Imports;

/// <summary>经营异常名录 of the market regulator.</summary>
internal sealed class AbnormalSheet : PublicListSheet
{
    public override PublicList List => PublicList.AbnormalOperation;

    public override string Path => "abnormal-operation";

    public override string MainColumn => "listed";

    public override SheetDefinition Definition { get; } =
        new(
            "经营异常名录",
            "市场监管部门公示的经营异常名录，一行一次列入；移出后再次导入会补登移出日期。",
            [
                Name,
                Code,
                new("reason", "列入原因")
                {
                    Required = true,
                    MaxLength = 1000,
                    Width = 40,
                    Example = "通过登记的住所无法联系",
                    OtherTitles = ["列入经营异常名录原因"],
                },
                new("listed", "列入日期")
                {
                    Required = true,
                    Form = ColumnForm.Day,
                    Example = "2026-02-10",
                },
                new("removed", "移出日期") { Form = ColumnForm.Day, Help = "尚未移出的留空。" },
                new("number", "决定书文号") { OtherTitles = ["文书号"] },
                new("authority", "作出决定机关") { OtherTitles = ["列入机关", "决定机关"] },
            ]
        );

    internal override FactEntry? Read(SheetRow row)
    {
        var reason = Text(row, "reason");
        var listed = Day(row, "listed");
        var removed = Day(row, "removed");
        var number = Text(row, "number");
        var authority = Text(row, "authority");

        return row.IsBad || listed is not { } on
            ? null
            : new()
            {
                InstitutionId = Guid.Empty,
                Kinds = ["market.abnormal-operation"],
                Title = Titled($"{authority}列入经营异常名录", reason),
                HappenedOn = on,
                Source = FactSource.MarketRegulator,
                Details = new()
                {
                    DecidedOn = on,
                    DocumentNumber = number,
                    EndedOn = removed,
                },
                Occurrence = number.Length > 0 ? "" : $"abnormal:{on:yyyy-MM-dd}",
            };
    }
}
