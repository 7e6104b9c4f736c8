using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingjian.Credit.Scoring;

/// <summary>Fractions as strings, "3/2"; a plain number such as 0.5 is read by its digits, never as floating point.</summary>
public sealed class FractionJson : JsonConverter<Fraction>
{
    public override Fraction Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };

        return Fraction.TryParse(text, out var value)
            ? value
            : throw new JsonException("Neither a number nor a fraction such as \"3/2\".");
    }

    public override void Write(
        Utf8JsonWriter writer,
        Fraction value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.ToString());
}
