using Mingjian.Data.Sheets;

namespace Mingjian.Listing.Imports;

/// <summary>错误文件: the file that was handed in, every row in its place, its bad cells marked and the column 错误说明 at the end. Mended, it may come back as it is.</summary>
internal static class MarkedWorkbook
{
    public static void Write<TLine>(ListPass<TLine> pass, Stream output)
    {
        var reader = pass.Reader;
        var remarks = MarkedRow.RemarkColumn(reader.Head);
        using var book = new WorkbookWriter(output);
        using var sheet = book.Sheet(
            reader.SheetName,
            [.. Enumerable.Repeat(MarkedRow.Width, remarks), MarkedRow.RemarkWidth],
            reader.Head.Row
        );

        foreach (var (raw, row) in reader.Everything())
        {
            sheet.Row(raw.Number);

            if (row is null)
            {
                MarkedRow.WritePlain(sheet, raw.Cells(), raw.Number == reader.Head.Row, remarks);
            }
            else
            {
                pass.Read(row);
                WriteMarked(sheet, row, reader, remarks);
            }
        }
    }

    private static void WriteMarked(SheetPen sheet, SheetRow row, SheetReader reader, int remarks)
    {
        var bad = row
            .Flaws.Where(f => f.IsError)
            .Select(f => reader.Head.ColumnOf(f.Column))
            .ToHashSet();

        MarkedRow.Write(
            sheet,
            row.Raw.Cells(),
            remarks,
            bad,
            string.Join(
                ' ',
                row.Flaws.Where(f => f.IsError)
                    .Select(f => $"【{reader.Definition.Columns[f.Column].Title}】{f.Message}")
            )
        );
    }
}
