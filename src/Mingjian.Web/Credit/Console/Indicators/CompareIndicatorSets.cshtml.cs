using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>Two versions field by field: this one beside the one that would hold without it.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class CompareIndicatorSetsModel(MingjianDb db) : PageModel
{
    [FromRoute]
    public Guid SetId { get; init; }

    public IndicatorSet Set { get; private set; } = null!;

    public IndicatorSet? Before { get; private set; }

    public SetDifference? Difference { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var sets = db.IndicatorSets.AsNoTracking();
        Set = await sets.FindOrRefuseAsync(SetId, stop);
        Before = await sets.BeforeAsync(Set, stop);
        Difference = Before is null ? null : SetDifference.Between(Before.Content, Set.Content);
    }

    public int Count(DifferenceKind kind) => Difference!.Indicators.Count(i => i.Kind == kind);

    public static IEnumerable<Change> Rows(IEnumerable<IndicatorChange> changes) =>
        changes.Select(change => new Change(change.Field, change.Before, change.After));
}
