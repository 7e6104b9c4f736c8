using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Web.Host;

namespace Mingjian.Web.Tests.Host;

/// <summary>The verb <c>grade</c> on files: the same score again, and no when a byte differs.</summary>
[Proves("16", "20")]
public sealed class GradeVerbTests : IDisposable
{
    private static readonly ScoringInput Input = new(
        Guid.Parse("0198a000-0000-7000-8000-000000000001"),
        "CQ-0001",
        "重庆某环境检测有限公司",
        new(2025, 1, 1),
        new(2025, 12, 31),
        new(Monitoring: true, Operation: false),
        [
            new(
                Guid.Parse("0198b000-0000-7000-8000-000000000001"),
                [new("finding.record-minor", Fraction.Parse("1/3"))],
                new(2025, 5, 6),
                "原始记录涂改未签名",
                []
            ),
        ],
        [],
        [
            new("BaseScore", "100"),
            new("BonusCap", "5"),
            new("GradeABound", "90"),
            new("GradeBBound", "80"),
            new("GradeCBound", "60"),
        ],
        null
    );

    private readonly string path = Path.GetTempFileName();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recompute_OfABundle_TellsScoreGradeAndThatItMatches()
    {
        await File.WriteAllTextAsync(path, Bundle(Input), Stop);

        var code = await GradeVerb.RunAsync(["recompute", path], output, error);

        code.ShouldBe(0, error.ToString());
        output.ToString().ShouldContain("得分：99.8333（精确值 599/6）");
        output.ToString().ShouldContain("等级：A 级（较低风险）");
        output.ToString().TrimEnd().ShouldEndWith("一致");
    }

    [Fact]
    public async Task Recompute_OfANotRatedOne_TellsWhy()
    {
        await File.WriteAllTextAsync(
            path,
            Bundle(Input with { NotRated = Mingjian.Credit.NotRatedReason.NB }),
            Stop
        );

        var code = await GradeVerb.RunAsync(["recompute", path], output, error);

        code.ShouldBe(0, error.ToString());
        output.ToString().ShouldContain("不予评定：评价期内无业务（NB）");
    }

    [Fact]
    public async Task Recompute_WithOneByteChanged_Refuses()
    {
        await File.WriteAllTextAsync(
            path,
            Bundle(Input).Replace("\"599/6\"", "\"600/6\"", StringComparison.Ordinal),
            Stop
        );

        var code = await GradeVerb.RunAsync(["recompute", path], output, error);

        code.ShouldBe(1);
        output.ToString().ShouldBeEmpty();
        error.ToString().ShouldContain("已被改动");
    }

    [Theory]
    [
        InlineData(),
        InlineData("recompute"),
        InlineData("recompute", "--help"),
        InlineData("other", "x")
    ]
    public async Task Verb_WithoutAFile_TellsHowItIsUsed(params string[] args)
    {
        var code = await GradeVerb.RunAsync(args, output, error);

        code.ShouldBe(2);
        error.ToString().ShouldContain("grade recompute FILE");
    }

    [Fact]
    public async Task Recompute_WithoutTheFile_SaysSo()
    {
        var code = await GradeVerb.RunAsync(["recompute", "nowhere.json"], output, error);

        code.ShouldBe(2);
        error.ToString().ShouldContain("没有找到文件");
    }

    public void Dispose()
    {
        File.Delete(path);
        output.Dispose();
        error.Dispose();
    }

    private static string Bundle(ScoringInput input) =>
        GradeBundle
            .Of(DefaultIndicators.Content, input, Scorer.Score(DefaultIndicators.Content, input))
            .ToJson();
}
