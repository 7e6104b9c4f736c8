using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>Exactly what the queue is filtered to, as CSV.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ExportCasesModel(MingjianDb db) : PageModel
{
    [FromQuery]
    public CaseFilter Filter { get; init; } = new();

    public IActionResult OnGet() =>
        new CsvFile<CaseRow>(
            "办理件.csv",
            CaseRows.Of(db, Filter).OrderBy(r => r.DueOn).ThenBy(r => r.CaseId).AsAsyncEnumerable()
        )
        {
            { "机构", r => r.Institution },
            { "事项", r => r.Title },
            { "阶段", r => r.Stage.Text() },
            { "提交次数", r => r.Round },
            { "提交日期", r => r.SubmittedOn },
            { "办理期限", r => r.Term?.EndsOn },
            { "补正期限", r => r.CorrectionDueOn },
            { "办结日期", r => r.DecidedOn },
            { "逾期申报天数", r => r.DaysLate },
            { "经办", r => r.PreparedByName },
        };
}
