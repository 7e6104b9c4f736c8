using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Showing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Portal.Api;
using Mingjian.Web.Portal.Credit.Published;

namespace Mingjian.Web.Portal.Credit.Api;

/// <summary><c>GET /api/v1/credit/results/{year}</c></summary>
public static class ListPublishedResults
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/credit/results/{year:int}", RunAsync)
            .WithName("listCreditResults")
            .WithTags("信用")
            .WithSummary("查询一年的信用风险评价结果")
            .WithDescription("已经公布的结果，按名录编号；给出的条件须同时符合。")
            .Produces<ResultList>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Produces(StatusCodes.Status304NotModified);

    private static async Task<IResult> RunAsync(
        HttpContext http,
        PublishedRatings ratings,
        LawBook law,
        CreditTag tag,
        ChinaClock clock,
        [Description("评价年度，如 2025")] int year,
        [Description("等级：A、B、C、D，或 none（不予评定）")] string? grade,
        [Description("区县代码或名称，如 500103 或渝中区")] string? district,
        [Description("机构类别：monitoring 或 operation")] string? service,
        [Description("机构名称的一部分，或名录编号、统一社会信用代码")] string? q,
        [Description("每页机构数，1 至 200；不填为 50")] string? limit,
        [Description("上一页返回的翻页标记")] string? cursor,
        CancellationToken stop
    )
    {
        var offices = await law.OfficesAsync(stop);
        var ask = ResultsAsk.Of(year, http.Request.Query, offices);
        var (skip, take, answer) = await CreditPaging.ReadAsync(
            http,
            tag,
            limit,
            cursor,
            ask.Faults,
            stop
        );

        if (answer is not null)
        {
            return answer;
        }

        var asked = ask.In(ratings, offices, clock.Today);
        var counts = await asked
            .GroupBy(r => r.Grade)
            .Select(g => new { Grade = g.Key, Count = g.Count() })
            .ToListAsync(stop);
        var tally = Tally.Of(counts.Select(c => (c.Grade, c.Count)));
        var found = await asked
            .OrderBy(r => r.Number)
            .ThenBy(r => r.RatingId)
            .Skip(skip)
            .Take(take + 1)
            .Select(RatingRow.Shown)
            .ToListAsync(stop);
        return Results.Json(
            new ResultList(
                year,
                tally.Rated + tally.NotRated,
                tally
                    .Graded.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value)
                    .Append(new(ResultsAsk.NotRated, tally.NotRated))
                    .ToDictionary(),
                [.. found.Take(take).Select(row => ResultLine.Of(row, offices))],
                CreditPaging.Next(http, found.Count > take ? skip + take : null)
            ),
            ApiJson.Options
        );
    }
}
