using System.Text.Json;
using Mingjian.Credit.Ratings;
using Mingjian.Data.Sheets;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing;

/// <summary>What a package says: the canonical JSON that is stored and sent, and the same as a workbook (20).</summary>
[Article("20")]
public sealed record ShareContent(
    string Format,
    string Number,
    string Publication,
    DateOnly PublishedOn,
    string From,
    string To,
    IReadOnlyList<SharedResult> Results
)
{
    public const string CurrentFormat = "mingjian-credit-share/1";

    private static readonly string[] Heads =
    [
        "序号",
        "名录编号",
        "机构名称",
        "统一社会信用代码",
        "机构类别",
        "年度",
        "信用风险等级",
        "风险",
        "不予评定理由",
        "直接评定",
        "得分",
    ];

    public string ToJson() => CanonicalJson.Of(this);

    public static ShareContent Read(string json) =>
        JsonSerializer.Deserialize<ShareContent>(json, CanonicalJson.Options)!;

    /// <param name="digest">SHA-256 of the JSON: it stands in the workbook too.</param>
    public void WriteWorkbook(Stream output, string digest)
    {
        using var book = new WorkbookWriter(output);

        using (var head = book.Sheet("说明", [20, 80]))
        {
            head.Row().Cell("数据包编号").Cell(Number);
            head.Row().Cell("公布文号").Cell(Publication);
            head.Row().Cell("公布日期").Cell($"{PublishedOn:yyyy-MM-dd}");
            head.Row().Cell("提供单位").Cell(From);
            head.Row().Cell("接收单位").Cell(To);
            head.Row().Cell("机构数").Cell($"{Results.Count}");
            head.Row().Cell("数据摘要（SHA-256）").Cell(digest);
        }

        using var sheet = book.Sheet("评价结果", [6, 14, 36, 22, 12, 8, 12, 12, 20, 10, 12], 1);
        sheet.Row();

        foreach (var head in Heads)
        {
            sheet.Cell(head, CellStyle.Head);
        }

        foreach (var (place, result) in Results.Index())
        {
            result.Write(sheet.Row().Cell($"{place + 1}"));
        }
    }
}

/// <summary>One result as it is shared.</summary>
/// <param name="Score">Cut downward to four places; empty without a score.</param>
public sealed record SharedResult(
    Guid RatingId,
    string Number,
    string Name,
    string CreditCode,
    string Services,
    int Year,
    Grade? Grade,
    string Risk,
    NotRatedReason? NotRated,
    string NotRatedText,
    bool IsDirect,
    string Score
)
{
    public static SharedResult Of(Rating rating) =>
        new(
            rating.RatingId,
            rating.Number,
            rating.Name,
            rating.CreditCode,
            rating.Services,
            rating.Year,
            rating.Grade,
            rating.Grade?.Text() ?? "",
            rating.NotRated,
            rating.NotRated?.Text() ?? "",
            rating.Veto.Length > 0,
            rating.Score.Length == 0 ? "" : Scoring.Fraction.Parse(rating.Score).ToDisplay()
        );

    internal void Write(SheetPen row) =>
        row.Cell(Number)
            .Cell(Name)
            .Cell(CreditCode)
            .Cell(Services)
            .Cell($"{Year}")
            .Cell(Grade?.ToString() ?? "不予评定")
            .Cell(Risk)
            .Cell(NotRatedText)
            .Cell(IsDirect ? "是" : "")
            .Cell(Score);
}
