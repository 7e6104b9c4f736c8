using System.Text.Json.Nodes;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Journal;

namespace Mingjian.Tests.Credit.Indicators;

[Proves("14.1", "15")]
public sealed class IndicatorSetReaderTests
{
    public static TheoryData<string, string, string, string> Mistakes() =>
        new()
        {
            { "YW11", "points", "\"x\"", "points" },
            { "YW11", "points", "-1", "points" },
            { "YW11", "points", "\"0\"", "points" },
            { "YW11", "cap", "\"0\"", "cap" },
            { "YW11", "cap", "null", "cap" },
            { "YW11", "kind", "\"penalty\"", "kind" },
            { "YW11", "kind", "\"ratio\"", "counter" },
            { "YW11", "code", "\"YW1\"", "code" },
            { "YW11", "dimension", "\"其他\"", "dimension" },
            { "YW11", "counter", "\"other\"", "counter" },
            { "YW11", "kinds", "[]", "kinds" },
            { "YW11", "kinds", "[\"finding.archive\", \"finding.archive\"]", "kinds" },
            { "YW11", "kinds", "[\"Big Kind\"]", "kinds" },
            { "YW11", "kinds", "[1]", "kinds/0" },
            { "YW11", "shape", "\"tier\"", "shape" },
            { "YW11", "clause", "\"17(1)\"", "clause" },
            { "YW11", "minDen", "5", "minDen" },
            { "YW11", "rule", "\"\"", "rule" },
            { "YW11", "confirm", "\"yes\"", "confirm" },
            { "YW11", "params", "[\"NoSuchSetting\"]", "params" },
            { "YW11", "extra", "1", "extra" },
            { "YW11", "slope", "{\"from\":\"1\",\"step\":\"1\",\"points\":\"1\"}", "slope" },
            { "YW04", "slope", "null", "slope" },
            { "YW04", "slope", "{\"from\":\"0.95\",\"step\":\"0\",\"points\":\"1\"}", "slope" },
            { "YW04", "slope", "{\"from\":\"95\",\"step\":\"1\",\"points\":\"1\"}", "slope" },
            { "YW04", "slope", "{\"from\":\"0.95\"}", "slope/step" },
            { "YW04", "minDen", "0", "minDen" },
            { "YW04", "minDen", "1.5", "minDen" },
            { "YW04", "minDen", "null", "minDen" },
            { "YW04", "voidsBonus", "true", "voidsBonus" },
            { "JB01", "tiers", "[[\"1\",\"0\"]]", "tiers" },
            { "JB01", "tiers", "[[\"1\",\"0\"],[\"0.5\",\"1\"]]", "tiers" },
            { "JB01", "tiers", "[[\"0.5\",\"0\"],[\"1\",\"1\"],[\"0\",\"2\"]]", "tiers" },
            { "JB01", "tiers", "[[\"1\",\"3\"],[\"0\",\"0\"]]", "tiers" },
            { "JB01", "tiers", "[[\"1\",\"0\",\"2\"],[\"0\",\"0\"]]", "tiers/0" },
            { "JF03", "tiers", "[[\"3\",\"0\"],[\"0\",\"2\"]]", "tiers" },
            { "VT01", "clause", "\"17(9)\"", "clause" },
            { "VT01", "points", "\"5\"", "points" },
            { "VT01", "applies", "\"monitoring\"", "applies" },
        };

    [Fact]
    public void DefaultSet_IsReadWithItsFortyEightIndicators()
    {
        var set = DefaultIndicators.Content;

        set.Indicators.Count.ShouldBe(48);
        set.Label.ShouldBe("建议稿");
        set.Dimensions.Select(d => d.Cap?.ToString()).ShouldBe(["20", "45", "20", null]);
        set.Indicators.Where(i => i.VoidsBonus)
            .Select(i => i.Code)
            .ShouldBe(["CX03", "CX04", "CX05"]);
        set.Indicators.Where(i => i.Kind == IndicatorKind.Veto)
            .Select(i => i.Clause)
            .ShouldBe(IndicatorSetCheck.Grounds);
    }

    [Fact]
    public void Set_ExportedAndImported_IsTheSame()
    {
        var text = CanonicalJson.Of(DefaultIndicators.Content);

        var reading = IndicatorSetReader.Read(text);

        reading.Problems.ShouldBeEmpty();
        CanonicalJson.Of(reading.Content!).ShouldBe(text);
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void Set_WithAMistake_NamesItsPlace(
        string code,
        string field,
        string value,
        string place
    )
    {
        var set = TestScore.File();
        var index = set["indicators"]!.AsArray().IndexOf(set.Indicator(code));
        set.Indicator(code)[field] = JsonNode.Parse(value);

        var reading = IndicatorSetReader.Read(set.ToJsonString());

        reading.IsValid.ShouldBeFalse();
        reading.Problems.Select(p => p.Path).ShouldContain($"/indicators/{index}/{place}");
        reading.Problems.ShouldAllBe(p => p.Message.EndsWith('。'));
    }

    [Theory]
    [
        InlineData("[]"),
        InlineData("1"),
        InlineData("{"),
        InlineData(""),
        InlineData("{\"title\":1,\"title\":2}")
    ]
    public void File_ThatIsNoSet_IsRefusedInWords(string text)
    {
        var reading = IndicatorSetReader.Read(text);

        reading.IsValid.ShouldBeFalse();
        reading.Problems.ShouldNotBeEmpty();
    }

    [Fact, Proves("17(4)")]
    public void Set_WithoutAGround_IsRefused()
    {
        var set = TestScore.File();
        set["indicators"]!.AsArray().Remove(set.Indicator("VT04"));

        var reading = IndicatorSetReader.Read(set.ToJsonString());

        reading.Problems.Single().Message.ShouldContain("第十七条第（四）项");
    }

    [Fact]
    public void Set_WithoutADimension_IsRefused()
    {
        var set = TestScore.File();
        set["dimensions"]!.AsArray().RemoveAt(3);

        var reading = IndicatorSetReader.Read(set.ToJsonString());

        reading.Problems.ShouldContain(p =>
            p.Path == "/dimensions" && p.Message.Contains("诚信记录")
        );
    }

    [Fact]
    public void Set_WithACodeTwice_IsRefused()
    {
        var set = TestScore.File();
        set["indicators"]!.AsArray().Add(set.Indicator("YW11").DeepClone());

        IndicatorSetReader.Read(set.ToJsonString()).Problems.Single().Message.ShouldContain("YW11");
    }

    [Fact]
    public void Slope_BetweenTwoSteps_IsContinuous()
    {
        var late = DefaultIndicators.Content.Indicators.Single(i => i.Code == "YW04");

        late.PointsFor(Fraction.Parse("0.945")).ShouldBe(Fraction.Parse("0.1"));
        late.PointsFor(Fraction.Parse("0.96")).ShouldBe(Fraction.Zero);
    }
}
