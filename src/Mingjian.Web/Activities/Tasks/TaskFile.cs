using Microsoft.AspNetCore.Mvc;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>A list of tasks as a file: exactly what is filtered.</summary>
public static class TaskFile
{
    private static readonly int[] Widths = [24, 32, 40, 16, 16, 14, 14, 12, 10, 10, 10, 10];

    private static readonly (string Title, Func<TaskRow, Offices, object?> Value)[] Columns =
    [
        ("任务编号", (r, _) => r.Number),
        ("监测机构", (r, _) => r.Institution),
        ("被测单位", (r, _) => r.Subject),
        ("监测目的", (r, _) => r.Purpose.Text()),
        ("区县", (r, offices) => r.Office.Length == 0 ? "" : offices.NameOf(r.Office)),
        ("计划开始", (r, _) => r.PlannedFrom),
        ("计划结束", (r, _) => r.PlannedTo),
        ("状态", (r, _) => r.State.Text()),
        ("现场作业", (r, _) => r.Visits),
        ("样品", (r, _) => r.Samples),
        ("结果", (r, _) => r.Results),
        ("报告", (r, _) => r.Reports),
    ];

    public static IActionResult Csv(IAsyncEnumerable<TaskRow> rows, Offices offices)
    {
        var file = new CsvFile<TaskRow>("监测任务.csv", rows);

        foreach (var (title, value) in Columns)
        {
            file.Add(title, row => value(row, offices));
        }

        return file;
    }

    public static async Task<IActionResult> WorkbookAsync(
        IAsyncEnumerable<TaskRow> rows,
        Offices offices
    )
    {
        var file = new MemoryStream();

        using (var book = new WorkbookWriter(file))
        using (var sheet = book.Sheet("监测任务", Widths, headRow: 1))
        {
            sheet.Row();

            foreach (var (title, _) in Columns)
            {
                sheet.Cell(title, CellStyle.Head);
            }

            await foreach (var row in rows)
            {
                sheet.Row();

                foreach (var (_, value) in Columns)
                {
                    sheet.Cell(Written(value(row, offices)));
                }
            }
        }

        file.Position = 0;
        return new FileStreamResult(file, WorkbookWriter.MediaType)
        {
            FileDownloadName = "监测任务.xlsx",
        };
    }

    private static string Written(object? value) =>
        value switch
        {
            null => "",
            DateOnly day => Text.Iso(day),
            _ => value.ToString()!,
        };
}
