using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Activities.Api;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Credit.Api;

/// <summary>The interface for the market regulator's program: <c>/api/v1/credit/shares</c>, with its own key.</summary>
public static class SharesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("信用结果共享");
        api.AddEndpointFilter<KeyRate>();
        api.MapGet(ApiDoor.Shares, ListAsync)
            .WithName("listShares")
            .WithSummary("共享数据包列表")
            .WithDescription("全部共享数据包，新的在前。")
            .Produces<IReadOnlyList<ShareSummary>>()
            .WithKeyAnswers()
            .NeedsKey(CreditDuties.ReadShared);
        api.MapGet($"{ApiDoor.Shares}/{{number}}", GetAsync)
            .WithName("getShare")
            .WithSummary("取用一个共享数据包")
            .WithDescription(
                "返回规范形式的 JSON，其 SHA-256 与响应头 Mingjian-Digest 一致；首次取用即记为送达。"
            )
            .Produces<ShareContent>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithKeyAnswers()
            .NeedsKey(CreditDuties.ReadShared);
        api.MapPost($"{ApiDoor.Shares}/{{number}}/acknowledgement", AcknowledgeAsync)
            .WithName("acknowledgeShare")
            .WithSummary("签收一个共享数据包")
            .WithDescription("签收须写明所收数据的摘要；与本部门记录不一致的逐条列出。")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .AddOpenApiOperationTransformer(DescribeBodyAsync)
            .WithKeyAnswers()
            .NeedsKey(CreditDuties.ReadShared);
    }

    private static async Task<IResult> ListAsync(MingjianDb db, CancellationToken stop) =>
        Results.Json(
            await db
                .SharePackages.OrderByDescending(p => p.MadeAt)
                .ThenBy(p => p.SharePackageId)
                .Select(p => new ShareSummary(p.Number, p.Digest, p.Results, p.MadeAt, p.Stage))
                .ToListAsync(stop),
            ApiJson.Options
        );

    private static async Task<IResult> GetAsync(
        HttpContext http,
        TakePackage take,
        [Description("数据包编号，如 共享-2026-0001")] string number,
        CancellationToken stop
    )
    {
        try
        {
            var package = await take.RunAsync(number, "接口", stop);
            http.Response.Headers[PackageOutbox.Digest] = package.Digest;
            return Results.Bytes(
                Encoding.UTF8.GetBytes(package.Content),
                "application/json; charset=utf-8"
            );
        }
        catch (NotFound)
        {
            return ApiProblem.NotFound(http, $"没有编号为“{number}”的共享数据包。");
        }
    }

    private static async Task<IResult> AcknowledgeAsync(
        HttpContext http,
        AcknowledgePackage acknowledge,
        [Description("数据包编号")] string number,
        CancellationToken stop
    )
    {
        if (await ReadAsync(http, stop) is not { } body)
        {
            return ApiProblem.Of(
                http,
                StatusCodes.Status400BadRequest,
                "API-JSON",
                "请求内容须为 JSON 对象，写明 by（签收人）和 digest（所收数据的 SHA-256）。"
            );
        }

        try
        {
            await acknowledge.RunAsync(
                number,
                body.By ?? "",
                body.Digest ?? "",
                body.Differences ?? [],
                stop
            );
            return Results.NoContent();
        }
        catch (NotFound)
        {
            return ApiProblem.NotFound(http, $"没有编号为“{number}”的共享数据包。");
        }
        catch (RuleBroken refusal)
        {
            return ApiProblem.Of(http, StatusCodes.Status409Conflict, refusal.Rule);
        }
    }

    /// <returns><c>null</c> when it is no JSON object of this form. Read here and not bound, so that who may not is told so first.</returns>
    private static async Task<Acknowledgement?> ReadAsync(HttpContext http, CancellationToken stop)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Acknowledgement>(
                http.Request.Body,
                ApiJson.Options,
                stop
            );
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task DescribeBodyAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken stop
    ) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new()
                {
                    Schema = await context.GetOrCreateSchemaAsync(
                        typeof(Acknowledgement),
                        cancellationToken: stop
                    ),
                },
            },
        };
}

/// <param name="Digest">SHA-256 of the content.</param>
public sealed record ShareSummary(
    string Number,
    string Digest,
    int Results,
    DateTime MadeAt,
    ShareStage Stage
);

/// <summary>签收.</summary>
/// <param name="By">签收单位、签收人.</param>
/// <param name="Digest">SHA-256 of what was received.</param>
/// <param name="Differences">What differs from the receiver's own records.</param>
public sealed record Acknowledgement(
    string? By,
    string? Digest,
    IReadOnlyList<ShareDifference>? Differences
);
