using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Facts;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>Exactly what the list of facts is filtered to, as CSV.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ExportFactsModel(MingjianDb db, LawBook book) : PageModel
{
    [FromQuery]
    public FactFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var offices = await book.OfficesAsync(stop);
        return new CsvFile<FactRow>(
            "核实事实.csv",
            FactRows
                .Of(db, Filter)
                .OrderByDescending(r => r.EnteredAt)
                .ThenBy(r => r.FactId)
                .AsAsyncEnumerable()
        )
        {
            { "机构", r => r.Institution },
            { "区县", r => r.Office.Length == 0 ? "" : offices.NameOf(r.Office) },
            { "类别代码", r => r.Kind },
            { "类别", r => FactKinds.NameOf(r.Kind) },
            { "事实", r => r.Title },
            { "文书号", r => r.DocumentNumber },
            { "来源", r => r.Source.Text() },
            { "发生日期", r => r.HappenedOn },
            { "计入日期", r => r.CountsOn },
            { "阶段", r => r.Stage.Text() },
            { "陈述申辩", r => r.Statement?.Text() },
            { "录入人", r => r.EnteredBy },
            { "录入时间", r => Text.Moment(r.EnteredAt) },
        };
    }
}
