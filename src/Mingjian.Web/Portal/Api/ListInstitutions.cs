using System.ComponentModel;
using System.Globalization;
using Mingjian.Data;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Institutions;

namespace Mingjian.Web.Portal.Api;

/// <summary><c>GET /api/v1/institutions</c></summary>
public static class ListInstitutions
{
    private const int Usual = 50;
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/institutions", RunAsync)
            .WithName("listInstitutions")
            .WithSummary("查询机构名录")
            .WithDescription(
                "按条件查询名录，给出的条件须同时符合。asOf 是“哪一天的情况”，knownAt 是“按哪一天已经登记的信息”，两者可以任意组合。"
                    + "翻页请直接使用返回的 next 地址：各页显示同一时刻的名录，不受其间变更影响。"
            )
            .Produces<InstitutionList>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Produces(StatusCodes.Status304NotModified);

    private static async Task<IResult> RunAsync(
        HttpContext http,
        MingjianDb db,
        DirectorySearch search,
        SearchMemory memory,
        ChinaClock clock,
        [Description("哪一天的情况，如 2026-03-20；不填为今天")] string? asOf,
        [Description("按哪一天（当日结束时）或哪一时刻已经登记的信息；不填为现在")] string? knownAt,
        [Description(
            "检索词，多个词以空格分开，须同时符合；可用名称、编号、信用代码、区县、项目、方法、类别"
        )]
            string? q,
        [Description("区县代码或名称，如 500103 或渝中区")] string? district,
        [Description("服务类别：monitoring 或 operation")] string? service,
        [Description("资质范围内的项目名称或方法标准号，如 氨氮、HJ 535-2009")] string? item,
        [Description("状态：inList、locked、deregistered、removed，可以有几个，以逗号分开")]
            string? standing,
        [Description("顺序：number、name、listed 或 district，前加 - 为倒序；不填为 number")]
            string? sort,
        [Description("每页机构数，1 至 200；不填为 50")] string? limit,
        [Description("上一页返回的翻页标记")] string? cursor,
        CancellationToken stop
    )
    {
        if (await ApiTag.IsKnownAsync(http, db, memory, clock, stop))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var offices = (await memory.NowAsync(db, stop)).Offices;
        var ask = DirectoryAsk.Of(http.Request.Query, offices, clock);
        List<ApiFault> faults = [.. ask.Faults];
        var take = Limit(limit, faults);
        var place = Place(cursor, faults);

        if (faults.Count > 0)
        {
            http.Response.Headers.Remove("ETag");
            return ApiProblem.BadRequest(http, faults);
        }

        var day = place is null ? ask.Asked.Day : new(place.AsOf, place.KnownAt);
        var question = ask.Question with { Day = day };
        var found = await search.AfterAsync(
            question,
            ask.Order,
            ask.Descending,
            place?.ToPlace(),
            take + 1,
            stop
        );
        var tally = await search.TallyAsync(ask.Question, stop);
        var shown = found.Take(take).ToList();
        var moment = day.KnownAt ?? clock.Now;

        return Results.Json(
            new InstitutionList(
                day.AsOf,
                moment,
                tally.Count,
                tally.IsCapped,
                [.. shown.Select(line => InstitutionSummary.Of(line, offices))],
                found.Count > take ? Next(http, shown[^1], ask, day.AsOf, moment) : null
            ),
            ApiJson.Options
        );
    }

    private static int Limit(string? text, List<ApiFault> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Usual;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= Most
        )
        {
            return limit;
        }

        faults.Add(new("/query/limit", $"limit“{text}”须为 1 至 {Most} 的整数。"));
        return Usual;
    }

    private static ApiCursor? Place(string? text, List<ApiFault> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var cursor = ApiCursor.Read(text);

        if (cursor is null)
        {
            faults.Add(
                new(
                    "/query/cursor",
                    "cursor 无法识别，请使用上一页返回的 next 地址，不要自行拼写。"
                )
            );
        }

        return cursor;
    }

    private static string Next(
        HttpContext http,
        DirectoryLine last,
        DirectoryAsk ask,
        DateOnly asOf,
        DateTime knownAt
    )
    {
        var (key, number) = DirectoryOrdering.PlaceOf(last, ask.Order);
        var cursor = new ApiCursor(key, number, asOf, knownAt).Encode();
        var kept = http.Request.Query.Where(pair => pair.Key != "cursor" && pair.Value.Count > 0);
        var next = $"{http.Request.Path}{QueryString.Create(kept).Add("cursor", cursor)}";
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";

        return next;
    }
}
