using Mingjian.Data.Sheets;

namespace Mingjian.Activities.Workbooks;

/// <summary>A template of several lists: a sheet for each with head and example row, 填写说明, and 代码表 from which the cells offer their values.</summary>
public static class WorkbookTemplate
{
    public const string HelpSheet = "填写说明";
    public const string CodeSheet = "代码表";

    private const int LastCodeRow = 500;

    public static void Write(
        Stream output,
        string title,
        string purpose,
        IReadOnlyList<SheetDefinition> sheets,
        IReadOnlyList<(string Title, IReadOnlyList<string> Values)> codes
    )
    {
        using var book = new WorkbookWriter(output);
        WriteHelp(book, title, purpose, sheets);

        foreach (var definition in sheets)
        {
            using var sheet = SheetTemplate.Begin(book, definition);
            SheetTemplate.WriteExample(sheet, definition);
        }

        WriteCodes(book, codes);
    }

    /// <summary>The range of 代码表 in which a list of values stands.</summary>
    public static string RangeOf(int list, int values)
    {
        var column = ColumnName.Of(list);
        return $"'{CodeSheet}'!${column}$2:${column}${Math.Min(values, LastCodeRow) + 1}";
    }

    private static void WriteHelp(
        WorkbookWriter book,
        string title,
        string purpose,
        IReadOnlyList<SheetDefinition> sheets
    )
    {
        using var sheet = book.Sheet(HelpSheet, [18, 26, 10, 12, 60, 30]);
        sheet.Row().Cell(title, CellStyle.Title);
        sheet.Row().Cell(purpose);
        sheet
            .Row()
            .Cell(
                "没有内容的工作表可以留空或删去。深色表头为必填列，列的顺序可以调整，列名和工作表名不要改。"
            );
        sheet
            .Row()
            .Cell(
                $"第一格以“{SheetDefinition.ExampleMark}”开头的行是示例，导入时自动跳过。不要使用合并单元格。"
            );
        sheet.Row(sheet.RowNumber + 2);

        foreach (var head in (string[])["工作表", "列名", "是否必填", "最多字数", "怎么填", "示例"])
        {
            sheet.Cell(head, CellStyle.Head);
        }

        foreach (var definition in sheets)
        {
            foreach (var column in definition.Columns)
            {
                sheet.Row().Cell(definition.Name).Cell(column.Title);
                sheet.Cell(column.Required ? "必填" : "选填");
                sheet.Cell(column.Form == ColumnForm.Text ? $"{column.MaxLength}" : "");
                sheet.Cell(SheetTemplate.Explain(column), CellStyle.Wrapped).Cell(column.Example);
            }
        }
    }

    private static void WriteCodes(
        WorkbookWriter book,
        IReadOnlyList<(string Title, IReadOnlyList<string> Values)> codes
    )
    {
        using var sheet = book.Sheet(CodeSheet, [.. codes.Select(_ => 24)], headRow: 1);
        sheet.Row();

        foreach (var (title, _) in codes)
        {
            sheet.Cell(title, CellStyle.Head);
        }

        for (var row = 0; row < codes.Select(c => c.Values.Count).DefaultIfEmpty().Max(); row++)
        {
            sheet.Row();

            foreach (var (_, values) in codes)
            {
                sheet.Cell(row < values.Count ? values[row] : "");
            }
        }
    }
}
