using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Standing;

/// <summary>名录状态变更: lock, reactivation, deregistration and removal, proposed and decided.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ListProposalsModel(MingjianDb db) : PageModel
{
    private static readonly Sorts<Row> Sorts = new()
    {
        { "proposed", r => r.ProposedOn },
        { "name", r => r.Institution },
    };

    public sealed class Row
    {
        public required Guid ProposalId { get; init; }
        public required string Institution { get; init; }
        public required Mingjian.Listing.Standing Next { get; init; }
        public required ProposalStage Stage { get; init; }
        public required DateOnly ProposedOn { get; init; }
        public required DateOnly? StatementDueOn { get; init; }
        public required bool ByInstitution { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(string? q, ProposalStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-proposed");
        var proposals = db.StandingProposals.AsNoTracking();
        proposals = stage is { } only ? proposals.Where(p => p.Stage == only) : proposals;
        var rows =
            from p in proposals
            join o in db.Organisations on p.InstitutionId equals o.OrganisationId
            select new Row
            {
                ProposalId = p.ProposalId,
                Institution = o.Name,
                Next = p.Next,
                Stage = p.Stage,
                ProposedOn = p.ProposedOn,
                StatementDueOn = p.StatementDueOn,
                ByInstitution = p.ByInstitution,
            };
        rows = q?.Trim() is { Length: > 0 } word
            ? rows.Where(r => r.Institution.Contains(word))
            : rows;
        Rows = await rows.SortBy(Sorts, Table, r => r.ProposalId).ToPageAsync(Table, stop);
    }
}
