using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Accounts.Console;

/// <summary>单位与人员: every organisation, for the security administrator.</summary>
[NeedsDuty(Duties.ManagePeople)]
public sealed class ListOrganisationsModel(MingjianDb db, ChinaClock clock) : PageModel
{
    private static readonly Sorts<Organisation> Sorts = new() { { "name", o => o.Name } };

    public sealed record Row(
        Guid Id,
        string Name,
        OrganisationKind Kind,
        string? CreditCode,
        int People
    );

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Kinds => Choices.Of<OrganisationKind>();

    public async Task OnGetAsync(string? q, OrganisationKind? kind, CancellationToken stop)
    {
        var today = clock.Today;
        Table = TableQuery.Of(Request, "name");
        var found = db.Organisations.AsNoTracking();
        found = string.IsNullOrWhiteSpace(q)
            ? found
            : found.Where(o => o.Name.Contains(q) || o.CreditCode == q);
        found = kind is null ? found : found.Where(o => o.Kind == kind);
        Rows = await found
            .SortBy(Sorts, Table, o => o.OrganisationId)
            .Select(o => new Row(
                o.OrganisationId,
                o.Name,
                o.Kind,
                o.CreditCode,
                db.Set<Membership>()
                    .Where(m => m.OrganisationId == o.OrganisationId && m.From <= today)
                    .Where(m => m.To == null || m.To >= today)
                    .Select(m => m.PersonId)
                    .Distinct()
                    .Count()
            ))
            .ToPageAsync(Table, stop);
    }
}
