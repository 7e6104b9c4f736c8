using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>监测报告: the institution's reports, in whatever way they came.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ListReportsModel(MingjianDb db, Desk desk) : PageModel
{
    private static readonly Sorts<Row> Sorts = new()
    {
        { "issued", r => r.IssuedOn },
        { "number", r => r.Number },
    };

    public sealed record Row
    {
        public required string Number { get; init; }
        public required string Title { get; init; }
        public required DateOnly IssuedOn { get; init; }
        public required int Revision { get; init; }
        public required ReportStage Stage { get; init; }
        public required string SignedBy { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    /// <summary>Drafts on their way.</summary>
    public int Open { get; private set; }

    public bool MayCompile => desk.Actor.Duties.Contains(ActivitiesDuties.Deliver);

    public async Task OnGetAsync(
        string? q,
        ReportStage? stage,
        DateOnly? from,
        DateOnly? to,
        CancellationToken stop
    )
    {
        Table = TableQuery.Of(Request, "-issued");
        var institutionId = desk.Actor.OrganisationId;
        var found = db.Reports.AsNoTracking().Where(r => r.InstitutionId == institutionId);
        found = q?.Trim() is { Length: > 0 } word
            ? found.Where(r => r.Number.Contains(word) || r.Title.Contains(word))
            : found;
        found = stage is { } only ? found.Where(r => r.Stage == only) : found;
        found = from is { } first ? found.Where(r => r.IssuedOn >= first) : found;
        found = to is { } last ? found.Where(r => r.IssuedOn <= last) : found;
        Rows = await found
            .Select(r => new Row
            {
                Number = r.Number,
                Title = r.Title,
                IssuedOn = r.IssuedOn,
                Revision = r.Revision,
                Stage = r.Stage,
                SignedBy = r.SignedBy,
            })
            .SortBy(Sorts, Table, r => r.Number)
            .ToPageAsync(Table, stop);
        Open = await db.ReportDrafts.CountAsync(
            d =>
                d.InstitutionId == institutionId
                && d.Stage != DraftStage.Signed
                && d.Stage != DraftStage.Abandoned,
            stop
        );
    }
}
