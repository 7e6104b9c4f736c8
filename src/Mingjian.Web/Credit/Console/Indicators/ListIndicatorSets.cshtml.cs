using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>指标体系: all versions with their stages.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListIndicatorSetsModel(MingjianDb db, Desk desk, ChinaClock clock) : PageModel
{
    private static readonly Sorts<Row> Sorts = new() { { "from", r => r.EffectiveFrom } };

    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required string Name { get; init; }
        public required IndicatorSetStage Stage { get; init; }
        public required DateOnly EffectiveFrom { get; init; }
        public required string DraftedBy { get; init; }
        public required string Origin { get; init; }
        public required string ApprovedBy { get; init; }
        public required DateOnly? UsedUntil { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    /// <summary>The set that holds today.</summary>
    public Guid? Now { get; private set; }

    public bool MayEdit => desk.Actor.Duties.Contains(CreditDuties.EditIndicators);

    public async Task OnGetAsync(string? q, IndicatorSetStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-from");
        var found = db.IndicatorSets.AsNoTracking();
        found = q?.Trim() is { Length: > 0 } word
            ? found.Where(set => set.Name.Contains(word))
            : found;
        found = stage is { } only ? found.Where(set => set.Stage == only) : found;
        Rows = await found
            .Select(set => new Row
            {
                Id = set.IndicatorSetId,
                Name = set.Name,
                Stage = set.Stage,
                EffectiveFrom = set.EffectiveFrom,
                DraftedBy = set.DraftedBy,
                Origin = set.Origin,
                ApprovedBy = set.ApprovedBy,
                UsedUntil = set.UsedUntil,
            })
            .SortBy(Sorts, Table, row => row.Id)
            .ToPageAsync(Table, stop);
        Now = (
            await db.IndicatorSets.AsNoTracking().HoldingOnAsync(clock.Today, stop)
        )?.IndicatorSetId;
    }
}
