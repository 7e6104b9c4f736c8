using Mingjian.Credit.Indicators;
using Mingjian.Tests.Architecture;

namespace Mingjian.Tests.Credit.Indicators;

public sealed class IndicatorsPageTests
{
    [Fact]
    public void Page_OfTheDefaultSet_IsTheOneKept()
    {
        var text = IndicatorsPage.Markdown(DefaultIndicators.Content);
        var path = Path.Combine(Sources.Root, "docs/indicators.md");

        if (Environment.GetEnvironmentVariable("MINGJIAN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, text);
        }

        text.ShouldBe(File.ReadAllText(path), "run this test with MINGJIAN_ACCEPT_SNAPSHOTS=1");
    }

    [Theory]
    [InlineData("YW11", "每计 1 扣 0.5 分；最多扣 8 分")]
    [InlineData("YW04", "95%及以上不扣分，低于的部分每 1%扣 0.2 分，按比例连续计算；最多扣 5 分")]
    [InlineData("JB01", "100%不扣分，95%及以上扣 1 分，90%及以上扣 2 分，其余扣 3 分；最多扣 3 分")]
    [InlineData("JF03", "3 及以上加 2 分，2 及以上加 1 分，其余不加分；最多加 2 分")]
    [InlineData("VT04", "直接评定为 D 级（第十七条第（四）项）")]
    public void Words_OfAnIndicator_SayWhatItsDataDo(string code, string words) =>
        DefaultIndicators
            .Content.Indicators.Single(i => i.Code == code)
            .HowItCounts.ShouldBe(words);
}
