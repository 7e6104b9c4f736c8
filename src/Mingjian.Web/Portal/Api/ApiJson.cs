using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mingjian.Credit;

namespace Mingjian.Web.Portal.Api;

/// <summary>How the interface and the data files write JSON: Chinese as it is, enums by name (grades as the letters they are), absent values left out.</summary>
public static class ApiJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter<Grade>(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
        },
    };
}
