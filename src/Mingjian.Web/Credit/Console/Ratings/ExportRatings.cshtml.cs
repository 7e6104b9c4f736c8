using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>Exactly what the list of ratings is filtered to, as CSV.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ExportRatingsModel(MingjianDb db, LawBook book) : PageModel
{
    [FromQuery]
    public RatingFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var offices = await book.OfficesAsync(stop);
        return new CsvFile<RatingRow>(
            "评价结果.csv",
            RatingRows
                .Of(db, Filter)
                .OrderByDescending(r => r.Year)
                .ThenBy(r => r.Number)
                .ThenBy(r => r.RatingId)
                .AsAsyncEnumerable()
        )
        {
            { "名录编号", r => r.Number },
            { "机构名称", r => r.Name },
            { "统一社会信用代码", r => r.CreditCode },
            { "区县", r => offices.NameOf(r.Office) },
            { "年度", r => r.Year },
            { "得分", r => EvaluationTones.ScoreText(r.Score) },
            { "等级", r => r.Grade },
            { "不予评定理由", r => r.NotRated?.Text() },
            { "直接评定", r => r.Veto },
            { "阶段", r => r.Stage.Text() },
            { "确定日期", r => r.FixedOn },
        };
    }
}
