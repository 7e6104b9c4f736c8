using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingjian.Data.Sheets;

namespace Mingjian.Tests.Data.Sheets;

public sealed class WorkbookWriterTests
{
    private static readonly SheetDefinition Pairs = new(
        "一对",
        "两列。",
        [
            new("left", "左<列>")
            {
                Required = true,
                MaxLength = 40_000,
                Help = "写左边。",
                Example = "左",
            },
            new("right", "右&列")
            {
                Form = ColumnForm.Choice,
                Values = ["甲", "乙"],
                Example = "甲",
            },
            new("yes", "是否") { Form = ColumnForm.YesNo },
        ]
    );

    [Fact]
    public void Template_IsAValidWorkbook_WithListsAndExplanations()
    {
        using var file = new MemoryStream();

        SheetTemplate.Write(file, Pairs);

        using var book = SpreadsheetDocument.Open(file, false);
        new OpenXmlValidator()
            .Validate(book, TestContext.Current.CancellationToken)
            .Select(e => e.Description)
            .ShouldBeEmpty();
        var parts = book.WorkbookPart!;
        parts
            .Workbook!.Descendants<Sheet>()
            .Select(s => s.Name!.Value)
            .ShouldBe(["一对", "填写说明"]);
        parts
            .WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DataValidation>())
            .Select(v => (v.SequenceOfReferences!.InnerText, v.Formula1?.Text))
            .ShouldBe([
                ("A2:A1048576", null),
                ("B2:B1048576", "\"甲,乙\""),
                ("C2:C1048576", "\"是,否\""),
            ]);
    }

    [Fact]
    public void Template_ReadAgain_HasItsColumnsAndNoRows()
    {
        using var file = new MemoryStream();
        SheetTemplate.Write(file, Pairs);

        using var reader = SheetReader.Open(file, Pairs);

        reader.SheetName.ShouldBe("一对");
        reader.Head.Unknown.ShouldBeEmpty();
        reader.Rows().ShouldBeEmpty();
    }

    [Fact]
    public void Texts_WrittenAndRead_AreEqual()
    {
        var text = Gen.OneOf(
            Gen.String,
            Gen.String[Gen.Char['\u4e00', '\u9fff'], 0, 40],
            Gen.OneOf(
                "_x000D_",
                "=1+1",
                "<a>&\"'",
                "\uD83D\uDE00",
                "1e5",
                "2026-03-23",
                "a\u0001b",
                "\uD800"
            )
        );

        text.Array[1, 20]
            .Sample(
                texts =>
                {
                    using var file = TestWorkbook.Of(
                        "表",
                        [
                            ["左<列>", "右&列"],
                            .. texts.Select(t => (string[])["行", t]),
                        ]
                    );
                    using var reader = SheetReader.Open(file, Pairs);
                    var read = reader.Rows().Select(row => row.Plain(1)).ToList();
                    return read.SequenceEqual(texts.Select(Shown));
                },
                iter: 200
            );
    }

    [Fact]
    public void LongText_IsCutWhereExcelWould()
    {
        using var file = TestWorkbook.Of("表", ["左<列>", "右&列"], [new string('长', 40_000), ""]);
        using var reader = SheetReader.Open(file, Pairs);

        var length = reader.Rows().Single().Text(0).Length;

        length.ShouldBe(32_767);
    }

    /// <summary>What a cell can hold: no lone surrogates, no control characters, one line.</summary>
    private static string Shown(string text) =>
        CellText.OneLine(
            string.Concat(
                text.EnumerateRunes()
                    .Where(r =>
                        r.Value is 9 or 10 or 13 or >= 32 and not (0xFFFD or 0xFFFE or 0xFFFF)
                    )
            )
        );
}
