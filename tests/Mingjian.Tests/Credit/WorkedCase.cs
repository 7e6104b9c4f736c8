using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;

namespace Mingjian.Tests.Credit;

/// <summary>A worked case as a person of the bureau writes it: what happened, and what must come out.</summary>
/// <param name="Services">monitoring, operation; only monitoring when left out.</param>
/// <param name="Settings">Settings that differ from those of 2025.</param>
/// <param name="Indicators">Fields of indicators that differ from the default set.</param>
/// <param name="Measures">[numerator, denominator], a number, or { line: weight }.</param>
public sealed record WorkedCase(
    string Shows,
    IReadOnlyList<string>? Clauses,
    IReadOnlyList<string>? Services,
    NotRatedReason? NotRated,
    IReadOnlyDictionary<string, string>? Settings,
    JsonObject? Indicators,
    IReadOnlyList<CaseFact>? Facts,
    IReadOnlyDictionary<string, JsonNode>? Measures,
    Expected Expected
)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static WorkedCase Read(string path) =>
        JsonSerializer.Deserialize<WorkedCase>(File.ReadAllText(path), Strict)!;

    public IndicatorSetContent Set() => TestScore.Changed(Indicators);

    public ScoringInput Input() =>
        TestScore.QuietYear with
        {
            Services = new(
                Services?.Contains("monitoring") ?? true,
                Services?.Contains("operation") ?? false
            ),
            NotRated = NotRated,
            Settings =
            [
                .. TestScore.Settings.Select(setting =>
                    setting with
                    {
                        Value = Settings?.GetValueOrDefault(setting.Name) ?? setting.Value,
                    }
                ),
            ],
            Facts =
            [
                .. (Facts ?? [])
                    .SelectMany(fact => Enumerable.Repeat(fact, fact.Times ?? 1))
                    .Select((fact, number) => TestScore.Fact(number, [.. fact.Fits.Select(Fit)])),
            ],
            Measures = [.. (Measures ?? new Dictionary<string, JsonNode>()).Select(Measure)],
        };

    private static FactFit Fit(KeyValuePair<string, string> fit) =>
        new(fit.Key, Fraction.Parse(fit.Value));

    private static Measured Measure(KeyValuePair<string, JsonNode> measure) =>
        measure.Value switch
        {
            JsonArray share => new(
                measure.Key,
                share[0]!.GetValue<long>(),
                share[1]!.GetValue<long>(),
                []
            ),
            JsonObject lines => new(
                measure.Key,
                0,
                0,
                [
                    .. lines.Select(line => new MeasuredLine(
                        line.Key,
                        Fraction.Parse(line.Value!.GetValue<string>())
                    )),
                ]
            ),
            var number => new(measure.Key, number.GetValue<long>(), 1, []),
        };
}

/// <summary>Facts that fit the same kinds.</summary>
/// <param name="Fits">Kind and weight.</param>
public sealed record CaseFact(IReadOnlyDictionary<string, string> Fits, int? Times);

/// <summary>What must come out; what is left out is not looked at, save the veto.</summary>
/// <param name="Points">Points after the cap, by indicator.</param>
/// <param name="Lines">Number of lines, by indicator.</param>
/// <param name="DimensionsCounted">What counts of a dimension.</param>
public sealed record Expected(
    string Score,
    Grade Grade,
    string? Display,
    string? Veto,
    NotRatedReason? ExpectedNotRated,
    IReadOnlyDictionary<string, string>? Points,
    IReadOnlyDictionary<string, int>? Lines,
    IReadOnlyDictionary<string, string>? DimensionsCounted,
    IReadOnlyList<string>? NotApplying,
    string? Bonus,
    string? BonusEarned,
    bool? BonusVoid,
    int? Uncounted
);
