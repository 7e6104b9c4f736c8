using System.Text.Json;
using System.Text.Json.Serialization;
using Mingjian.Credit.Scoring;

namespace Mingjian.Credit.Indicators;

/// <summary>A tier as a pair: ["19/20", "1"].</summary>
public sealed class TierJson : JsonConverter<Tier>
{
    public override Tier Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        JsonSerializer.Deserialize<Fraction[]>(ref reader, options) is [var from, var deduct]
            ? new(from, deduct)
            : throw new JsonException("A tier is a pair [from, points].");

    public override void Write(Utf8JsonWriter writer, Tier value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new[] { value.From, value.Deduct }, options);
}
