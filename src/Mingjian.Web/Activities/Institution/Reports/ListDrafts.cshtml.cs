using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>报告编制与签发: the institution's reports on their way, and those that arrived.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ListDraftsModel(MingjianDb db, Desk desk) : PageModel
{
    private static readonly Sorts<ReportDraft> Sorts = new()
    {
        { "changed", d => d.ChangedAt },
        { "number", d => d.Number },
    };

    public TableQuery Table { get; private set; } = null!;

    public Page<ReportDraft> Rows { get; private set; } = null!;

    public bool MayCompile => desk.Actor.Duties.Contains(ActivitiesDuties.Deliver);

    public async Task OnGetAsync(string? q, DraftStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-changed");
        var found = db
            .ReportDrafts.AsNoTracking()
            .Where(d => d.InstitutionId == desk.Actor.OrganisationId);
        found = q?.Trim() is { Length: > 0 } word
            ? found.Where(d => d.Number.Contains(word))
            : found;
        found = stage is { } only ? found.Where(d => d.Stage == only) : found;
        Rows = await found.SortBy(Sorts, Table, d => d.DraftId).ToPageAsync(Table, stop);
    }
}
