using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjian.Activities.Hooks;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;
using Webhook = Mingjian.Activities.Hooks.Webhook;

namespace Mingjian.Web.Activities.Api;

/// <summary>What the interface's own description says of the requests that the system itself sends: section <c>webhooks</c> of OpenAPI 3.1.</summary>
public static class WebhooksDocument
{
    private static readonly Guid ExampleId = Guid.Parse("019d0a55-3c00-7000-8000-000000000002");
    private static readonly DateTime ExampleAt = new(2026, 3, 20, 2, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["id"] = "这条回调的编号；重发时不变，据此去重",
        ["event"] = "结果的种类",
        ["institutionId"] = "机构的编号",
        ["sequence"] = "在本机构办理记录中的序号，大的在后；测试为 0",
        ["at"] = "发生的时刻，UTC",
        ["data"] = "编号、条数、结果和摘要",
        ["outcome"] = "结果",
        ["deliveryId"] = "报送的编号，可以据此读取逐条结果",
        ["way"] = "报送方式：form 在线填报，workbook Excel，api 接口，phone 现场终端",
        ["contentDigest"] = "所保存记录的规范文本的 SHA-256",
        ["count"] = "各种结果的条数",
        ["importId"] = "Excel 报送的编号",
        ["dealt"] = "中断时已处理的条数",
        ["number"] = "报告编号",
        ["edition"] = "第几版",
        ["fileDigest"] = "报告文件的 SHA-256",
        ["receiptNumber"] = "回执编号",
        ["repudiationId"] = "否认事项的编号",
        ["conflictId"] = "回避事项的编号",
        ["commission"] = "受理受阻的委托编号",
        ["added"] = "新增",
        ["revised"] = "修订",
        ["unchanged"] = "无变化",
        ["refused"] = "未接收",
        ["warnings"] = "提示",
        ["stored"] = "已保存",
    };

    private static readonly (string Name, string Words, string Example)[] Headers =
    [
        (WebhookSender.Event, "与内容中的 event 相同", "report.signed"),
        (WebhookSender.Id, "与内容中的 id 相同", ExampleId.ToString()),
        (
            WebhookSender.Timestamp,
            "发出的时刻，Unix 秒；与现在相差超过 300 秒的请拒绝",
            "1773972000"
        ),
        (
            WebhookSender.Signature,
            "v1= 加上 HMAC-SHA256 的十六进制小写；密钥是签名密钥的全文，内容是 Mingjian-Timestamp、英文句点、请求内容的原始字节依次相连",
            "v1=" + new string('0', 64)
        ),
    ];

    public static void AddWebhooksDocument(this IServiceCollection services) =>
        services.Configure<OpenApiOptions>(
            ApiDocument.Name,
            options =>
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Webhooks = WebhookEvents.Choices.ToDictionary(
                            WebhookEvents.CodeOf,
                            one => (IOpenApiPathItem)Item(one)
                        );
                        return Task.CompletedTask;
                    }
                )
        );

    private static OpenApiPathItem Item(WebhookEvent one)
    {
        var item = new OpenApiPathItem();
        item.AddOperation(HttpMethod.Post, Operation(one));
        return item;
    }

    private static OpenApiOperation Operation(WebhookEvent one)
    {
        var example = JsonNode.Parse(BodyOf(one))!;
        return new()
        {
            OperationId = $"on{one}",
            Summary = one.Text(),
            Description =
                "本系统向机构登记的地址发送。先核对签名，再处理；回答 2xx 即为收到，其他回答和超过 10 秒没有回答都会再次发送。",
            Parameters =
            [
                .. Headers.Select(header => new OpenApiParameter
                {
                    Name = header.Name,
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = header.Words,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Example = JsonValue.Create(header.Example),
                }),
            ],
            RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = SchemaOf(example), Example = example },
                },
            },
            Responses = new()
            {
                ["2XX"] = new OpenApiResponse { Description = "已收到" },
                ["default"] = new OpenApiResponse { Description = "没有收到，稍后重发" },
            },
        };
    }

    /// <summary>Exactly what would be sent of the example of this event.</summary>
    private static string BodyOf(WebhookEvent one)
    {
        var fact = WebhookEvents.ExampleOf(one);
        var hook = new Webhook
        {
            InstitutionId = fact.Stream,
            Address = "",
            Events = [],
            Secret = "",
            MadeByName = "",
            MadeAt = default,
            SeenNumber = 0,
        };
        var data = WebhookEvents.DataOf(fact)!;
        return WebhookMessage.BodyOf(ExampleId, one, hook, 1234, ExampleAt, data);
    }

    private static OpenApiSchema SchemaOf(JsonNode node, string name = "") =>
        node switch
        {
            JsonObject members => new()
            {
                Type = JsonSchemaType.Object,
                Description = Words.GetValueOrDefault(name),
                Required = members.Select(member => member.Key).ToHashSet(),
                Properties = members.ToDictionary(
                    member => member.Key,
                    member => (IOpenApiSchema)SchemaOf(member.Value!, member.Key)
                ),
            },
            _ => new()
            {
                Type = node.GetValueKind() switch
                {
                    System.Text.Json.JsonValueKind.Number => JsonSchemaType.Integer,
                    _ => JsonSchemaType.String,
                },
                Description = Words.GetValueOrDefault(name),
            },
        };
}
