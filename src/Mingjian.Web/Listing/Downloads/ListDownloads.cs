using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Listing.Downloads;

/// <summary>The long lists of a case as workbooks: template, error file, export. Made in memory, never on a disk.</summary>
public static class ListDownloads
{
    public static void MapListDownloads(this IEndpointRouteBuilder routes)
    {
        const string Import = "/institution/applications/{caseId:guid}/import/{list}";
        routes
            .MapGet($"{Import}/template.xlsx", Template)
            .NeedsDuty(ListingDuties.Prepare, ListingDuties.ReadOwn);
        routes
            .MapGet($"{Import}/{{runId:guid}}/errors.xlsx", ErrorsAsync)
            .NeedsDuty(ListingDuties.Prepare);
        routes
            .MapGet("/institution/applications/{caseId:guid}/export/{list}.xlsx", ExportAsync)
            .NeedsDuty(ListingDuties.Prepare, ListingDuties.ReadOwn);
        routes
            .MapGet("/console/cases/{caseId:guid}/export/{list}.xlsx", ExportAsync)
            .NeedsDuty(ListingDuties.Read);
    }

    private static IResult Template(Guid caseId, string list, ListSheets sheets)
    {
        var definition = sheets.OfCase(list).Definition;
        var file = new MemoryStream();
        SheetTemplate.Write(file, definition);
        return Workbook(file, $"{definition.Name}模板");
    }

    private static async Task<IResult> ErrorsAsync(
        Guid caseId,
        string list,
        Guid runId,
        MingjianDb db,
        ListSheets sheets,
        SealedFiles files,
        CancellationToken stop
    )
    {
        var run = await db.ImportRuns.AsNoTracking().FindOrRefuseAsync(runId, stop);
        var listingCase = await db.ListingCases.AsNoTracking().FindOrRefuseAsync(caseId, stop);

        if (run.CaseId != caseId || run.List != list || !files.Has(runId))
        {
            throw new NotFound("错误文件");
        }

        await using var content = files.Open(runId);
        var file = new MemoryStream();
        await sheets.OfCase(list).MarkAsync(listingCase, content, file, stop);
        return Workbook(file, $"{Path.GetFileNameWithoutExtension(run.FileName)}-错误说明");
    }

    private static async Task<IResult> ExportAsync(
        Guid caseId,
        string list,
        MingjianDb db,
        ChinaClock clock,
        ListSheets sheets,
        CancellationToken stop
    )
    {
        var sheet = sheets.OfCase(list);
        await db.ListingCases.AsNoTracking().FindOrRefuseAsync(caseId, stop);
        var file = new MemoryStream();
        sheet.Export(caseId, file);
        return Workbook(file, $"{sheet.Definition.Name}-{clock.Today:yyyy-MM-dd}");
    }

    private static IResult Workbook(MemoryStream file, string name)
    {
        file.Position = 0;
        return Results.File(file, WorkbookWriter.MediaType, $"{name}.xlsx");
    }
}
