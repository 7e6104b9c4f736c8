using Mingjian.Accounts.Credentials;

namespace Mingjian.Tests.Accounts.Credentials;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short", "至少 12 个字符，现为 5 个")]
    [InlineData("password1234", "太常见")]
    [InlineData("1qaz2wsx3edc", "太常见")]
    [InlineData("!!Administrator2026", "太常见")]
    [InlineData("chongqing2026", "太常见")]
    [InlineData("123456789012345", "太常见")]
    [InlineData("woaini1314woaini1314", "太常见")]
    [InlineData("aabbaabbaabbaabb", "重复的字符太多")]
    [InlineData("zhangsan-mima-2026", "不能包含登录名")]
    public void Password_ThatIsEasilyGuessed_IsRefusedWithTheReason(
        string password,
        string words
    ) =>
        PasswordRules
            .ErrorIn(password, "zhangsan@example.cn")
            .ShouldNotBeNull()
            .ShouldContain(words);

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("江边的老水塔 1987 还在")]
    [InlineData("tj7-Kp2-wVm-9Qz")]
    public void Password_LongAndOwn_IsAccepted(string password) =>
        PasswordRules.ErrorIn(password, "zhangsan@example.cn").ShouldBeNull();

    [Fact]
    public void Password_Of64Characters_IsAccepted() =>
        PasswordRules
            .ErrorIn(
                string.Concat(
                    Enumerable.Range(0, 32).Select(i => $"{(char)('a' + i % 26)}{i % 10}")
                ),
                "x@y.cn"
            )
            .ShouldBeNull();
}
