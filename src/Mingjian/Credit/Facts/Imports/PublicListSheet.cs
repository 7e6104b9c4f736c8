using System.Globalization;
using Mingjian.Accounts;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.Imports;

/// <summary>公共名单的格式: one public list as a workbook or CSV, one row one fact; found by its address.</summary>
[Article("14.1")]
public abstract class PublicListSheet
{
    public const string CodeColumn = "code";
    public const string NameColumn = "name";

    public abstract PublicList List { get; }

    /// <summary>Its word in addresses.</summary>
    public abstract string Path { get; }

    public abstract SheetDefinition Definition { get; }

    /// <summary>The column that is marked when days or numbers do not fit together.</summary>
    public abstract string MainColumn { get; }

    protected static SheetColumn Code { get; } =
        new(CodeColumn, "统一社会信用代码")
        {
            Required = true,
            MaxLength = 30,
            Width = 22,
            Help = "18 位代码，以此匹配名录机构。",
            Example = "91500103MA5U00001G",
            OtherTitles = ["信用代码", "社会信用代码", "行政相对人代码"],
        };

    protected static SheetColumn Name { get; } =
        new(NameColumn, "单位名称")
        {
            Required = true,
            Width = 32,
            Help = "与名录不一致时提示核对，仍按代码匹配。",
            Example = "重庆示例环境检测有限公司（虚构）",
            OtherTitles = ["名称", "企业名称", "供应商名称", "被执行人名称", "行政相对人名称"],
        };

    // Behind the columns, which its members use.
    public static readonly IReadOnlyList<PublicListSheet> All =
    [
        new PenaltySheet(),
        new AbnormalSheet(),
        new ProcurementSheet(),
        new DishonestSheet(),
    ];

    /// <summary>The list of an address.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public static PublicListSheet Of(string path) =>
        All.FirstOrDefault(sheet => sheet.Path == path) ?? throw new NotFound("名单");

    /// <returns>The entry without institution and evidence; <c>null</c> when something is wrong with the row.</returns>
    internal abstract FactEntry? Read(SheetRow row);

    /// <summary>The credit code of a row; empty when it is none, with the reason at the cell.</summary>
    internal string CodeOf(SheetRow row)
    {
        var column = Definition.IndexOf(CodeColumn);
        var text = row.Text(column);

        if (text.Length > 0 && !CreditCode.TryParse(text, out _, out var error))
        {
            row.Bad(column, error);
        }

        return CreditCode.TryParse(text, out var code, out _) ? code.Value : "";
    }

    protected string Text(SheetRow row, string key) => row.Text(Definition.IndexOf(key));

    protected DateOnly? Day(SheetRow row, string key)
    {
        var column = Definition.IndexOf(key);
        return row.Day(column);
    }

    /// <summary>Money of a cell in fen.</summary>
    /// <param name="yuan">Yuan in one of its unit.</param>
    protected long? Money(SheetRow row, string key, decimal yuan)
    {
        var column = Definition.IndexOf(key);
        var text = CellText.HalfWidth(row.Text(column)).Replace(",", "", StringComparison.Ordinal);

        if (text.Length == 0)
        {
            return null;
        }

        if (
            decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            ) && number is >= 0 and < 1_000_000_000
        )
        {
            return (long)decimal.Round(number * yuan * FactDetails.FenPerYuan);
        }

        row.Bad(column, "不是有效的金额，请只填数字，如 30000。");
        return null;
    }

    protected static string Titled(string who, string what) =>
        Cut(who.Length == 0 ? what : $"{who}：{what}");

    private static string Cut(string text) => text.Length <= 300 ? text : text[..299] + "…";
}
