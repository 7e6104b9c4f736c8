using System.Net;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Portal.Credit.Ratings;

/// <summary>等级证明 as one page of HTML that needs nothing from elsewhere: printed by Chromium, or by the reader's browser.</summary>
public static class CertificatePaper
{
    private const string Style =
        "@page{size:A4;margin:0}*{box-sizing:border-box}body{margin:0;font-family:'Songti SC','Noto Serif CJK SC',SimSun,serif;color:#1b2322}"
        + "main{width:210mm;min-height:296mm;padding:26mm 24mm;border:0}h1{font-size:30pt;letter-spacing:.2em;text-align:center;margin:18mm 0 4mm;font-weight:700}"
        + ".no{text-align:center;font-size:11pt;color:#49514f;margin:0 0 16mm}.grade{display:flex;align-items:center;justify-content:center;gap:8mm;margin:0 0 14mm}"
        + ".grade b{display:grid;place-items:center;width:30mm;height:30mm;font-size:44pt;color:#fff;border-radius:1mm;-webkit-print-color-adjust:exact;print-color-adjust:exact}"
        + ".grade span{font-size:24pt}p{font-size:14pt;line-height:2;text-indent:2em;margin:0}dl{display:grid;grid-template-columns:44mm 1fr;font-size:12pt;line-height:2;margin:10mm 0}"
        + "dt{color:#49514f}dd{margin:0}footer{display:flex;justify-content:space-between;align-items:flex-end;margin-top:18mm}footer svg{width:32mm;height:32mm}"
        + ".signed{text-align:right;font-size:13pt;line-height:2}.small{font-size:9.5pt;color:#49514f;line-height:1.6;text-indent:0;max-width:90mm}";

    /// <param name="check">Whole address of the page that the code leads to.</param>
    public static string Draw(Rating rating, string district, Uri check, DateTime publishedAt)
    {
        var published = ChinaClock.DayOf(publishedAt);
        var grade = rating.Grade;
        return $"""
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{Safe(
                $"{rating.Name} {rating.Year} 年度信用风险等级证明"
            )}</title><style>{Style}</style></head><body><main><h1>信用风险等级证明</h1><p class="no">{Safe(
                $"{rating.Number}-{CreditPortalLinks.Term(rating.Year, rating.Sequence)}"
            )}</p><div class="grade"><b style="background:{Colour(grade)}">{(grade is { } letter
                ? letter.ToString()
                : "—")}</b><span>{Safe(
                GradeWords.Risk(grade, rating.NotRated)
            )}</span></div><p>经评价、公示，{Safe(rating.Name)} {rating.Year} 年度信用风险等级为{Safe(
                GradeWords.Whole(grade, rating.NotRated)
            )}，于 {Text.LongDay(
                published
            )}公布。</p><dl><dt>名录编号</dt><dd>{Safe(rating.Number)}</dd><dt>统一社会信用代码</dt><dd>{Safe(
                rating.CreditCode
            )}</dd><dt>机构类别</dt><dd>{Safe(rating.Services)}</dd><dt>所属区县</dt><dd>{Safe(
                district
            )}</dd></dl><footer><div>{QrCode.File(
                check.AbsoluteUri
            )}<p class="small">等级可能在公布以后撤销或者变更，请扫码核对现在的等级和评价依据。<br>{Safe(
                check.AbsoluteUri
            )}</p></div><div class="signed">重庆市生态环境局<br>{Text.LongDay(
                published
            )}</div></footer></main></body></html>
            """;
    }

    private static string Colour(Grade? grade) =>
        grade switch
        {
            Grade.A => "#1f7a4d",
            Grade.B => "#2b6cb0",
            Grade.C => "#85560d",
            Grade.D => "#b83232",
            _ => "#626a67",
        };

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
