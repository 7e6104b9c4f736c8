using System.ComponentModel;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary><c>GET /api/v1/activities/{path}</c></summary>
public static class ListRecords
{
    private const int Usual = 100;
    private const int Most = 1000;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/{path}", RunAsync)
            .WithName("listRecords")
            .WithSummary("读取本机构的某一类记录")
            .WithDescription(
                "按报送的先后返回，每条是现行的版本。updatedAfter 用于只取新的和修订过的；翻页请直接使用返回的 next 地址。"
            )
            .Produces<RecordPage>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithKeyAnswers()
            .NeedsKey(ActivitiesDuties.ReadOwn);

    private static async Task<IResult> RunAsync(
        HttpContext http,
        MingjianDb db,
        Desk desk,
        [Description("记录的种类")] string path,
        [Description("只取这一时刻之后报送的，如 2026-03-20T08:00:00+08:00")] string? updatedAfter,
        [Description("每页条数，1 至 1000；不填为 100")] string? limit,
        [Description("上一页返回的翻页标记")] string? cursor,
        CancellationToken stop
    )
    {
        var (type, unknown) = ActivitiesApi.KindOf(http, path);

        if (type is null)
        {
            return unknown!;
        }

        List<ApiFault> faults = [];
        var take = Limit(limit, faults);
        var place = RecordCursor.Read(cursor, faults);
        var after = Moment(updatedAfter, faults);

        if (faults.Count > 0)
        {
            return ApiProblem.BadRequest(http, faults);
        }

        var own = desk.Actor.OrganisationId;
        var found = await FirstDeliveryAsync(db, own, after, stop) is { } from
            ? await RecordTables.Of(type.Kind).PageAsync(db, own, from, place, take + 1, stop)
            : [];
        var shown = found.Take(take).ToList();
        var next = found.Count > take ? Next(http, shown[^1]) : null;

        return Results.Json(
            new RecordPage([.. shown.Select(row => RecordDetail.Of(type, row))], next),
            ApiJson.Options
        );
    }

    /// <returns>The first delivery after a moment; <c>null</c> when there was none.</returns>
    private static async Task<Guid?> FirstDeliveryAsync(
        MingjianDb db,
        Guid institutionId,
        DateTime? after,
        CancellationToken stop
    ) =>
        after is not { } moment
            ? Guid.Empty
            : await db
                .Deliveries.AsNoTracking()
                .Where(d => d.InstitutionId == institutionId && d.ReceivedAt > moment)
                .OrderBy(d => d.DeliveryId)
                .Select(d => (Guid?)d.DeliveryId)
                .FirstOrDefaultAsync(stop);

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

    private static DateTime? Moment(string? text, List<ApiFault> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (
            DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var moment
            ) && text.Contains('T', StringComparison.Ordinal)
        )
        {
            return moment.UtcDateTime;
        }

        faults.Add(
            new(
                "/query/updatedAfter",
                $"updatedAfter“{text}”须为时刻，如 2026-03-20T08:00:00+08:00（地址中的 + 写成 %2B）。"
            )
        );
        return null;
    }

    private static string Next(HttpContext http, Mingjian.Activities.Rows.ActivityRow last)
    {
        var kept = http.Request.Query.Where(pair => pair.Key != "cursor" && pair.Value.Count > 0);
        var cursor = RecordCursor.Encode(new(last.DeliveryId, last.Number));
        var next = $"{http.Request.Path}{QueryString.Create(kept).Add("cursor", cursor)}";
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }
}
