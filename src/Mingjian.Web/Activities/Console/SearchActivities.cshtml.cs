using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Console;

/// <summary>查找: where a person or a device was at work, whoever employed them; a report by its number.</summary>
[NeedsDuty(ActivitiesDuties.Read)]
public sealed class SearchActivitiesModel(MingjianDb db) : PageModel
{
    private static readonly Sorts<FoundRow> Sorts = new() { { "from", r => r.From } };

    [FromQuery(Name = "for")]
    public SearchFor For { get; init; }

    [FromQuery]
    public string? Q { get; init; }

    public TableQuery Table { get; private set; } = null!;

    public Page<FoundRow>? Rows { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-from");

        if (Q?.Trim() is not { Length: > 0 } word)
        {
            return;
        }

        Rows = await FoundRows
            .Of(db, For, word)
            .SortBy(Sorts, Table, r => r.Id)
            .ToPageAsync(Table, stop);
    }
}
