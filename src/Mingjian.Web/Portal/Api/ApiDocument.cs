using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mingjian.Web.Portal.Api;

/// <summary>The interface described by itself: OpenAPI 3.1 at <c>/openapi/v1.json</c>, Chinese, with an example for each parameter.</summary>
public static class ApiDocument
{
    public const string Name = "v1";

    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["asOf"] = "2026-03-20",
        ["knownAt"] = "2026-03-19",
        ["q"] = "渝中 氨氮",
        ["district"] = "500103",
        ["service"] = "monitoring",
        ["item"] = "HJ 535-2009",
        ["standing"] = "inList",
        ["sort"] = "-listed",
        ["limit"] = "50",
        ["number"] = "CQ-0001",
        ["institution"] = "CQ-0001",
        ["digest"] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    };

    public static void AddOpenApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = api =>
                    api.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
                options.CreateSchemaReferenceId = type =>
                    OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id
                        ? id.EndsWith("Of", StringComparison.Ordinal)
                            ? id[..^2]
                            : id
                        : null;
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        Introduce(document);
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, _, _) =>
                    {
                        Illustrate(operation);
                        return Task.CompletedTask;
                    }
                );
            }
        );

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "明鉴开放接口",
            Version = "v1",
            Description =
                "重庆市社会环境监测机构名录的公开查询接口，无需注册；以及社会监测机构以接口密钥报送监测活动信息的接口。返回 JSON，字符编码 UTF-8，日期为北京时间。"
                + "每个网段每分钟最多 600 次，余量见 RateLimit-Remaining；带 If-None-Match 再次请求，未变化时返回 304。"
                + "错误为 application/problem+json，detail 为中文说明，errors 指出具体参数。",
            License = new() { Name = "CC BY 4.0", Identifier = "CC-BY-4.0" },
        };
        document.Servers = [new() { Url = "/" }];
    }

    private static void Illustrate(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (Examples.TryGetValue(parameter.Name!, out var example))
            {
                parameter.Example = JsonValue.Create(example);
            }
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = status switch
            {
                "200" => "查询结果",
                "304" => "自上次请求以来没有变化",
                "400" => "参数有误，errors 指出是哪一个",
                "404" => "没有这家机构，或者它在所问的那一天还没有登记",
                "429" => "请求过于频繁，Retry-After 给出等待的秒数",
                _ => response.Description,
            };
        }
    }
}
