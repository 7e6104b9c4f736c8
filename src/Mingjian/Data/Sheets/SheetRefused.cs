using Mingjian.Regulation;

namespace Mingjian.Data.Sheets;

/// <summary>A file that cannot be read as the list asked for: an input mistake (400). Nothing was stored.</summary>
public sealed class SheetRefused(Rule rule) : Exception(rule.Message)
{
    public Rule Rule { get; } = rule;
}

/// <summary>What is said about a file that cannot be read.</summary>
public static class SheetRules
{
    public static readonly Rule Empty = new(
        "DATA-SHEET-1",
        "",
        "文件是空的：没有找到任何内容。请下载模板填写后重新上传。"
    );

    public static readonly Rule OldExcel = new(
        "DATA-SHEET-2",
        "",
        "这是旧版 Excel 文件（.xls），无法读取。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后重新上传。"
    );

    public static readonly Rule Encrypted = new(
        "DATA-SHEET-3",
        "",
        "文件设置了打开密码，无法读取。请在“文件—信息—保护工作簿”中取消密码，保存后重新上传。"
    );

    public static readonly Rule NotASheet = new(
        "DATA-SHEET-4",
        "",
        "这不是 Excel 工作簿（.xlsx）或 CSV 文件，或文件已损坏。请用 Excel 或 WPS 打开确认，另存为“Excel 工作簿（*.xlsx）”后重新上传。"
    );

    public static readonly Rule TooLarge = new(
        "DATA-SHEET-5",
        "",
        $"文件展开后超过可读取的大小。请删除多余的工作表、图片和空白行，或分成几个文件导入（一次最多 {SheetReader.MostRows:N0} 行）。"
    );

    public static readonly Rule TooManyRows = new(
        "DATA-SHEET-6",
        "",
        $"超过一次可导入的 {SheetReader.MostRows:N0} 行。请分成几个文件依次导入。"
    );

    public static readonly Rule NeedsWorkbook = new(
        "DATA-SHEET-11",
        "",
        "这里需要有多张工作表的 Excel 工作簿（.xlsx），CSV 文件只有一张表。请下载模板填写后上传。"
    );

    public static Rule NoKnownSheet(IEnumerable<string> found, IEnumerable<string> expected) =>
        new(
            "DATA-SHEET-12",
            "",
            $"工作簿中没有可以读取的工作表（现有：{string.Join('、', found.Take(10))}）。工作表须以这些名称命名：{string.Join('、', expected)}。请下载模板，把内容粘贴到模板中再上传。"
        );

    public static Rule NoHead(string sheet, SheetDefinition definition) =>
        new(
            "DATA-SHEET-7",
            "",
            $"在工作表“{sheet}”的前 {SheetReader.HeadWithin} 行中没有找到表头。表头须有这些列：{Titles(definition.Columns.Where(c => c.Required))}。请下载模板，把内容粘贴到模板中再上传。"
        );

    public static Rule MissingColumns(string sheet, int row, IEnumerable<SheetColumn> missing) =>
        new(
            "DATA-SHEET-8",
            "",
            $"工作表“{sheet}”第 {row} 行的表头缺少列：{Titles(missing)}。请把列名改成与模板一致后重新上传。"
        );

    public static Rule DoubleColumn(
        string sheet,
        int row,
        SheetColumn column,
        string first,
        string second
    ) =>
        new(
            "DATA-SHEET-9",
            "",
            $"工作表“{sheet}”第 {row} 行的表头里，列“{column.Title}”出现了两次（{first} 列和 {second} 列）。请删去一列后重新上传。"
        );

    public static Rule NoRows(string sheet) =>
        new(
            "DATA-SHEET-10",
            "",
            $"工作表“{sheet}”只有表头，没有内容。请从表头下一行开始填写后重新上传。"
        );

    private static string Titles(IEnumerable<SheetColumn> columns) =>
        string.Join('、', columns.Select(c => $"“{c.Title}”"));
}
