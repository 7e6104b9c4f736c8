using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Workbooks;
using Mingjian.Data.Sheets;

namespace Mingjian.Tests.Activities.Workbooks;

/// <summary>Workbooks of records for tests, as a clerk fills the templates in.</summary>
internal static class DayWorkbook
{
    /// <summary>The records, each kind on its sheet under the template's heads.</summary>
    public static MemoryStream Of(IEnumerable<RawRecord> records)
    {
        var file = new MemoryStream();

        using (var book = new WorkbookWriter(file))
        {
            foreach (var kind in records.GroupBy(r => r.Kind))
            {
                var type = RecordTypes.Of(kind.Key);
                using var pen = book.Sheet(type.Title, [], headRow: 1);
                pen.Row();

                foreach (var field in type.Fields)
                {
                    pen.Cell(field.Heading, CellStyle.Head);
                }

                foreach (var record in kind)
                {
                    pen.Row();

                    foreach (var text in record.Values)
                    {
                        pen.Cell(text ?? "");
                    }
                }
            }
        }

        file.Position = 0;
        return file;
    }

    /// <summary>A day with so many results: ten samples, the items numbered.</summary>
    public static MemoryStream WithResults(LaboratoryDay day, int results) =>
        Of([
            .. day.Order(),
            .. day.Field(),
            day.Laboratory()[0],
            .. Enumerable
                .Range(0, results)
                .Select(i =>
                    LaboratoryDay.With(day.ResultRecord((i % 2) + 1, "28"), "item", $"项目{i / 2}")
                ),
        ]);

    /// <summary>Rows of a sheet of a workbook, as texts.</summary>
    public static List<string[]> Rows(Stream file, RecordKind kind)
    {
        file.Position = 0;
        using var book = SheetBook.Open(file);
        using var reader = book.Read(RecordTypes.Of(kind).Title, RecordSheets.All(kind))!;
        return [.. reader.Everything().Select(r => r.Raw.Cells().ToArray())];
    }
}
