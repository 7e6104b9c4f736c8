using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Credit;
using Mingjian.Credit.Incentives;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Credit.Incentives;

/// <summary>激励措施 now in force, and the institutions with a low risk to whom they may be granted.</summary>
[AllowAnonymous]
[Article("21")]
public sealed class ListIncentivesModel(CoveredInstitutions covered, ChinaClock clock) : PageModel
{
    private static readonly Sorts<CoveredRow> Sorts = new()
    {
        { "number", r => r.Number },
        { "name", r => r.NameOrder },
        { "district", r => r.Office },
    };

    public IReadOnlyList<Incentive> Incentives { get; private set; } = [];

    public IReadOnlyList<Grade> Grades { get; private set; } = [];

    public TableQuery Table { get; private set; } = null!;

    public Page<CoveredRow> Rows { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    public async Task OnGetAsync(string? district, CancellationToken stop)
    {
        (Grades, Offices) = await covered.LawAsync(stop);
        Table = TableQuery.Of(Request, "number");
        Incentives = await covered.IncentivesAsync(clock.Today, stop);
        Rows = await covered
            .Of(Grades, CoveredInstitutions.OfficeOf(district, Offices), Offices)
            .SortBy(Sorts, Table, r => r.InstitutionId)
            .ToPageAsync(Table, stop);
    }

    public IEnumerable<SelectListItem> Districts =>
        Offices
            .DistrictsOn(clock.Today)
            .Select(office => new SelectListItem(office.Name, office.Code));
}
