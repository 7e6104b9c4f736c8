using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Data.Sheets;

namespace Mingjian.EndToEnd.Activities;

/// <summary>What a laboratory's clerk fills in: how the samples came, one batch, one result each.</summary>
internal static class ResultsWorkbook
{
    private const string Batch = "FX20260321-COD";

    public static byte[] Of(IReadOnlyList<string> samples)
    {
        using var file = new MemoryStream();

        using (var book = new WorkbookWriter(file))
        {
            Sheet(book, RecordKind.Handover, samples.Select(Handover));
            Sheet(book, RecordKind.Batch, [Analysis]);
            Sheet(book, RecordKind.Result, samples.Select((s, i) => Result(s, 28 + i)));
        }

        return file.ToArray();
    }

    private static Dictionary<string, string> Analysis =>
        new()
        {
            ["number"] = Batch,
            ["item"] = "化学需氧量",
            ["method"] = "HJ 828-2017",
            ["analyst"] = "丁1",
            ["equipment"] = "SN-1",
            ["startedAt"] = "2026-03-21 09:00",
            ["endedAt"] = "2026-03-21 16:30",
        };

    private static Dictionary<string, string> Handover(string sample) =>
        new()
        {
            ["sample"] = sample,
            ["at"] = "2026-03-20 15:20",
            ["from"] = "丁1",
            ["to"] = "乙1",
            ["accepted"] = "是",
        };

    private static Dictionary<string, string> Result(string sample, int value) =>
        new()
        {
            ["sample"] = sample,
            ["item"] = "化学需氧量",
            ["method"] = "HJ 828-2017",
            ["qualifier"] = "=",
            ["value"] = $"{value}",
            ["unit"] = "mg/L",
            ["detectionLimit"] = "4",
            ["batch"] = Batch,
        };

    private static void Sheet(
        WorkbookWriter book,
        RecordKind kind,
        IEnumerable<Dictionary<string, string>> rows
    )
    {
        var type = RecordTypes.Of(kind);
        using var pen = book.Sheet(type.Title, [], headRow: 1);
        pen.Row();

        foreach (var field in type.Fields)
        {
            pen.Cell(field.Heading, CellStyle.Head);
        }

        foreach (var row in rows)
        {
            pen.Row();

            foreach (var field in type.Fields)
            {
                pen.Cell(row.GetValueOrDefault(field.Key) ?? "");
            }
        }
    }
}
