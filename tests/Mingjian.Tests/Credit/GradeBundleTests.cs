using System.Text;
using System.Text.Json.Nodes;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit;

[Proves("16", "20")]
public sealed class GradeBundleTests
{
    private static readonly ScoringInput Input = TestScore.With(
        TestScore.Fact(1, "finding.record-minor", "1/3"),
        TestScore.Fact(2, "penalty.warning")
    ) with
    {
        Measures = [new(Counters.ReportInTime, 90, 100, [])],
    };

    private static readonly string Text = GradeBundle
        .Of(DefaultIndicators.Content, Input, TestScore.Score(Input))
        .ToJson();

    [Fact]
    public void Bundle_WithAnyByteChanged_IsRefused()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);

        // Every byte of the head and the tail, and every 101st between: each is one whole reading.
        var places = Enumerable
            .Range(0, bytes.Length)
            .Where(place => place < 300 || place > bytes.Length - 300 || place % 101 == 0);

        foreach (var place in places)
        {
            byte[] changed = [.. bytes];
            changed[place] ^= 1;
            Should.Throw<RuleBroken>(() => GradeBundle.Read(changed), $"byte {place}");
        }
    }

    [Fact]
    public void Bundle_Unchanged_IsRead() =>
        GradeBundle
            .Read(Encoding.UTF8.GetBytes(Text))
            .Recompute()
            .Score.ShouldBe(TestScore.Score(Input).Score);

    [Theory]
    [InlineData(" "), InlineData("\n"), InlineData("\u00a0"), InlineData("{}")]
    public void Bundle_WithSomethingBehindIt_IsRefused(string more) =>
        Should.Throw<RuleBroken>(() => GradeBundle.Read(Text + more));

    [Theory]
    [
        InlineData(""),
        InlineData("null"),
        InlineData("[]"),
        InlineData("{}"),
        InlineData("{\"format\":1}")
    ]
    public void Bundle_ThatIsNone_IsRefusedInWords(string text) =>
        Should.Throw<RuleBroken>(() => GradeBundle.Read(text)).Rule.Code.ShouldBe("CREDIT-16-S3");

    [Fact]
    public void Bundle_CutAnywhere_IsRefused()
    {
        for (var length = 0; length < Text.Length; length += 997)
        {
            Should.Throw<RuleBroken>(() => GradeBundle.Read(Text[..length]));
        }
    }

    [Fact]
    public void Bundle_WithABetterScoreAndNewDigests_DoesNotRecompute()
    {
        var better = TestScore.Score(Input) with { Score = 100 };
        var text = GradeBundle.Of(DefaultIndicators.Content, Input, better).ToJson();

        var refused = Should.Throw<RuleBroken>(() => GradeBundle.Read(text).Recompute());

        refused.Rule.Code.ShouldBe("CREDIT-16-S5");
    }

    [Fact]
    public void Bundle_WithAnExtraMember_IsRefused()
    {
        var node = JsonNode.Parse(Text)!;
        node["input"]!["note"] = JsonNode.Parse("1");

        Should.Throw<RuleBroken>(() => GradeBundle.Read(CanonicalJson.Of(node)));
    }

    [Fact]
    public void Bundle_HoldsSetInputSettingsAndEveryLine()
    {
        var bundle = JsonNode.Parse(Text)!;

        bundle["set"]!["indicators"]!.AsArray().Count.ShouldBe(48);
        bundle["input"]!["facts"]![0]!["fits"]![0]!["weight"]!.GetValue<string>().ShouldBe("1/3");
        bundle["input"]!["measures"]![0]!["denominator"]!.GetValue<long>().ShouldBe(100);
        bundle["input"]!["settings"]!.AsArray().Count.ShouldBe(5);
        bundle["digests"]!["set"]!.GetValue<string>().Length.ShouldBe(64);
    }
}
