using System.Globalization;
using Mingjian.Data;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Credit;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Find;

/// <summary>What the finder found, as CSV in the order shown.</summary>
public static class ExportFound
{
    public static void MapFinder(this IEndpointRouteBuilder app) =>
        app.MapGet("/find.csv", RunAsync).AllowAnonymous();

    private static async Task RunAsync(
        HttpContext http,
        MingjianDb db,
        Finder finder,
        SearchMemory memory,
        ChinaClock clock,
        CancellationToken stop
    )
    {
        var offices = (await memory.NowAsync(db, stop)).Offices;
        var ask = FinderAsk.Of(http.Request.Query, offices, clock.Today);
        var found = ask.IsEmpty ? [] : (await finder.FindAsync(ask, stop)).Found;
        var table = TableQuery.Of(http.Request, ask.From is null ? "grade" : "distance");
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition =
            $"attachment; filename*=UTF-8''{Uri.EscapeDataString($"找机构-{Text.Iso(ask.Day)}.csv")}";
        await using var csv = new CsvLines(http.Response.Body);
        await csv.WriteAsync([
            "名录编号",
            "机构名称",
            "区县",
            "信用风险等级",
            "证书有效期至",
            "距离（公里）",
            "哪一天",
        ]);

        foreach (var row in FindForJobModel.Sorted(found, table))
        {
            await csv.WriteAsync([
                row.Number,
                row.Name,
                offices.NameOf(row.Office),
                row.Grade is { } span ? GradeWords.Whole(span.Grade, span.NotRated) : "未评定",
                row.CmaValidTo is { } end ? Text.Iso(end) : "",
                row.Kilometres?.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
                Text.Iso(ask.Day),
            ]);
        }
    }
}
