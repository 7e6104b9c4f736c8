using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Storage;
using Mingjian.Activities.Workbooks;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Institution.Imports;

/// <summary>Templates and error workbooks. Made in memory, never on a disk.</summary>
public static class RecordDownloads
{
    public static void MapRecordDownloads(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet($"{RecordImportLinks.Import}/template/{{activity}}.xlsx", Template)
            .NeedsDuty(ActivitiesDuties.Deliver);
        routes
            .MapGet($"{RecordImportLinks.Import}/{{runId:guid}}/errors.xlsx", ErrorsAsync)
            .NeedsDuty(ActivitiesDuties.Deliver);
    }

    private static IResult Template(string activity)
    {
        if (!Enum.TryParse<ActivityType>(activity, out var type) || !Enum.IsDefined(type))
        {
            throw new NotFound("模板");
        }

        var file = new MemoryStream();
        RecordSheets.WriteTemplate(file, type);
        return Workbook(file, $"监测活动信息模板-{type.Text()}");
    }

    private static async Task<IResult> ErrorsAsync(
        Guid runId,
        MingjianDb db,
        RecordDryRun dryRun,
        SealedFiles files,
        CancellationToken stop
    )
    {
        var run = await db.RecordImports.AsNoTracking().FindOrRefuseAsync(runId, stop);

        if (!files.Has(runId))
        {
            throw new NotFound("错误文件");
        }

        await using var content = files.Open(runId);
        var file = new MemoryStream();
        await dryRun.MarkAsync(run.InstitutionId, content, file, stop);
        return Workbook(file, $"{Path.GetFileNameWithoutExtension(run.FileName)}-错误说明");
    }

    private static IResult Workbook(MemoryStream file, string name)
    {
        file.Position = 0;
        return Results.File(file, WorkbookWriter.MediaType, $"{name}.xlsx");
    }
}
