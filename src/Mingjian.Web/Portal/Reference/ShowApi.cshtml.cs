using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Portal.Reference;

/// <summary>The interface's reference as a page, made from the OpenAPI document itself: it cannot say anything else.</summary>
[AllowAnonymous]
public sealed class ShowApiModel(
    [FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider
) : PageModel
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public OpenApiDocument Document { get; private set; } = null!;

    public IEnumerable<(string Path, HttpMethod Method, OpenApiOperation Operation)> Operations =>
        from path in Document.Paths
        from operation in path.Value.Operations ?? []
        select (path.Key, operation.Key, operation.Value);

    public async Task OnGetAsync(CancellationToken stop) =>
        Document = await provider.GetOpenApiDocumentAsync(stop);

    /// <summary>An address that works when clicked: the examples of what is required put in.</summary>
    public static string Example(string path, OpenApiOperation operation) =>
        (operation.Parameters ?? [])
            .Where(p => p.In == ParameterLocation.Path)
            .Aggregate(
                path,
                (url, p) => url.Replace($"{{{p.Name}}}", Text(p.Example), StringComparison.Ordinal)
            );

    public static string Text(JsonNode? node) => node?.ToString() ?? "";

    public static string PlaceOf(IOpenApiParameter parameter) =>
        parameter.In switch
        {
            ParameterLocation.Path => "路径，必填",
            ParameterLocation.Header => "请求头，选填",
            _ => "查询，选填",
        };

    public static string Written(JsonNode example) =>
        example is JsonValue value && value.TryGetValue<string>(out var lines)
            ? lines
            : example.ToJsonString(Indented);

    public static string TypeOf(IOpenApiSchema? schema)
    {
        var type = schema?.Type & ~JsonSchemaType.Null;

        return (type, schema?.Format) switch
        {
            (JsonSchemaType.String | JsonSchemaType.Number, _) => "数字，可写成文本",
            (JsonSchemaType.Array | JsonSchemaType.String, _) => "文本列表",
            (JsonSchemaType.Integer, _) => "整数",
            (JsonSchemaType.String, "date") => "日期",
            (JsonSchemaType.String, "date-time") => "时刻",
            (JsonSchemaType.String, _) => "文本",
            (JsonSchemaType.Boolean, _) => "是否",
            (JsonSchemaType.Array, _) => $"{TypeOf(schema!.Items)}列表",
            (null, _) when schema is OpenApiSchemaReference reference => reference.Reference.Id
                ?? "",
            _ when schema?.Format is "double" or "int32" or "int64" => "数字",
            _ => schema is OpenApiSchemaReference known ? known.Reference.Id ?? "" : "对象",
        };
    }
}
