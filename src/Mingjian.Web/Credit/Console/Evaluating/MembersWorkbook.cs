using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>The table of an evaluation as a workbook: one sheet of results, one of the counts by grade with the zeros.</summary>
public static class MembersWorkbook
{
    private static readonly int[] Widths = [14, 40, 22, 14, 12, 12, 24, 12, 14, 40];

    private static readonly string[] Heads =
    [
        "名录编号",
        "机构名称",
        "统一社会信用代码",
        "区县",
        "服务类型",
        "得分",
        "等级",
        "直接评定",
        "陈述申辩",
        "初评意见",
    ];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet($"{EvaluationLinks.All}/{{evaluationId:guid}}/members.xlsx", WriteAsync)
            .NeedsDuty(CreditDuties.Read);

    private static async Task<IResult> WriteAsync(
        Guid evaluationId,
        [AsParameters] MemberFilter filter,
        MingjianDb db,
        EvaluationReader reader,
        CancellationToken stop
    )
    {
        var evaluation = await reader.FindAsync(evaluationId, stop);
        var offices = await reader.OfficesAsync(stop);
        var figures = await reader.FiguresAsync(evaluationId, stop);
        var file = new MemoryStream();

        using (var workbook = new WorkbookWriter(file))
        {
            using (var sheet = workbook.Sheet("评价结果", Widths, headRow: 1))
            {
                WriteRow(sheet, Heads, CellStyle.Head);

                await foreach (
                    var row in MemberRows
                        .Of(db, evaluationId, filter)
                        .OrderBy(r => r.Number)
                        .ThenBy(r => r.MemberId)
                        .AsAsyncEnumerable()
                        .WithCancellation(stop)
                )
                {
                    WriteRow(sheet, Cells(row, offices));
                }
            }

            WriteCounts(workbook, figures);
        }

        return Results.File(
            file.ToArray(),
            WorkbookWriter.MediaType,
            $"{evaluation.Year}年度信用风险评价.xlsx"
        );
    }

    private static void WriteCounts(WorkbookWriter workbook, EvaluationFigures figures)
    {
        using var sheet = workbook.Sheet("分布", [30, 12], headRow: 1);
        WriteRow(sheet, ["等级", "家数"], CellStyle.Head);

        foreach (var grade in Enum.GetValues<Grade>())
        {
            WriteRow(sheet, [$"{grade}（{grade.Text()}）", $"{figures.Of(grade)}"]);
        }

        foreach (var reason in Enum.GetValues<NotRatedReason>())
        {
            WriteRow(
                sheet,
                [$"不予评定（{reason.Text()}）", $"{figures.NotRated.GetValueOrDefault(reason)}"]
            );
        }
    }

    private static IEnumerable<string> Cells(MemberRow row, Offices offices) =>
        [
            row.Number,
            row.Name,
            row.CreditCode,
            offices.NameOf(row.Office),
            row.Services,
            EvaluationTones.ScoreText(row.Score),
            EvaluationTones.ResultText(row.Grade, row.NotRated, row.IsComputed),
            row.Veto,
            row.Statement.Text(),
            ExportMembersModel.ProposalText(row),
        ];

    private static void WriteRow(
        SheetPen sheet,
        IEnumerable<string> cells,
        CellStyle style = CellStyle.Plain
    )
    {
        var row = sheet.Row();

        foreach (var cell in cells)
        {
            row.Cell(cell, style);
        }
    }
}
