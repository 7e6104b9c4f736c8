namespace Mingjian.Data.Sheets;

/// <summary>The workbook of a list: empty as a template to fill in, or with rows as an export; the same columns either way.</summary>
public static class SheetTemplate
{
    private const int HeadRow = 1;

    /// <summary>模板: head, one example row, lists of values at the cells, and a sheet 填写说明.</summary>
    public static void Write(Stream output, SheetDefinition definition)
    {
        using var book = new WorkbookWriter(output);

        using (var sheet = Begin(book, definition))
        {
            WriteExample(sheet, definition);
        }

        WriteHelp(book, definition);
    }

    /// <summary>导出: the rows under the template's head, so that what comes out can be mended and go in again.</summary>
    /// <param name="rows">The texts of the definition's columns, in their order.</param>
    public static void Write(
        Stream output,
        SheetDefinition definition,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        using var book = new WorkbookWriter(output);

        using (var sheet = Begin(book, definition))
        {
            foreach (var row in rows)
            {
                sheet.Row();

                foreach (var cell in row)
                {
                    sheet.Cell(cell);
                }
            }
        }

        WriteHelp(book, definition);
    }

    internal static void WriteExample(SheetPen sheet, SheetDefinition definition)
    {
        sheet.Row();

        for (var i = 0; i < definition.Columns.Count; i++)
        {
            var example = definition.Columns[i].Example;
            sheet.Cell(i == 0 ? SheetDefinition.ExampleMark + example : example, CellStyle.Example);
        }
    }

    internal static SheetPen Begin(WorkbookWriter book, SheetDefinition definition)
    {
        var sheet = book.Sheet(
            definition.Name,
            [.. definition.Columns.Select(c => c.Width)],
            HeadRow,
            [.. definition.Columns.Select(Choice).OfType<CellChoice>()]
        );
        sheet.Row();

        foreach (var column in definition.Columns)
        {
            sheet.Cell(column.Title, column.Required ? CellStyle.RequiredHead : CellStyle.Head);
        }

        return sheet;
    }

    private static CellChoice? Choice(SheetColumn column, int index)
    {
        IReadOnlyList<string> values =
            column.Form == ColumnForm.YesNo ? [CellText.Yes, CellText.No] : column.Values;

        return column.Help.Length == 0 && values.Count == 0 && column.Range is null
            ? null
            : new(index, HeadRow + 1, column.Title, column.Help, values) { Range = column.Range };
    }

    private static void WriteHelp(WorkbookWriter book, SheetDefinition definition)
    {
        using var sheet = book.Sheet("填写说明", [18, 10, 12, 70, 30]);
        sheet.Row().Cell($"{definition.Name}填写说明", CellStyle.Title);
        sheet.Row().Cell(definition.Purpose);
        sheet.Row().Cell("深色表头为必填列。列的顺序可以调整，列名不要改。");
        sheet
            .Row()
            .Cell($"第一格以“{SheetDefinition.ExampleMark}”开头的行是示例，导入时自动跳过。");
        sheet.Row(sheet.RowNumber + 2);

        foreach (var title in (string[])["列名", "是否必填", "最多字数", "怎么填", "示例"])
        {
            sheet.Cell(title, CellStyle.Head);
        }

        foreach (var column in definition.Columns)
        {
            sheet.Row();
            sheet.Cell(column.Title).Cell(column.Required ? "必填" : "选填");
            sheet.Cell(column.Form == ColumnForm.Text ? $"{column.MaxLength}" : "");
            sheet.Cell(Explain(column), CellStyle.Wrapped).Cell(column.Example);
        }
    }

    /// <summary>怎么填, in one line.</summary>
    public static string Explain(SheetColumn column) =>
        column.Form switch
        {
            ColumnForm.Day => column.Help + "日期写成 2026-03-23，也可用 Excel 日期。",
            ColumnForm.YesNo => column.Help + "填“是”或“否”。",
            ColumnForm.Choice => $"{column.Help}只能填：{string.Join('、', column.Values)}。",
            _ => column.Help,
        };
}
