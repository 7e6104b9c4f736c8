using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Credit;
using Mingjian.Credit.Letters;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Files;
using Mingjian.Journal.Letters;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>公示公告 and 公布公告 as PDF and as workbook.</summary>
public static class ResultPapers
{
    private const string Notice = RatingLinks.Notices + "/{noticeId:guid}/paper.{format}";
    private const string Publication =
        RatingLinks.Publications + "/{publicationId:guid}/paper.{format}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Notice, NoticeAsync).NeedsDuty(CreditDuties.Read);
        routes.MapGet(Publication, PublicationAsync).NeedsDuty(CreditDuties.Read);
    }

    private static async Task<IResult> NoticeAsync(
        Guid noticeId,
        string format,
        MingjianDb db,
        LawBook book,
        Chromium chromium,
        CancellationToken stop
    )
    {
        var notice = await db
            .Notices.AsNoTracking()
            .SingleOrDefaultAsync(n => n.NoticeId == noticeId, stop);

        if (notice is null)
        {
            return Results.NotFound();
        }

        var offices = await book.OfficesAsync(stop);
        var lines = await db
            .NoticeLines.AsNoTracking()
            .Where(l => l.NoticeId == noticeId)
            .OrderBy(l => l.Number)
            .ThenBy(l => l.RatingId)
            .ToListAsync(stop);
        return await FileAsync(
            new(await BureauAsync(db, stop), notice.Number, notice.Title, notice.PostedOn)
            {
                Lines = [.. lines.Select(line => PaperLine.Of(line, offices))],
                Term = notice.Term,
                Address = notice.Address,
            },
            format,
            chromium,
            stop
        );
    }

    private static async Task<IResult> PublicationAsync(
        Guid publicationId,
        string format,
        MingjianDb db,
        Chromium chromium,
        CancellationToken stop
    )
    {
        var publication = await db
            .Publications.AsNoTracking()
            .SingleOrDefaultAsync(p => p.PublicationId == publicationId, stop);
        var content = await db
            .SharePackages.Where(p => p.PublicationId == publicationId)
            .OrderBy(p => p.SharePackageId)
            .Select(p => p.Content)
            .FirstOrDefaultAsync(stop);

        return publication is null || content is null
            ? Results.NotFound()
            : await FileAsync(
                new(
                    await BureauAsync(db, stop),
                    publication.Number,
                    publication.Title,
                    publication.PublishedOn
                )
                {
                    Lines = [.. ShareContent.Read(content).Results.Select(PaperLine.Of)],
                },
                format,
                chromium,
                stop
            );
    }

    private static async Task<IResult> FileAsync(
        ResultPaper paper,
        string format,
        Chromium chromium,
        CancellationToken stop
    )
    {
        if (format == "xlsx")
        {
            var book = new MemoryStream();
            paper.WriteWorkbook(book);
            return Results.File(book.ToArray(), WorkbookWriter.MediaType, $"{paper.Number}.xlsx");
        }

        using var html = new MemoryStream(Encoding.UTF8.GetBytes(paper.Draw()));
        return format != "pdf" ? Results.NotFound()
            : await chromium.PrintAsync(html, stop) is { } pdf
                ? Results.File(pdf, FileKinds.Pdf.MediaType, $"{paper.Number}.pdf")
            : Results.Text(
                $"这台服务器不能生成 PDF。请系统管理员运行：{ChromiumPath.ToInstall}",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
    }

    private static async Task<string> BureauAsync(MingjianDb db, CancellationToken stop) =>
        await db
            .Organisations.Where(o => o.Kind == OrganisationKind.MunicipalBureau)
            .OrderBy(o => o.OrganisationId)
            .Select(o => o.Name)
            .FirstOrDefaultAsync(stop)
        ?? "";
}
