using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Console.Conflicts;

/// <summary>回避事项: the queue of the bureau.</summary>
[NeedsDuty(ActivitiesDuties.Read)]
public sealed class ListConflictsModel(MingjianDb db) : PageModel
{
    private static readonly Sorts<Row> Sorts = new()
    {
        { "found", r => r.FoundOn },
        { "name", r => r.Institution },
    };

    public sealed record Row
    {
        public required Guid ConflictId { get; init; }
        public required string Institution { get; init; }
        public required string Authority { get; init; }
        public required string Regulated { get; init; }
        public required DateOnly From { get; init; }
        public required DateOnly To { get; init; }
        public required ConflictStage Stage { get; init; }
        public required DateOnly FoundOn { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(string? q, ConflictStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-found");
        var found = db.ConflictsOfInterest.AsNoTracking();
        found = stage is { } only ? found.Where(c => c.Stage == only) : found;
        var rows =
            from c in found
            join o in db.Organisations on c.InstitutionId equals o.OrganisationId
            select new Row
            {
                ConflictId = c.ConflictId,
                Institution = o.Name,
                Authority = c.AuthorityName,
                Regulated = c.RegulatedName,
                From = c.From,
                To = c.To,
                Stage = c.Stage,
                FoundOn = c.FoundOn,
            };
        rows = q?.Trim() is { Length: > 0 } word
            ? rows.Where(r =>
                r.Institution.Contains(word)
                || r.Authority.Contains(word)
                || r.Regulated.Contains(word)
            )
            : rows;
        Rows = await rows.SortBy(Sorts, Table, r => r.ConflictId).ToPageAsync(Table, stop);
    }
}
