using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Credit.Ratings;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Letters;

/// <summary>
/// 复核意见告知书, and that an objection is deemed none (19.1, 19.2): numbered, drawn up with the objection, kept by digest. It names the
/// number of the objection and no person, so that the institution and the public may see it.
/// </summary>
[Article("19.1", "19.2")]
public sealed class ObjectionLetters(
    MingjianDb db,
    ChinaClock clock,
    LawBook book,
    DocumentNumbers numbers,
    LetterMaker maker
)
{
    /// <summary>Draws it up within the open transaction.</summary>
    public async Task DrawAsync(Objection objection, Rating rating, CancellationToken stop)
    {
        var today = clock.Today;
        var next = await numbers.NextAsync(
            SettingName.CreditLetterNumber.ToString(),
            today.Year,
            stop
        );
        var number = (await book.SettingsAsync(stop))
            .On(today)
            .DocumentNumber(SettingName.CreditLetterNumber, today.Year, next);
        var deemed = objection.Stage == ObjectionStage.DeemedNone;
        var made = await maker.MakeAsync(
            deemed ? "Credit/DeemedNone" : "Credit/ReviewOpinion",
            new(
                await BureauAsync(stop),
                objection.By == ObjectorKind.Institution
                    ? rating.Name
                    : $"异议人（{objection.Number}）",
                number,
                deemed ? "异议处理告知书" : "信用风险等级复核意见告知书"
            ),
            deemed ? DeemedNone(objection, rating) : Opinion(objection, rating),
            today,
            stop
        );
        objection.HoldLetter(number, made.Html);
    }

    private static LetterFields DeemedNone(Objection objection, Rating rating) =>
        new()
        {
            { "异议编号", objection.Number },
            { "收到日期", objection.ReceivedOn },
            { "机构", rating.Name },
            { "年度", $"{rating.Year}" },
            { "理由", objection.DeemedNoneBecause },
        };

    private static LetterFields Opinion(Objection objection, Rating rating) =>
        new()
        {
            { "异议编号", objection.Number },
            { "收到日期", objection.ReceivedOn },
            { "机构", rating.Name },
            { "年度", $"{rating.Year}" },
            { "结论", objection.Outcome == ReviewOutcome.Changed ? "予以变更" : "予以维持" },
            { "等级", GradeText.Of(rating) },
            { "意见", objection.Opinion },
            { "不计入", objection.ReviewTerm?.Stops.Select(StopText) ?? [] },
        };

    private static string StopText(TermStop stop) =>
        $"{stop.From:yyyy-MM-dd} 至 {stop.To:yyyy-MM-dd}：{stop.Reason}";

    private async Task<string> BureauAsync(CancellationToken stop) =>
        await db
            .Organisations.Where(o => o.Kind == OrganisationKind.MunicipalBureau)
            .OrderBy(o => o.OrganisationId)
            .Select(o => o.Name)
            .FirstOrDefaultAsync(stop)
        ?? "重庆市生态环境局";
}
