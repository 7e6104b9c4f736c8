using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Letters;
using Mingjian.Regulation;

namespace Mingjian.Credit.Letters;

/// <summary>One result as the annex tables have it.</summary>
/// <param name="Office">The district's name.</param>
public sealed record PaperLine(
    string Office,
    string Name,
    string CreditCode,
    string Services,
    Grade? Grade,
    NotRatedReason? NotRated,
    bool IsDirect
)
{
    public static PaperLine Of(NoticeLine line, Offices offices) =>
        new(
            offices.NameOf(line.Office),
            line.Name,
            line.CreditCode,
            line.Services,
            line.Grade,
            line.NotRated,
            line.IsDirect
        );

    public static PaperLine Of(SharedResult result) =>
        new(
            "",
            result.Name,
            result.CreditCode,
            result.Services,
            result.Grade,
            result.NotRated,
            result.IsDirect
        );

    internal string Outcome =>
        Grade is null
            ? NotRated?.Text() ?? ""
            : GradeText.Of(Grade, null) + (IsDirect ? "，直接评定" : "");
}

/// <summary>
/// 公示公告 and 公布公告 in the form the bureau uses: the rule, the procedure, the counts per grade with the zeros, and the two annex tables of
/// those graded and those not rated; as letter and as workbook (18, 20).
/// </summary>
[Article("18", "20")]
public sealed record ResultPaper(string Issuer, string Number, string Title, DateOnly On)
{
    private static readonly string[] Heads =
    [
        "序号",
        "区县",
        "机构名称",
        "统一社会信用代码",
        "机构类别",
    ];

    public required IReadOnlyList<PaperLine> Lines { get; init; }

    /// <summary>公示期 from and to; <c>null</c> for a publication.</summary>
    public Term? Term { get; init; }

    public string Address { get; init; } = "";

    private IReadOnlyList<PaperLine> Graded => [.. Lines.Where(l => l.Grade is not null)];

    private IReadOnlyList<PaperLine> NotRated => [.. Lines.Where(l => l.Grade is null)];

    public string Draw() =>
        LetterMaker.Draw(
            "Credit/NoticeOfResults",
            new(Issuer, "各有关单位", Number, Title),
            Fields(),
            On
        );

    /// <summary>The two annex tables, and the counts before them.</summary>
    public void WriteWorkbook(Stream output)
    {
        using var book = new WorkbookWriter(output);

        using (var counts = book.Sheet("数量", [24, 12]))
        {
            counts.Row().Cell(Number).Cell(Title);

            foreach (var grade in Enum.GetValues<Grade>())
            {
                counts.Row().Cell(GradeText.Of(grade, null)).Cell($"{Count(grade)}");
            }

            counts.Row().Cell("不予评定").Cell($"{NotRated.Count}");
        }

        Write(book, "附件1 评定等级", "信用风险等级", Graded);
        Write(book, "附件2 不予评定", "理由", NotRated);
    }

    private static void Write(
        WorkbookWriter book,
        string name,
        string outcome,
        IReadOnlyList<PaperLine> lines
    )
    {
        using var sheet = book.Sheet(name, [6, 14, 40, 22, 14, 24], headRow: 1);
        sheet.Row();

        foreach (var head in Heads.Append(outcome))
        {
            sheet.Cell(head, CellStyle.Head);
        }

        foreach (var cells in Rows(lines))
        {
            sheet.Row();

            foreach (var cell in cells)
            {
                sheet.Cell(cell);
            }
        }
    }

    private static IEnumerable<string[]> Rows(IReadOnlyList<PaperLine> lines) =>
        lines.Select(
            (line, place) =>
                new[]
                {
                    $"{place + 1}",
                    line.Office,
                    line.Name,
                    line.CreditCode,
                    line.Services,
                    line.Outcome,
                }
        );

    private LetterFields Fields()
    {
        var fields = new LetterFields
        {
            {
                "程序",
                "经数据冻结、计分、征求机构意见、区县初评、市级审核、集体审定"
                    + (Term is null ? "、公示和异议复核" : "")
            },
            { "事项", "社会监测机构信用风险等级评价结果" },
            { "方式", Term is null ? "公布" : "公示" },
            { "总数", $"{Lines.Count}" },
            { "直接评定", $"{Lines.Count(l => l.IsDirect)}" },
            { "不予评定", $"{NotRated.Count}" },
            { "公示期", Term is { } term ? Period(term) : "" },
            { "网址", Address },
            { "附件一", Rows(Graded).Select(cells => string.Join('\t', cells)) },
            { "附件二", Rows(NotRated).Select(cells => string.Join('\t', cells)) },
            { "附件一为空", Graded.Count == 0 ? "是" : "" },
            { "附件二为空", NotRated.Count == 0 ? "是" : "" },
        };

        foreach (var grade in Enum.GetValues<Grade>())
        {
            fields.Add($"{grade}", $"{Count(grade)}");
        }

        return fields;
    }

    private int Count(Grade grade) => Lines.Count(l => l.Grade == grade);

    private static string Period(Term term) =>
        term.EndsOn is { } end
            ? $"{term.Start:yyyy-MM-dd} 发布，次日起 {term.Length} 个工作日，至 {end:yyyy-MM-dd} 24:00 止"
            : $"{term.Start:yyyy-MM-dd} 发布，次日起 {term.Length} 个工作日，截止日待放假安排公布后确定";
}
