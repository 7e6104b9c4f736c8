using Mingjian.Credit;
using Mingjian.Credit.Letters;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>公示公告: counts per grade with the zeros, and the two annex tables.</summary>
[Proves("18", "20")]
public sealed class ResultPaperTests
{
    [Fact]
    public void Draw_NamesEveryGradeWithItsCount_TheZerosToo()
    {
        var html = Paper().Draw();

        html.ShouldContain(
            "A 级（较低风险）1 家，B 级（低风险）0 家，C 级（中风险）0 家，D 级（高风险）1 家（其中直接评定 1 家），不予评定 1 家"
        );
        html.ShouldContain("至 2026-03-23 24:00 止");
        html.ShouldContain(
            "<tr><td>1</td><td>渝北区</td><td>甲&lt;检测&gt;</td><td>91</td><td>监测</td><td>A 级（较低风险）</td></tr>"
        );
        html.ShouldContain("<td>评价期内无业务</td>");
    }

    [Fact]
    public void WriteWorkbook_HasBothAnnexes()
    {
        using var file = new MemoryStream();

        Paper().WriteWorkbook(file);

        file.Length.ShouldBeGreaterThan(1_000);
    }

    private static ResultPaper Paper() =>
        new("重庆市生态环境局", "渝环信公〔2026〕1号", "公示", new(2026, 3, 2))
        {
            Term = Term.WorkingDays(new(2026, 3, 2), 15, ReferenceFiles.Calendar),
            Lines =
            [
                new("渝北区", "甲<检测>", "91", "监测", Grade.A, null, false),
                new("渝北区", "乙", "92", "监测", Grade.D, null, true),
                new("江北区", "丙", "93", "运维", null, NotRatedReason.NB, false),
            ],
        };
}
