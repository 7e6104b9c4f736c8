using System.ComponentModel;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Api;

/// <summary><c>GET /api/v1/credit/indicators</c></summary>
public static class GetIndicators
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/credit/indicators", RunAsync)
            .WithName("getIndicators")
            .WithTags("信用评价")
            .WithSummary("某一天有效的信用风险评价指标体系")
            .WithDescription(
                "一个评价期适用其末日有效的指标体系。digest 是 content 按 RFC 8785 规范化后的 SHA-256；分值、上限、权重写成整数或分数的文字。"
            )
            .Produces<IndicatorSetShown>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> RunAsync(
        HttpContext http,
        MingjianDb db,
        ChinaClock clock,
        [Description("哪一天，如 2025-12-31；不填为今天")] string? on,
        CancellationToken stop
    )
    {
        var day = clock.Today;

        if (
            !string.IsNullOrEmpty(on)
            && !DateOnly.TryParseExact(
                on,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            )
        )
        {
            return ApiProblem.BadRequest(
                http,
                [new("/query/on", "on 应是一个日期，写成 2025-12-31。")]
            );
        }

        var set = await db.IndicatorSets.AsNoTracking().HoldingOnAsync(day, stop);

        return set is null
            ? ApiProblem.NotFound(http, $"{day:yyyy-MM-dd} 还没有施行的指标体系。")
            : Results.Json(IndicatorSetShown.Of(set), CanonicalJson.Options);
    }
}

/// <summary>An indicator set as the public reads it.</summary>
public sealed record IndicatorSetShown(
    [property: Description("版本名称")] string Name,
    [property: Description("施行日")] DateOnly EffectiveFrom,
    [property: Description("content 的 SHA-256 摘要")] string Digest,
    [property: Description("维度和指标")] IndicatorSetContent Content
)
{
    public static IndicatorSetShown Of(IndicatorSet set) =>
        new(set.Name, set.EffectiveFrom, set.Digest, set.Content);
}
