using System.Text;
using Mingjian.Accounts.Credentials;

namespace Mingjian.Tests.Accounts.Credentials;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The table of RFC 6238, appendix B, in six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_AtTheStandardsMoments_IsTheStandardsCode(long seconds, string code)
    {
        var step = OneTimeCode.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds));

        OneTimeCode.At(Key, step).ShouldBe(code);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Match_OfACodeSomeStepsAway_ToleratesOne(int steps, bool matches)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);
        var step = OneTimeCode.StepOf(now) + steps;

        var found = OneTimeCode.Match(Key, OneTimeCode.At(Key, step), now);

        found.ShouldBe(matches ? step : null);
    }

    [Fact]
    public void Uri_ForTheApp_HoldsTheSecretInBase32() =>
        OneTimeCode
            .Uri(Key, "a@b.cn")
            .ShouldBe(
                "otpauth://totp/%E6%98%8E%E9%89%B4:a%40b.cn?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%98%8E%E9%89%B4&digits=6&period=30"
            );
}
