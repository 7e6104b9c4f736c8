using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating.Reports;

/// <summary>指标试算 (what if): any indicator set over the frozen inputs of any evaluation.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class TryIndicatorsModel(
    MingjianDb db,
    EvaluationSets sets,
    EvaluationReader reader,
    FrozenInputs inputs
) : PageModel
{
    [FromQuery]
    public Guid? Evaluation { get; init; }

    [FromQuery]
    public Guid? Set { get; init; }

    public IReadOnlyList<SelectListItem> Evaluations { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Sets { get; private set; } = [];
    public WhatIf? Result { get; private set; }
    public TableQuery Table { get; private set; } = null!;
    public Page<Mover> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request);
        Evaluations = await EvaluationsAsync(stop);
        Sets = await SetsAsync(stop);

        if (Evaluation is { } evaluationId && Set is { } setId)
        {
            await TryAsync(evaluationId, setId, stop);
        }
    }

    private async Task<IReadOnlyList<SelectListItem>> EvaluationsAsync(CancellationToken stop)
    {
        var frozen = await db
            .Evaluations.AsNoTracking()
            .Where(e => e.CutOffAt != null)
            .OrderByDescending(e => e.To)
            .ThenBy(e => e.EvaluationId)
            .ToListAsync(stop);
        return
        [
            .. frozen.Select(e => new SelectListItem(
                $"{e.Year} 年度（{e.Stage.Text()}）",
                $"{e.EvaluationId}"
            )),
        ];
    }

    private async Task<IReadOnlyList<SelectListItem>> SetsAsync(CancellationToken stop)
    {
        var known = await db
            .IndicatorSets.AsNoTracking()
            .Where(s => s.Stage != IndicatorSetStage.Discarded)
            .OrderByDescending(s => s.EffectiveFrom)
            .ThenBy(s => s.IndicatorSetId)
            .Select(s => new
            {
                s.IndicatorSetId,
                s.Name,
                s.Stage,
                s.EffectiveFrom,
            })
            .ToListAsync(stop);
        return
        [
            .. known.Select(s => new SelectListItem(
                $"{s.Name}（{s.Stage.Text()}，{s.EffectiveFrom:yyyy-MM-dd} 起）",
                $"{s.IndicatorSetId}"
            )),
        ];
    }

    private async Task TryAsync(Guid evaluationId, Guid setId, CancellationToken stop)
    {
        var evaluation = await reader.FindAsync(evaluationId, stop);
        List<ScoringInput> frozen = [];

        await foreach (var member in inputs.FrozenAsync(evaluationId).WithCancellation(stop))
        {
            frozen.Add(MemberScorer.Read(member.Input));
        }

        Result = WhatIf.Compare(
            await sets.ContentAsync(evaluation.IndicatorSetId, stop),
            await sets.ContentAsync(setId, stop),
            frozen
        );
        Rows = Result.Movers.ToPage(Table);
    }
}
