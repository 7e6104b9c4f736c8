using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Institutions;

/// <summary>CSV of exactly what a page shows filtered, streamed.</summary>
public static class Exports
{
    public static void MapExports(this IEndpointRouteBuilder app)
    {
        app.MapGet(PortalLinks.DirectoryCsv, DirectoryAsync).AllowAnonymous();
        app.MapGet("/directory/{number}/scope.csv", ScopeAsync).AllowAnonymous();
    }

    private static async Task DirectoryAsync(
        HttpContext http,
        MingjianDb db,
        DirectorySearch search,
        SearchMemory memory,
        ChinaClock clock,
        CancellationToken stop
    )
    {
        var offices = (await memory.NowAsync(db, stop)).Offices;
        var ask = DirectoryAsk.Of(http.Request.Query, offices, clock);
        var known = Text.ExactMoment(ask.Asked.Moment(clock.Now));
        await using var csv = Begin(http, $"directory-{Text.Iso(ask.Asked.AsOf)}.csv");
        await csv.WriteAsync(InstitutionLine.Heads.Concat(["哪一天的情况", "按何时已登记的信息"]));

        await foreach (
            var profile in search.AllAsync(ask.Question, ask.Order, ask.Descending, stop)
        )
        {
            await csv.WriteAsync(
                InstitutionLine.Of(profile, offices).Concat([Text.Iso(ask.Asked.AsOf), known])
            );
        }
    }

    private static async Task ScopeAsync(
        HttpContext http,
        string number,
        MingjianDb db,
        ChinaClock clock,
        CancellationToken stop
    )
    {
        var asked = AskedDay.Of(http.Request.Query, clock, []);
        var institution = await db
            .ProfileSpans.Where(p => p.Number == number)
            .Select(p => (Guid?)p.InstitutionId)
            .FirstOrDefaultAsync(stop);

        if (institution is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var rows = db
            .ScopeSpans.AsNoTracking()
            .At(asked.Day)
            .Where(s => s.InstitutionId == institution)
            .Holding(http.Request.Query["scope"])
            .Sorted(TableQuery.Of(http.Request, "item"));
        await using var csv = Begin(http, $"{number}-scope-{Text.Iso(asked.AsOf)}.csv");
        await csv.WriteAsync(["项目", "类别", "方法标准号", "方法名称", "地点", "限制范围或说明"]);

        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            await csv.WriteAsync([
                row.Item,
                row.Category,
                row.MethodNumber,
                row.MethodName,
                row.Site,
                row.Restriction,
            ]);
        }
    }

    private static CsvLines Begin(HttpContext http, string file)
    {
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition =
            $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file)}";

        return new(http.Response.Body);
    }
}

/// <summary>An institution as one line of a table file.</summary>
public static class InstitutionLine
{
    public static readonly IReadOnlyList<string> Heads =
    [
        "名录编号",
        "机构名称",
        "统一社会信用代码",
        "状态",
        "服务类别",
        "法人性质",
        "区县代码",
        "区县",
        "住所",
        "纳入日期",
        "资质认定证书编号",
        "证书有效期至",
        "网站",
    ];

    public static IReadOnlyList<string> Of(ProfileSpan profile, Offices offices) =>
        [
            profile.Number,
            profile.Name,
            profile.CreditCode,
            profile.Standing.Text(),
            profile.Services.Text(),
            profile.LegalNature.Text(),
            profile.Office,
            offices.NameOf(profile.Office),
            profile.Address,
            Text.Iso(profile.ListedOn),
            profile.CmaNumber,
            profile.CmaValidTo is { } end ? Text.Iso(end) : "",
            profile.Website,
        ];
}
