namespace Mingjian.Data.Sheets;

/// <summary>Rows of an error workbook: the file that was handed in, its bad cells marked and what is wrong told at the end.</summary>
public static class MarkedRow
{
    public const int Width = 18;
    public const int RemarkWidth = 60;

    /// <summary>The column in which a sheet's remarks stand: that of the error workbook that came back, or the next free one.</summary>
    public static int RemarkColumn(SheetHead head) => head.ErrorsColumn ?? head.Width;

    /// <summary>A row that is none of the list: the head, an example, what stands above.</summary>
    public static void WritePlain(
        SheetPen sheet,
        IReadOnlyList<string> cells,
        bool isHead,
        int remarks
    )
    {
        foreach (var cell in cells.Take(remarks))
        {
            sheet.Cell(cell, isHead ? CellStyle.Head : CellStyle.Plain);
        }

        if (isHead)
        {
            sheet.SkipTo(remarks).Cell(SheetDefinition.ErrorsTitle, CellStyle.RequiredHead);
        }
    }

    /// <summary>A row of the list.</summary>
    /// <param name="cells">Its texts by column of the file.</param>
    /// <param name="bad">Columns of the file that are marked.</param>
    public static void Write(
        SheetPen sheet,
        IReadOnlyList<string> cells,
        int remarks,
        IReadOnlySet<int> bad,
        string remark
    )
    {
        for (var column = 0; column < remarks; column++)
        {
            var text = column < cells.Count ? cells[column] : "";
            sheet.Cell(text, bad.Contains(column) ? CellStyle.Bad : CellStyle.Plain);
        }

        if (remark.Length > 0)
        {
            sheet.Cell(remark, CellStyle.Remark);
        }
    }
}
