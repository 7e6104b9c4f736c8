using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Imports;
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
            .MapGet($"{Import}/template.xlsx", TemplateAsync)
            .NeedsDuty(ListingDuties.Prepare, ListingDuties.ReadOwn);
        routes
            .MapGet($"{Import}/{{runId:guid}}/errors.xlsx", ErrorsAsync)
            .NeedsDuty(ListingDuties.Prepare);
        routes
            .MapGet("/institution/applications/{caseId:guid}/export/{list}.xlsx", ExportAsync)
            .NeedsDuty(ListingDuties.Prepare, ListingDuties.ReadOwn);
        routes
            .MapGet("/console/cases/{caseId:guid}/export/{list}.xlsx", ExportHandedInAsync)
            .NeedsDuty(ListingDuties.Read);
        const string Listed = "/console/import-listed";
        routes
            .MapGet(
                $"{Listed}/template.xlsx",
                (ListSheets sheets) => Template(sheets.Of(ListNames.Listed))
            )
            .NeedsDuty(ListingDuties.Import);
        routes
            .MapGet($"{Listed}/{{runId:guid}}/errors.xlsx", ListedErrorsAsync)
            .NeedsDuty(ListingDuties.Import);
    }

    /// <summary>The same for every case, and still only for those who may see this one.</summary>
    private static async Task<IResult> TemplateAsync(
        Guid caseId,
        string list,
        MingjianDb db,
        ListSheets sheets,
        CancellationToken stop
    )
    {
        await db.ListingCases.AsNoTracking().FindOrRefuseAsync(caseId, stop);
        return Template(sheets.OfCase(list));
    }

    private static IResult Template(IListSheet sheet)
    {
        var file = new MemoryStream();
        SheetTemplate.Write(file, sheet.Definition);
        return Workbook(file, $"{sheet.Definition.Name}模板");
    }

    private static async Task<IResult> ListedErrorsAsync(
        Guid runId,
        MingjianDb db,
        ListSheets sheets,
        SealedFiles files,
        CancellationToken stop
    )
    {
        var run = await db.ImportRuns.AsNoTracking().FindOrRefuseAsync(runId, stop);

        return run.List == ListNames.Listed
            ? await MarkedAsync(run, null, sheets, files, stop)
            : throw new NotFound("错误文件");
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

        return run.CaseId == caseId && run.List == list
            ? await MarkedAsync(run, listingCase, sheets, files, stop)
            : throw new NotFound("错误文件");
    }

    private static async Task<IResult> MarkedAsync(
        ImportRun run,
        ListingCase? listingCase,
        ListSheets sheets,
        SealedFiles files,
        CancellationToken stop
    )
    {
        if (!files.Has(run.ImportRunId))
        {
            throw new NotFound("错误文件");
        }

        await using var content = files.Open(run.ImportRunId);
        var file = new MemoryStream();
        await sheets.Of(run.List).MarkAsync(listingCase, content, file, stop);
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
        await db.ListingCases.AsNoTracking().FindOrRefuseAsync(caseId, stop);
        return Export(caseId, sheets.OfCase(list), clock.Today);
    }

    private static async Task<IResult> ExportHandedInAsync(
        Guid caseId,
        string list,
        MingjianDb db,
        ChinaClock clock,
        ListSheets sheets,
        CancellationToken stop
    )
    {
        await db.ListingCases.AsNoTracking().HandedIn().FindOrRefuseAsync(caseId, stop);
        return Export(caseId, sheets.OfCase(list), clock.Today);
    }

    private static IResult Export(Guid caseId, IListSheet sheet, DateOnly today)
    {
        var file = new MemoryStream();
        sheet.Export(caseId, file);
        return Workbook(file, $"{sheet.Definition.Name}-{today:yyyy-MM-dd}");
    }

    private static IResult Workbook(MemoryStream file, string name)
    {
        file.Position = 0;
        return Results.File(file, WorkbookWriter.MediaType, $"{name}.xlsx");
    }
}
