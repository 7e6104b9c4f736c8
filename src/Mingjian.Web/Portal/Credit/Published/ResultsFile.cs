using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Showing;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Portal.Api;
using Mingjian.Web.Portal.Credit.Api;

namespace Mingjian.Web.Portal.Credit.Published;

/// <summary>The results of a year as a file, exactly as filtered: CSV, JSON, or a workbook with the two annex tables.</summary>
public static class ResultsFile
{
    private static readonly string[] Heads =
    [
        "序号",
        "区县",
        "机构名称",
        "统一社会信用代码",
        "机构类别",
        "信用风险等级",
    ];

    private static readonly int[] Widths = [6, 14, 40, 22, 14, 24];

    public static void MapResultsFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/credit/results/{year:int}/table.{format}", RunAsync).AllowAnonymous();

    private static async Task RunAsync(
        HttpContext http,
        int year,
        string format,
        PublishedRatings ratings,
        LawBook law,
        ChinaClock clock,
        CancellationToken stop
    )
    {
        var offices = await law.OfficesAsync(stop);
        var ask = ResultsAsk.Of(year, http.Request.Query, offices);
        var rows = ask.In(ratings, offices, clock.Today)
            .OrderBy(r => r.Office)
            .ThenBy(r => r.Number)
            .ThenBy(r => r.RatingId)
            .Select(RatingRow.Shown)
            .AsAsyncEnumerable();

        switch (format)
        {
            case "csv":
                await CsvAsync(http, year, rows, offices);
                break;
            case "xlsx":
                await WorkbookAsync(http, year, rows, offices, stop);
                break;
            case "json":
                Begin(http, year, "application/json; charset=utf-8", format);
                await JsonSerializer.SerializeAsync(
                    http.Response.Body,
                    rows.Select(row => ResultLine.Of(row, offices)),
                    ApiJson.Options,
                    stop
                );
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static async Task CsvAsync(
        HttpContext http,
        int year,
        IAsyncEnumerable<RatingRow> rows,
        Offices offices
    )
    {
        Begin(http, year, "text/csv; charset=utf-8", "csv");
        await using var csv = new CsvLines(http.Response.Body);
        var count = 0;
        await csv.WriteAsync(Heads.Concat(["名录编号", "不予评定的理由", "状态"]));

        await foreach (var row in rows)
        {
            await csv.WriteAsync(
                Cells(row, ++count, offices)
                    .Concat([row.Number, row.NotRated?.Text() ?? "", row.Stage.Text()])
            );
        }
    }

    /// <summary>Sheet after sheet: those graded are written at once, those not rated wait.</summary>
    private static async Task WorkbookAsync(
        HttpContext http,
        int year,
        IAsyncEnumerable<RatingRow> rows,
        Offices offices,
        CancellationToken stop
    )
    {
        List<RatingRow> others = [];
        using var file = new MemoryStream();

        using (var book = new WorkbookWriter(file))
        {
            using (var sheet = Head(book, "附表一 评定等级", "信用风险等级"))
            {
                var count = 0;

                await foreach (var row in rows)
                {
                    if (row.Grade is null)
                    {
                        others.Add(row);
                        continue;
                    }

                    Write(sheet, Cells(row, ++count, offices));
                }
            }

            using var second = Head(book, "附表二 不予评定", "不予评定的理由");

            foreach (var (index, row) in others.Index())
            {
                Write(
                    second,
                    [.. Cells(row, index + 1, offices)[..^1], row.NotRated?.Text() ?? ""]
                );
            }
        }

        Begin(http, year, WorkbookWriter.MediaType, "xlsx");
        file.Position = 0;
        await file.CopyToAsync(http.Response.Body, stop);
    }

    private static SheetPen Head(WorkbookWriter book, string name, string last)
    {
        var sheet = book.Sheet(name, Widths, headRow: 1);
        sheet.Row();

        foreach (var head in Heads[..^1].Append(last))
        {
            sheet.Cell(head, CellStyle.Head);
        }

        return sheet;
    }

    private static void Write(SheetPen sheet, IReadOnlyList<string> cells)
    {
        sheet.Row();

        foreach (var cell in cells)
        {
            sheet.Cell(cell);
        }
    }

    private static string[] Cells(RatingRow row, int number, Offices offices) =>
        [
            $"{number}",
            offices.NameOf(row.Office),
            row.Name,
            row.CreditCode,
            row.Services,
            row.Grade is { } grade ? $"{grade}（{grade.Text()}）" : "不予评定",
        ];

    private static void Begin(HttpContext http, int year, string type, string format)
    {
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition =
            $"attachment; filename*=UTF-8''{Uri.EscapeDataString($"{year}年度信用风险评价结果.{format}")}";
    }
}
