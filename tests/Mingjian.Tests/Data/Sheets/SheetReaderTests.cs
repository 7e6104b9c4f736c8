using System.Text;
using Mingjian.Data.Sheets;

namespace Mingjian.Tests.Data.Sheets;

public sealed class SheetReaderTests
{
    private static readonly SheetDefinition Fruit = new(
        "水果",
        "说明。",
        [
            new("name", "品名") { Required = true, OtherTitles = ["名称"] },
            new("day", "采摘日期") { Required = true, Form = ColumnForm.Day },
            new("grade", "等级") { Form = ColumnForm.Choice, Values = ["一级", "二级"] },
            new("note", "备注") { MaxLength = 10 },
        ]
    );

    [Fact]
    public void Rows_OfEveryKindOfCell_AreReadAsPeopleSeeThem()
    {
        using var file = TestWorkbook.OfXml(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>采摘日期</t></is></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="1"><v>46104</v></c><c r="C4" t="str"><f>A1&amp;"级"</f><v>一级</v></c></row>
            <row r="5"><c r="A5"><v>1.2345678901234E+14</v></c><c r="B5" s="2"><v>46104</v></c></row>
            <row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" s="0"><v>20260323</v></c></row>
            """,
            [
                "<t>品名</t>",
                "<r><t>等</t></r><r><t xml:space=\"preserve\">级 </t></r><rPh><t>děng</t></rPh>",
                "<t> 苹\n果_x000D_ </t>",
            ],
            ["0", "14", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"]
        );

        var rows = Read(file, row => (row.Number, row.Text(0), row.Day(1), row.Choice(2)));

        var day = new DateOnly(2026, 3, 23);
        rows.ShouldBe([
            (4, "苹 果", day, "一级"),
            (5, "123456789012340", day, null),
            (6, "是", day, null),
        ]);
    }

    [Fact]
    public void Day_InAWorkbookThatCountsFrom1904_IsTheSameDay()
    {
        using var file = TestWorkbook.OfXml(
            """
            <row><c t="inlineStr"><is><t>名称*</t></is></c><c t="inlineStr"><is><t>采摘日期（必填）</t></is></c></row>
            <row><c t="inlineStr"><is><t>梨</t></is></c><c s="0"><v>44642</v></c></row>
            """,
            formats: ["14"],
            from1904: true
        );

        var rows = Read(file, row => (row.Number, row.Text(0), row.Day(1)));

        rows.ShouldBe([(2, "梨", new DateOnly(2026, 3, 23))]);
    }

    [Fact]
    public void Rows_BelowATitle_SkipExamplesAndEmptyRows()
    {
        using var file = TestWorkbook.Of(
            "随便",
            ["某某公司水果表"],
            [],
            ["序号", "品名", "备注", "采摘日期", "产地"],
            ["示例：1", "苹果", "", "2026-01-01"],
            ["", "", "", ""],
            ["1", "桃", "甜", "2026.3.5"]
        );
        using var reader = SheetReader.Open(file, Fruit);

        var rows = reader
            .Rows()
            .Select(row => (row.Number, row.Text(0), row.Day(1), row.Text(3)))
            .ToList();

        rows.ShouldBe([(6, "桃", new DateOnly(2026, 3, 5), "甜")]);
        reader.Head.Row.ShouldBe(3);
        reader.Head.Unknown.ShouldBe(["序号", "产地"]);
    }

    [Fact]
    public void Row_WithEveryMistake_NamesEachOfThem()
    {
        using var file = TestWorkbook.OfXml(
            """
            <row r="1"><c r="A1" t="str"><v>品名</v></c><c r="B1" t="str"><v>采摘日期</v></c><c r="C1" t="str"><v>等级</v></c><c r="D1" t="str"><v>备注</v></c></row>
            <row r="2"><c r="B2" t="str"><v>2026-02-30</v></c><c r="C2" t="str"><v>特级</v></c><c r="D2" t="str"><v>一二三四五六七八九十多</v></c></row>
            <row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" s="0"><v>46104</v></c></row>
            """
        );

        var flaws = Read(
            file,
            row =>
            {
                row.Text(0);
                row.Day(1);
                row.Choice(2);
                row.Text(3);
                return string.Join('|', row.Flaws.Select(f => $"{f.Column}:{f.Message}"));
            }
        );

        flaws.ShouldBe([
            "0:“品名”不能为空。如果该列用了合并单元格，请取消合并并逐行填写。|1:不是有效的日期，请按 2026-03-23 的形式填写。|2:只能填写：一级、二级。|3:超过 10 个字（现有 11 个字），请缩短。",
            "0:单元格里的公式出错（#N/A），请改为填写具体内容。|1:不是有效的日期，请按 2026-03-23 的形式填写。",
        ]);
    }

    [Theory]
    [InlineData("DATA-SHEET-7", "甲,乙\n1,2")]
    [InlineData("DATA-SHEET-8", "品名,等级\n1,2")]
    [InlineData("DATA-SHEET-9", "品名,采摘日期,名称\n1,2,3")]
    [InlineData("DATA-SHEET-1", "\n\n")]
    [InlineData("DATA-SHEET-1", "")]
    public void Open_OfAFileWithAWrongHead_SaysWhatIsMissing(string code, string content)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(content));

        var refusal = Should.Throw<SheetRefused>(() => SheetReader.Open(file, Fruit));

        refusal.Rule.Code.ShouldBe(code);
    }

    [Fact]
    public void Open_OfSheetsWithoutTheList_TakesTheFirstThatHasIt()
    {
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
        {
            book.Sheet("封面", []).Row().Cell("请看下一页").Cell("品名").Cell("等级").Dispose();
            book.Sheet("数据", []).Row().Cell("品名").Cell("采摘日期").Dispose();
        }

        using var reader = SheetReader.Open(file, Fruit);

        reader.SheetName.ShouldBe("数据");
    }

    [Theory]
    [InlineData("DATA-SHEET-2", "D0CF11E0A1B11AE1AAAA")]
    [InlineData(
        "DATA-SHEET-3",
        "D0CF11E0A1B11AE10045006E0063007200790070007400650064005000610063006B00610067006500"
    )]
    [InlineData("DATA-SHEET-4", "504B0304FFFFFFFF")]
    [InlineData("DATA-SHEET-4", "89504E470D0A1A0A00000000")]
    public void Open_OfAnotherKindOfFile_IsRefusedByName(string code, string bytes)
    {
        using var file = new MemoryStream(Convert.FromHexString(bytes));

        var refusal = Should.Throw<SheetRefused>(() => SheetReader.Open(file, Fruit));

        refusal.Rule.Code.ShouldBe(code);
    }

    [Fact]
    public void Rows_OfATornSheet_AreRefusedAsBroken()
    {
        var head = """<row><c t="str"><v>品名</v></c><c t="str"><v>采摘日期</v></c></row>""";
        var rows = Enumerable.Repeat("""<row><c t="str"><v>李</v></c></row>""", 100);
        using var file = TestWorkbook.OfXml(head + string.Concat(rows) + "<row><c");
        using var reader = SheetReader.Open(file, Fruit);

        var refusal = Should.Throw<SheetRefused>(() => reader.Rows().Count());

        refusal.Rule.ShouldBe(SheetRules.NotASheet);
    }

    [Fact]
    public void Rows_OfAMillionEmptyRows_AreNone()
    {
        var empty = new StringBuilder(
            """<row r="1"><c t="str"><v>品名</v></c><c t="str"><v>采摘日期</v></c></row>"""
        );
        for (var i = 2; i <= 1_048_576; i++)
        {
            empty.Append($"""<row r="{i}"><c r="A{i}" s="3"/></row>""");
        }

        using var file = TestWorkbook.OfXml(empty.ToString());
        using var reader = SheetReader.Open(file, Fruit);

        var count = reader.Rows().Count();

        count.ShouldBe(0);
    }

    [Fact]
    public void Rows_BeyondTheLimit_AreRefused()
    {
        using var file = TestWorkbook.Of(
            "多",
            [
                ["品名", "采摘日期"],
                .. Enumerable.Repeat((string[])["桃", "2026-01-01"], SheetReader.MostRows + 1),
            ]
        );
        using var reader = SheetReader.Open(file, Fruit);

        var refusal = Should.Throw<SheetRefused>(() => reader.Rows().Count());

        refusal.Rule.ShouldBe(SheetRules.TooManyRows);
    }

    [Fact]
    public void Csv_InGb18030WithQuotesAndTabs_IsRead()
    {
        var text = "品名\t采摘日期\t备注\r\n\"苹\"\"果\"\"\"\t2026年3月23日\t\"一\n二\"\r\n";
        using var file = new MemoryStream(
            CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text)
        );

        var rows = Read(file, row => (row.Number, row.Text(0), row.Day(1), row.Text(3)));

        rows.ShouldBe([(2, "苹\"果\"", new DateOnly(2026, 3, 23), "一 二")]);
    }

    private static List<T> Read<T>(Stream file, Func<SheetRow, T> take)
    {
        using var reader = SheetReader.Open(file, Fruit);
        return [.. reader.Rows().Select(take)];
    }
}
