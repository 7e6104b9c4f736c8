using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;

namespace Mingjian.Web.Activities.Api;

/// <summary>The kinds of record as schemas, made from their fields: what the validator demands and what is described are one thing.</summary>
public static class RecordSchemas
{
    public static string NameOf(RecordType type) => $"{type.Kind}Record";

    public static OpenApiSchema Of(RecordType type) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Title = type.Title,
            Description = type.Title,
            Properties = Properties(type),
            Required = type.Fields.Where(f => f.Must).Select(f => f.Key).ToHashSet(),
            AdditionalPropertiesAllowed = false,
            Examples = [Example(type)],
        };

    /// <summary>A record with the examples of its fields, without those that exclude each other.</summary>
    public static JsonObject Example(RecordType type)
    {
        var example = new JsonObject { ["record"] = type.Path };

        foreach (var field in type.Fields.Where(f => f.Must && f.Example.Length > 0))
        {
            example[field.Key] = ExampleOf(field);
        }

        return example;
    }

    /// <summary>Any kind, told apart by <c>record</c>.</summary>
    public static OpenApiSchema Any(OpenApiDocument document) =>
        new()
        {
            Description = "任何一类记录，以 record 区分",
            OneOf =
            [
                .. RecordTypes.All.Select(type => new OpenApiSchemaReference(
                    NameOf(type),
                    document
                )),
            ],
        };

    private static Dictionary<string, IOpenApiSchema> Properties(RecordType type)
    {
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["record"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "种类；在 /records 报送时必填",
                Enum = [type.Path],
            },
        };

        foreach (var field in type.Fields)
        {
            properties[field.Key] = Property(field);
        }

        return properties;
    }

    private static OpenApiSchema Property(RecordField field)
    {
        var one = One(field);

        if (!field.Many)
        {
            one.Title = field.Heading;
            one.Description = Describe(field);
            one.Examples = field.Example.Length == 0 ? null : [ExampleOf(field)];
            return one;
        }

        return new()
        {
            Type = JsonSchemaType.Array | JsonSchemaType.String,
            Title = field.Heading,
            Description = $"{Describe(field)}可写成数组，或以“、”分开的文本。",
            Items = one,
        };
    }

    private static OpenApiSchema One(RecordField field) =>
        field.Form switch
        {
            FieldForm.Number => new()
            {
                Type = JsonSchemaType.String | JsonSchemaType.Number,
                Minimum = Bound(field.Minimum),
                Maximum = Bound(field.Maximum),
            },
            FieldForm.Longitude or FieldForm.Latitude => new()
            {
                Type = JsonSchemaType.String | JsonSchemaType.Number,
            },
            FieldForm.WholeNumber => new()
            {
                Type = JsonSchemaType.Integer,
                Minimum = Bound(field.Minimum),
                Maximum = Bound(field.Maximum),
            },
            FieldForm.YesNo => new() { Type = JsonSchemaType.Boolean },
            FieldForm.Day => new() { Type = JsonSchemaType.String, Format = "date" },
            FieldForm.Moment => new() { Type = JsonSchemaType.String, Format = "date-time" },
            FieldForm.Code => new()
            {
                Type = JsonSchemaType.String,
                Enum = [.. field.Codes.Select(code => JsonValue.Create(code.Code))],
            },
            FieldForm.Digest => new() { Type = JsonSchemaType.String, Pattern = "^[0-9a-f]{64}$" },
            FieldForm.CreditCode => new() { Type = JsonSchemaType.String, MaxLength = 18 },
            _ => new() { Type = JsonSchemaType.String, MaxLength = field.MaxLength },
        };

    private static string Describe(RecordField field)
    {
        var parts = new List<string> { $"{field.Heading}。{field.Help}" };

        if (field.MustWhen is { } condition)
        {
            parts.Add($"{condition}时必填。");
        }

        if (field.Form == FieldForm.Number)
        {
            parts.Add("数值保留原有位数，建议写成文本。");
        }

        if (field.Form == FieldForm.Moment)
        {
            parts.Add("没有时区的按北京时间。");
        }

        if (field.Codes.Count > 0)
        {
            parts.Add($"取值：{string.Join('，', field.Codes)}。");
        }

        return string.Concat(parts);
    }

    private static string? Bound(decimal? bound) =>
        bound?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static JsonNode ExampleOf(RecordField field) =>
        field.Form switch
        {
            FieldForm.YesNo => JsonValue.Create(field.Example is "是" or "true"),
            FieldForm.WholeNumber
                when int.TryParse(
                    field.Example,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                ) => JsonValue.Create(number),
            _ when field.Many => new JsonArray([
                .. field.Example.Split(FieldReader.Joint).Select(part => JsonValue.Create(part)),
            ]),
            _ => JsonValue.Create(field.Example),
        };
}
