using Mingjian.Data.Sheets;

namespace Mingjian.Listing.Imports;

/// <summary>错误文件: the file that was handed in, every row in its place, its bad cells marked and the column 错误说明 at the end. Mended, it may come back as it is.</summary>
internal static class MarkedWorkbook
{
    private const int DefaultWidth = 18;

    public static void Write<TLine>(ListPass<TLine> pass, Stream output)
    {
        var reader = pass.Reader;
        var remarks = reader.Head.ErrorsColumn ?? reader.Head.Width;
        using var book = new WorkbookWriter(output);
        using var sheet = book.Sheet(
            reader.SheetName,
            [.. Enumerable.Repeat(DefaultWidth, remarks), 60],
            reader.Head.Row
        );

        foreach (var (raw, row) in reader.Everything())
        {
            sheet.Row(raw.Number);

            if (row is null)
            {
                WritePlain(sheet, raw, raw.Number == reader.Head.Row, remarks);
            }
            else
            {
                pass.Read(row);
                WriteMarked(sheet, row, reader, remarks);
            }
        }
    }

    private static void WritePlain(SheetPen sheet, RawRow raw, bool isHead, int remarks)
    {
        for (var column = 0; column < raw.Width && column < remarks; column++)
        {
            sheet.Cell(raw[column], isHead ? CellStyle.Head : CellStyle.Plain);
        }

        if (isHead)
        {
            sheet.SkipTo(remarks).Cell(SheetDefinition.ErrorsTitle, CellStyle.RequiredHead);
        }
    }

    private static void WriteMarked(SheetPen sheet, SheetRow row, SheetReader reader, int remarks)
    {
        var bad = row
            .Flaws.Where(f => f.IsError)
            .Select(f => reader.Head.ColumnOf(f.Column))
            .ToHashSet();

        for (var column = 0; column < remarks; column++)
        {
            sheet.Cell(row.Raw[column], bad.Contains(column) ? CellStyle.Bad : CellStyle.Plain);
        }

        if (row.IsBad)
        {
            sheet.Cell(
                string.Join(
                    ' ',
                    row.Flaws.Where(f => f.IsError)
                        .Select(f => $"【{reader.Definition.Columns[f.Column].Title}】{f.Message}")
                ),
                CellStyle.Remark
            );
        }
    }
}
