using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>A package as the market regulator downloads it: JSON to the byte of its digest, or a workbook.</summary>
public static class PackageFiles
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(RatingLinks.Shared + "/{packageId:guid}/package.{format}", FileAsync)
            .NeedsDuty(CreditDuties.ReadShared);

    private static async Task<IResult> FileAsync(
        Guid packageId,
        string format,
        MingjianDb db,
        TakePackage take,
        CancellationToken stop
    )
    {
        var number = await db
            .SharePackages.Where(p => p.SharePackageId == packageId)
            .Select(p => p.Number)
            .SingleOrDefaultAsync(stop);

        if (number is null || format is not ("json" or "xlsx"))
        {
            return Results.NotFound();
        }

        var package = await take.RunAsync(number, "页面下载", stop);

        if (format == "json")
        {
            return Results.File(
                Encoding.UTF8.GetBytes(package.Content),
                "application/json",
                $"{number}.json"
            );
        }

        var book = new MemoryStream();
        ShareContent.Read(package.Content).WriteWorkbook(book, package.Digest);
        return Results.File(book.ToArray(), WorkbookWriter.MediaType, $"{number}.xlsx");
    }
}
