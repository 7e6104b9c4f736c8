using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Accounts.Console;

/// <summary>Where the way of an institution into the system stands.</summary>
public enum EntryState
{
    [Display(Name = "未邀请")]
    NotInvited,

    [Display(Name = "已邀请，待接受")]
    Invited,

    [Display(Name = "邀请已过期")]
    Expired,

    [Display(Name = "已开通")]
    Open,
}

/// <summary>机构邀请: every institution known and whether somebody there can sign in.</summary>
[NeedsDuty(Duties.Invite)]
public sealed class ListInstitutionInvitationsModel(
    MingjianDb db,
    ChinaClock clock,
    TimeProvider time
) : PageModel
{
    private static readonly Sorts<Organisation> Sorts = new() { { "name", o => o.Name } };

    public sealed record Row(
        Guid Id,
        string Name,
        string? CreditCode,
        bool IsOpen,
        DateTime? ExpiresAt
    );

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public EntryState StateOf(Row row) =>
        row.IsOpen ? EntryState.Open
        : row.ExpiresAt is null ? EntryState.NotInvited
        : row.ExpiresAt > time.GetUtcNow().UtcDateTime ? EntryState.Invited
        : EntryState.Expired;

    public async Task OnGetAsync(string? q, bool? open, CancellationToken stop)
    {
        var today = clock.Today;
        Table = TableQuery.Of(Request, "name");
        var found = db
            .Organisations.AsNoTracking()
            .Where(o => o.Kind == OrganisationKind.Institution);
        found = string.IsNullOrWhiteSpace(q)
            ? found
            : found.Where(o => o.Name.Contains(q) || o.CreditCode == q);
        var administered = db
            .Memberships.Where(m => m.Role == Role.InstitutionAdministrator)
            .Where(m => m.To == null || m.To >= today);
        found = open switch
        {
            true => found.Where(o => administered.Any(m => m.OrganisationId == o.OrganisationId)),
            false => found.Where(o => !administered.Any(m => m.OrganisationId == o.OrganisationId)),
            _ => found,
        };
        Rows = await found
            .SortBy(Sorts, Table, o => o.OrganisationId)
            .Select(o => new Row(
                o.OrganisationId,
                o.Name,
                o.CreditCode,
                administered.Any(m => m.OrganisationId == o.OrganisationId),
                db.Set<Invitation>()
                    .Where(i => i.OrganisationId == o.OrganisationId)
                    .Where(i => i.UsedAt == null && i.RevokedAt == null)
                    .Max(i => (DateTime?)i.ExpiresAt)
            ))
            .ToPageAsync(Table, stop);
    }
}
