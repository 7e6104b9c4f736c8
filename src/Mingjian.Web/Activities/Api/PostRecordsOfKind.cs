using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Mingjian.Web.Activities.Api;

/// <summary><c>POST /api/v1/activities/{path}</c></summary>
public static class PostRecordsOfKind
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/{path}", RunAsync)
            .WithName("postRecordsOfKind")
            .WithSummary("报送某一类记录")
            .WithDescription("同上，所有记录都是地址中的这一类，记录中不写 record。")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithDeliveryAnswers();

    private static async Task<IResult> RunAsync(
        HttpContext http,
        DeliveryRequest request,
        [Description("记录的种类")] string path,
        [Description("true 为试报：只返回会有什么结果，不保存")] string? dryRun,
        [FromHeader(Name = "Idempotency-Key")]
        [Description("幂等键：同一键、同一内容重发得到同一回答；同一键、不同内容返回 409")]
            string? idempotencyKey,
        CancellationToken stop
    )
    {
        var (type, unknown) = ActivitiesApi.KindOf(http, path);
        return type is null
            ? unknown!
            : await request.RunAsync(http, type.Kind, dryRun, idempotencyKey, stop);
    }
}
