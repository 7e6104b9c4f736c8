using Mingjian.Accounts;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>控制集团 as a workbook: one row is one member of one group.</summary>
[Article("4")]
public static class ControlGroupSheet
{
    private const int Group = 0;
    private const int Code = 1;
    private const int Name = 2;
    private const int From = 3;
    private const int To = 4;
    private const int Basis = 5;

    public static readonly SheetDefinition Definition = new(
        "控制集团",
        "处于同一控制之下的单位，一行一个成员；同一集团用同一名称。已有的成员再次导入不会重复。",
        [
            new("group", "集团名称")
            {
                Required = true,
                Width = 28,
                Example = "示例控股集团（虚构）",
                OtherTitles = ["集团", "控制集团"],
            },
            new("code", "统一社会信用代码")
            {
                Required = true,
                MaxLength = 30,
                Width = 22,
                Help = "成员的 18 位代码。",
                Example = "91500103MA5U000018",
                OtherTitles = ["信用代码", "社会信用代码"],
            },
            new("name", "成员名称")
            {
                Required = true,
                Width = 32,
                Example = "重庆示例化工有限公司（虚构）",
                OtherTitles = ["单位名称", "名称"],
            },
            new("from", "加入日期")
            {
                Required = true,
                Form = ColumnForm.Day,
                Example = "2024-01-01",
                OtherTitles = ["起始日期", "开始日期"],
            },
            new("to", "退出日期")
            {
                Form = ColumnForm.Day,
                Help = "最后一天（含当日）；仍在集团中的留空。",
                OtherTitles = ["结束日期", "截止日期"],
            },
            new("basis", "依据")
            {
                MaxLength = 500,
                Width = 32,
                Help = "如年度报告、企业信用信息公示。",
                Example = "2025 年年度报告",
                OtherTitles = ["来源"],
            },
        ]
    );

    /// <returns><c>null</c> when something is wrong with the row.</returns>
    internal static ControlGroupEntry? Read(SheetRow row)
    {
        var entry = (
            Group: row.Text(Group),
            Code: row.Text(Code),
            Name: row.Text(Name),
            From: row.Day(From),
            To: row.Day(To),
            Basis: row.Text(Basis)
        );

        if (entry.Code.Length > 0 && !CreditCode.TryParse(entry.Code, out _, out var error))
        {
            row.Bad(Code, error);
        }

        if (entry.From > entry.To)
        {
            row.Bad(To, "退出日期早于加入日期，请核对。");
        }

        return row.IsBad || entry.From is not { } from
            ? null
            : new(entry.Group, entry.Code, entry.Name, from, entry.To, entry.Basis);
    }
}

/// <summary>What became of an imported workbook of control groups.</summary>
/// <param name="Errors">Where there are any, nothing was stored.</param>
public sealed record ControlGroupImport(int Added, int Known, IReadOnlyList<string> Errors);
