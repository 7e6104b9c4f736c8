using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjian.Activities.Definitions;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary>What the interface's own description says of <c>/api/v1/activities/…</c>: the key, the bodies, every kind of record.</summary>
public static class ActivitiesDocument
{
    private const string AnyRecord = "AnyRecord";

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["path"] = "samples",
        ["number"] = "S20260309-001",
        ["dryRun"] = "true",
        ["Idempotency-Key"] = "2026-03-20-lims-01",
        ["updatedAfter"] = "2026-03-20T08:00:00+08:00",
        ["limit"] = "100",
        ["name"] = "report.pdf",
        ["id"] = "019d0a55-3c00-7000-8000-000000000001",
    };

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["200"] = "结果；其中可能有未接收的记录，须逐条查看 state",
        ["201"] = "文件已保存",
        ["400"] = "请求有误，内容无法读取，没有保存任何记录；code 和 detail 说明原因",
        ["401"] = "没有有效的接口密钥",
        ["403"] = "密钥没有这项用途",
        ["404"] = "没有这类记录，或者本机构没有这条记录",
        ["409"] =
            "没有保存：同一时刻另有报送写入同样的记录（CHANGED-MEANWHILE，按 Retry-After 原样重发），或幂等键已用于其他内容，或机构未纳入名录",
        ["413"] = "内容太大，或超过 10000 条，没有保存任何记录",
        ["415"] = "内容类型、字符编码或压缩方式不能识别",
        ["422"] = "所有记录都有错误，没有一条被接收；records 中逐条说明，不必原样重发",
        ["429"] = "请求过于频繁，Retry-After 给出等待的秒数",
    };

    public static void AddActivitiesDocument(this IServiceCollection services) =>
        services.Configure<OpenApiOptions>(
            ApiDocument.Name,
            options =>
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        Describe(document);
                        return Task.CompletedTask;
                    }
                )
        );

    private static void Describe(OpenApiDocument document)
    {
        document.AddComponent(
            KeyAuthentication.Name,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description =
                    "接口密钥，由机构管理员在“接口密钥”中新建。写法：Authorization: Bearer mj_…",
            }
        );

        foreach (var type in RecordTypes.All)
        {
            document.AddComponent(RecordSchemas.NameOf(type), RecordSchemas.Of(type));
        }

        document.AddComponent(AnyRecord, RecordSchemas.Any(document));

        foreach (
            var operation in document
                .Paths.Where(path => path.Key.StartsWith(ApiDoor.Keyed, StringComparison.Ordinal))
                .SelectMany(path => path.Value.Operations ?? [])
                .Select(operation => operation.Value)
        )
        {
            Complete(operation, document);
        }
    }

    private static void Complete(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Security =
        [
            new() { [new OpenApiSecuritySchemeReference(KeyAuthentication.Name, document)] = [] },
        ];

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (Examples.TryGetValue(parameter.Name!, out var example))
            {
                parameter.Example = JsonValue.Create(example);
            }

            if (parameter is { Name: "path", Schema: OpenApiSchema schema })
            {
                schema.Enum = [.. RecordTypes.All.Select(type => JsonValue.Create(type.Path))];
                parameter.Description =
                    $"记录的种类：{string.Join('，', RecordTypes.All.Select(type => $"{type.Path} {type.Title}"))}";
            }
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = Answers.GetValueOrDefault(status, response.Description ?? "");
        }

        operation.RequestBody = operation.OperationId switch
        {
            "postRecords" or "postRecordsOfKind" => Records(document),
            "postFile" => File(),
            _ => operation.RequestBody,
        };
    }

    private static OpenApiRequestBody Records(OpenApiDocument document)
    {
        var any = new OpenApiSchemaReference(AnyRecord, document);
        JsonObject[] examples =
        [
            RecordSchemas.Example(FieldOf("samples")),
            RecordSchemas.Example(FieldOf("results")),
        ];
        return new()
        {
            Required = true,
            Description =
                "UTF-8，最多 10000 条、20 MB，可以 gzip 压缩（Content-Encoding: gzip，按解压后计算）。JSON 是数组或一个对象；NDJSON 每行一条，某一行损坏只影响那一行。",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = any },
                    Example = new JsonArray([.. examples.Select(one => one.DeepClone())]),
                },
                ["application/x-ndjson"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Description = "每行一个 AnyRecord",
                    },
                    Example = JsonValue.Create(
                        string.Join('\n', examples.Select(one => one.ToJsonString(Readable)))
                    ),
                },
            },
        };
    }

    private static Mingjian.Activities.Records.RecordType FieldOf(string path) =>
        RecordTypes.Find(path)!;

    private static OpenApiRequestBody File() =>
        new()
        {
            Required = true,
            Description = "文件本身的字节",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/octet-stream"] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                },
            },
        };
}
