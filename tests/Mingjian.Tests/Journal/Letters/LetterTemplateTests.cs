using CsCheck;
using Mingjian.Journal.Letters;

namespace Mingjian.Tests.Journal.Letters;

public sealed class LetterTemplateTests
{
    [Theory]
    [InlineData("{{甲}}和{{乙}}", "1和2、3")]
    [InlineData("{{each 乙}}<li>{{it}}（{{甲}}）</li>{{end}}", "<li>2（1）</li><li>3（1）</li>")]
    [InlineData("{{if 甲}}有{{甲}}{{end}}{{if 空}}无{{end}}。", "有1。")]
    [InlineData("{{each 乙}}{{if 甲}}{{it}}{{end}}{{end}}", "23")]
    [InlineData("{{each 空表}}{{it}}{{end}}", "")]
    [InlineData("没有字段", "没有字段")]
    public void Render_EachPlace_IsFilled(string template, string expected) =>
        new LetterTemplate("试", template)
            .Render(
                new LetterFields
                {
                    { "甲", "1" },
                    { "乙", ["2", "3"] },
                    { "空", "" },
                    { "空表", Array.Empty<string>() },
                }
            )
            .ShouldBe(expected);

    [Fact]
    public void Render_Markup_IsEncodedAndNeverRead() =>
        new LetterTemplate("试", "{{甲}}")
            .Render(new LetterFields { { "甲", "<script>{{乙}}</script>“引号”" } })
            .ShouldBe("&lt;script&gt;{{乙}}&lt;/script&gt;“引号”");

    [Fact]
    public void Render_AnyText_KeepsNoTag() =>
        Gen.String.Sample(text =>
            !new LetterTemplate("试", "{{甲}}")
                .Render(new LetterFields { { "甲", text } })
                .Contains('<', StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("{{没有}}")]
    [InlineData("{{each 甲}}")]
    public void Render_FieldThatIsMissingOrPlaceThatIsOpen_IsAMistake(string template) =>
        Should.Throw<InvalidOperationException>(() =>
            new LetterTemplate("试", template).Render(new LetterFields { { "甲", "1" } })
        );

    [Fact]
    public void EveryTemplate_ClosesItsPlaces()
    {
        var names = typeof(LetterTemplate)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Letters.", StringComparison.Ordinal))
            .Select(name =>
                name.Split('.') is [_, var room, _, var file, _] ? $"{room}/{file}" : name
            )
            .ToList();

        names.ShouldContain("Journal/Shell");
        names.ShouldAllBe(name => LetterTemplate.Find(name).Fields().Count > 0);
    }
}
