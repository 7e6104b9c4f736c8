using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Mingjian.Web.Activities.Api;

/// <summary><c>POST /api/v1/activities/records</c></summary>
public static class PostRecords
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/records", RunAsync)
            .WithName("postRecords")
            .WithSummary("报送记录（可以混合各类）")
            .WithDescription(
                "一次报送最多 10000 条记录，可以混合各类，先后不限；每条用 record 写明种类。好的记录保存，有错误的不保存，逐条返回结果。"
                    + "同样的记录再次报送为“无变化”，不会重复。"
            )
            .WithDeliveryAnswers();

    private static Task<IResult> RunAsync(
        HttpContext http,
        DeliveryRequest request,
        [Description("true 为试报：只返回会有什么结果，不保存")] string? dryRun,
        [FromHeader(Name = "Idempotency-Key")]
        [Description("幂等键：同一键、同一内容重发得到同一回答；同一键、不同内容返回 409")]
            string? idempotencyKey,
        CancellationToken stop
    ) => request.RunAsync(http, kind: null, dryRun, idempotencyKey, stop);
}
