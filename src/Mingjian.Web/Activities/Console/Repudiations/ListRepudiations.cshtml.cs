using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Activities;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Console.Repudiations;

/// <summary>否认报告的核查: reports of which the institution says that it never sent them.</summary>
[NeedsDuty(ActivitiesDuties.Read)]
public sealed class ListRepudiationsModel(MingjianDb db) : PageModel
{
    private static readonly Sorts<Row> Sorts = new()
    {
        { "raised", r => r.RaisedOn },
        { "name", r => r.Institution },
    };

    public sealed record Row
    {
        public required Guid RepudiationId { get; init; }
        public required string Institution { get; init; }
        public required string Number { get; init; }
        public required DateOnly RaisedOn { get; init; }
        public required RepudiationStage Stage { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(string? q, RepudiationStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-raised");
        var found = db.Repudiations.AsNoTracking();
        found = stage is { } only ? found.Where(r => r.Stage == only) : found;
        var rows =
            from r in found
            join o in db.Organisations on r.InstitutionId equals o.OrganisationId
            select new Row
            {
                RepudiationId = r.RepudiationId,
                Institution = o.Name,
                Number = r.Number,
                RaisedOn = r.RaisedOn,
                Stage = r.Stage,
            };
        rows = q?.Trim() is { Length: > 0 } word
            ? rows.Where(r => r.Institution.Contains(word) || r.Number.Contains(word))
            : rows;
        Rows = await rows.SortBy(Sorts, Table, r => r.RepudiationId).ToPageAsync(Table, stop);
    }
}
