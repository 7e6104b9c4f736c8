using Mingjian.Web.Host;

namespace Mingjian.Web.Tests.Host;

/// <summary>The verb <c>grade bundle</c>: what it says when it has nothing to write.</summary>
public sealed class GradeBundleVerbTests
{
    [Theory]
    [InlineData("CQ-0001")]
    [InlineData("CQ-0001", "去年")]
    [InlineData("CQ-0001", "2025", "2026")]
    public async Task Words_ThatCannotBeRead_AreMalformed(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exit = await GradeVerb.RunAsync(["bundle", .. words], output, error);

        exit.ShouldBe(2);
        error.ToString().ShouldContain("grade bundle");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutADatabase_SaysSo()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var folder = Path.Combine(Path.GetTempPath(), $"mj_{Guid.CreateVersion7():N}");

        var exit = await GradeVerb.RunAsync(
            ["bundle", "CQ-0001", "2025", "--data", folder],
            output,
            error
        );

        exit.ShouldBe(1);
        error.ToString().ShouldContain("没有找到数据库");
        Directory.Exists(folder).ShouldBeFalse();
    }
}
