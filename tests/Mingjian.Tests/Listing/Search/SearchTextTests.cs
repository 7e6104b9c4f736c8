using CsCheck;
using Mingjian.Listing.Search;

namespace Mingjian.Tests.Listing.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("渝测（重庆）ｅｎｖ", "渝测重庆ENV")]
    [InlineData("HJ 535-2009", "HJ5352009")]
    [InlineData("PM2.5", "PM25")]
    [InlineData("  ", "")]
    public void Of_AnyWriting_IsOneForm(string text, string expected) =>
        SearchText.Of(text).ShouldBe(expected);

    [Fact]
    public void Words_OfALine_AreSplitNormalisedAndFew() =>
        SearchText
            .Words("渝中 氨氮，噪声、ＰＭ2.5 渝中 a b c d e f g h i")
            .ShouldBe(["渝中", "氨氮", "噪声", "PM25", "A", "B", "C", "D"]);

    [Fact]
    public void Grams_OfRareCharacters_AreWhole() =>
        SearchText.Grams("𬭎铁").ShouldBe(["𬭎", "铁", "𬭎铁"], ignoreOrder: true);

    [Fact]
    public void Grams_OfAText_HoldThoseOfEveryWordInIt() =>
        Gen.Select(Gen.Char["渝测环境检Ａb1（ "].Array[1, 12], Gen.Int[0, 11], Gen.Int[1, 6])
            .Sample(
                (letters, at, length) =>
                {
                    var text = SearchText.Of(new string(letters));
                    var from = Math.Min(at, text.Length);
                    var word = text[from..Math.Min(text.Length, from + length)];

                    if (word.Length > 0)
                    {
                        SearchText.GramsOfWord(word).ShouldBeSubsetOf(SearchText.Grams(text));
                    }
                }
            );

    [Fact]
    public void NameOrder_OfChineseNames_IsBySound() =>
        new[] { "重庆", "李四", "安康", "张三", "王五", "北碚" }
            .OrderBy(NameOrder.Of, StringComparer.Ordinal)
            .ShouldBe(["安康", "北碚", "重庆", "李四", "王五", "张三"]);
}
