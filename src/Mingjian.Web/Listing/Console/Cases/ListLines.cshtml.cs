using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>The rows of one long list of a case, as the officer reads them: paged, searched in the database.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ListLinesModel(MingjianDb db, PersonalData seals) : PageModel
{
    [FromRoute]
    public Guid CaseId { get; init; }

    [FromRoute]
    public string List { get; init; } = "";

    public string Institution { get; private set; } = "";

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public string Heading { get; private set; } = "";

    public TableQuery Table { get; private set; } = null!;

    public Page<LineRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(string? q, bool? marked, CancellationToken stop)
    {
        var listingCase = await db
            .ListingCases.AsNoTracking()
            .HandedIn()
            .FindOrRefuseAsync(CaseId, stop);
        Institution = await db.Set<Mingjian.Accounts.Organisation>()
            .Where(o => o.OrganisationId == listingCase.InstitutionId)
            .Select(o => o.Name)
            .SingleAsync(stop);
        Table = TableQuery.Of(Request);
        var word = q?.Trim() ?? "";

        var lines = new LineRows(db, seals, CaseId, Table);
        (Heading, Columns, Rows) = List switch
        {
            PaperField.Scope => await lines.ScopeAsync(word, marked == true, stop),
            PaperField.Staff => await lines.StaffAsync(word, stop),
            PaperField.Equipment => await lines.EquipmentAsync(word, stop),
            _ => throw new NotFound(List),
        };
    }
}
