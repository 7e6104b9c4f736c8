using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>Exactly what the table of an evaluation is filtered to, as CSV.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ExportMembersModel(MingjianDb db, EvaluationReader reader) : PageModel
{
    [FromRoute]
    public Guid EvaluationId { get; init; }

    [FromQuery]
    public MemberFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var evaluation = await reader.FindAsync(EvaluationId, stop);
        var offices = await reader.OfficesAsync(stop);

        return new CsvFile<MemberRow>(
            $"{evaluation.Year}年度信用风险评价.csv",
            MemberRows
                .Of(db, EvaluationId, Filter)
                .OrderBy(r => r.Number)
                .ThenBy(r => r.MemberId)
                .AsAsyncEnumerable()
        )
        {
            { "名录编号", r => r.Number },
            { "机构名称", r => r.Name },
            { "统一社会信用代码", r => r.CreditCode },
            { "区县", r => offices.NameOf(r.Office) },
            { "服务类型", r => r.Services },
            { "得分", r => EvaluationTones.ScoreText(r.Score) },
            { "等级", r => EvaluationTones.ResultText(r.Grade, r.NotRated, r.IsComputed) },
            { "直接评定", r => r.Veto },
            { "陈述申辩", r => r.Statement.Text() },
            { "初评意见", r => ProposalText(r) },
        };
    }

    public static string ProposalText(MemberRow row) =>
        row.ProposalAgrees switch
        {
            true => "同意",
            false => $"不同意：{row.Proposal}",
            _ => "未提出",
        };
}
