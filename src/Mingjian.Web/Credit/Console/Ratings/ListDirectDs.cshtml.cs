using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>直接评定: proposed, in force, lifted and ended ones.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListDirectDsModel(MingjianDb db, Desk desk) : PageModel
{
    private static readonly Sorts<Row> Sorts = new() { { "proposed", r => r.ProposedOn } };

    public sealed record Row
    {
        public required Guid DirectDId { get; init; }
        public required string Institution { get; init; }
        public required string Clause { get; init; }
        public required string Document { get; init; }
        public required DirectDStage Stage { get; init; }
        public required DateOnly ProposedOn { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayPropose => desk.Actor.Duties.Contains(CreditDuties.ConfirmDirectD);

    public async Task OnGetAsync(string? q, DirectDStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-proposed");
        var directDs = db.DirectDs.AsNoTracking();
        directDs = stage is { } only ? directDs.Where(d => d.Stage == only) : directDs;
        var word = q?.Trim() ?? "";
        Rows = await (
            from d in directDs
            join o in db.Organisations on d.InstitutionId equals o.OrganisationId
            where word == "" || o.Name.Contains(word) || d.Document.Contains(word)
            select new Row
            {
                DirectDId = d.DirectDId,
                Institution = o.Name,
                Clause = d.Clause,
                Document = d.Document,
                Stage = d.Stage,
                ProposedOn = d.ProposedOn,
            }
        )
            .SortBy(Sorts, Table, r => r.DirectDId)
            .ToPageAsync(Table, stop);
    }
}
