using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Data.Sheets;

namespace Mingjian.Activities.Workbooks;

/// <summary>One sheet of an error workbook: every row in its place, bad cells marked, the remarks in the last column.</summary>
internal static class MarkedSheet
{
    public static SheetPen Begin(WorkbookWriter book, RecordSheet sheet)
    {
        var remarks = MarkedRow.RemarkColumn(sheet.Reader.Head);
        return book.Sheet(
            sheet.Name,
            [.. Enumerable.Repeat(MarkedRow.Width, remarks), MarkedRow.RemarkWidth],
            sheet.Reader.Head.Row
        );
    }

    /// <summary>The rows, each on its own, so that they can be judged together.</summary>
    public static IEnumerable<KeptRow> Rows(RecordSheet sheet) =>
        sheet
            .Reader.Everything()
            .Select(r => new KeptRow(
                r.Raw.Number,
                r.Raw.Cells(),
                r.Row is null ? null : sheet.Read(r.Row)
            ));

    public static void Write(SheetPen pen, RecordSheet sheet, KeptRow row, TakenRecord? taken)
    {
        var remarks = MarkedRow.RemarkColumn(sheet.Reader.Head);
        pen.Row(row.Number);

        if (taken is null)
        {
            MarkedRow.WritePlain(pen, row.Cells, row.Number == sheet.Reader.Head.Row, remarks);
            return;
        }

        var wrong = taken.Read.Remarks.Where(remark => remark.Refuses).ToList();
        MarkedRow.Write(
            pen,
            row.Cells,
            remarks,
            wrong.Where(w => w.Field is not null).Select(w => sheet.ColumnOf(w.Field!)).ToHashSet(),
            string.Join(' ', wrong.Select(w => w.Rule.Message))
        );
    }
}

/// <summary>A row of the file as it stood.</summary>
/// <param name="Record">Absent for the head, an example, and what stands above.</param>
internal sealed record KeptRow(int Number, IReadOnlyList<string> Cells, RawRecord? Record);
