using System.Text.Json.Nodes;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;

namespace Mingjian.Tests.Credit;

/// <summary>Inputs and sets for tests of scoring: a quiet year of 2025, and the default set with changes.</summary>
internal static class TestScore
{
    public static readonly DateOnly From = new(2025, 1, 1);
    public static readonly DateOnly To = new(2025, 12, 31);

    public static readonly IReadOnlyList<SettingUsed> Settings =
    [
        new("BaseScore", "100"),
        new("GradeABound", "90"),
        new("GradeBBound", "80"),
        new("GradeCBound", "60"),
        new("BonusCap", "5"),
    ];

    public static readonly ScoringInput QuietYear = new(
        Guid.Parse("0198a000-0000-7000-8000-000000000001"),
        "CQ-0001",
        "重庆某环境检测有限公司",
        From,
        To,
        new(Monitoring: true, Operation: false),
        [],
        [],
        Settings,
        null
    );

    public static ScoringInput With(params IReadOnlyList<CountedFact> facts) =>
        QuietYear with
        {
            Facts = facts,
        };

    public static CountedFact Fact(int number, string kind, string weight = "1", int day = 1) =>
        Fact(number, [new(kind, Fraction.Parse(weight))], day);

    public static CountedFact Fact(int number, IReadOnlyList<FactFit> fits, int day = 1) =>
        new(
            Guid.Parse($"0198b000-0000-7000-8000-{number:x12}"),
            fits,
            From.AddDays(day % 365),
            $"事实 {number}",
            [new string('a', 64)]
        );

    public static ScoringResult Score(ScoringInput input) =>
        Scorer.Score(DefaultIndicators.Content, input);

    /// <summary>The default set as its file has it, to be changed.</summary>
    public static JsonObject File()
    {
        using var file = typeof(DefaultIndicators).Assembly.GetManifestResourceStream(
            "Mingjian.Credit.Indicators.Data.indicators.json"
        )!;
        return JsonNode.Parse(file)!.AsObject();
    }

    public static JsonObject Indicator(this JsonObject set, string code) =>
        set["indicators"]!
            .AsArray()
            .Select(indicator => indicator!.AsObject())
            .Single(indicator => indicator["code"]!.GetValue<string>() == code);

    /// <summary>The default set with some fields of some indicators changed: { "YW11": { "cap": "45" } }.</summary>
    public static IndicatorSetContent Changed(JsonObject? indicators)
    {
        if (indicators is null)
        {
            return DefaultIndicators.Content;
        }

        var set = File();

        foreach (var (code, fields) in indicators)
        {
            foreach (var (field, value) in fields!.AsObject())
            {
                set.Indicator(code)[field] = value?.DeepClone();
            }
        }

        var reading = IndicatorSetReader.Read(set.ToJsonString());
        reading.Problems.ShouldBeEmpty();
        return reading.Content!;
    }
}
