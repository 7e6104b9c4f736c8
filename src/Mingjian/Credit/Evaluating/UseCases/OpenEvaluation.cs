using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>启动评价: opens the evaluation of a period that is over, with the indicator set that is in force for it; one a period.</summary>
[Article("14.2", "15")]
public sealed class OpenEvaluation(MingjianDb db, EvaluationSets sets, ChinaClock clock, Desk desk)
{
    public async Task<Guid> RunAsync(EvaluationPeriod period, CancellationToken stop)
    {
        desk.Open<OpenEvaluation>(CreditDuties.Evaluate);
        await RefuseOverlapAsync(period, stop);

        if (period.To >= clock.Today)
        {
            throw new RuleBroken(EvaluatingRules.PeriodNotOver);
        }

        var set = await sets.HoldingAsync(period.To, stop);
        var evaluation = new Evaluation
        {
            BureauId = desk.Actor.OrganisationId,
            Year = period.Year,
            From = period.From,
            To = period.To,
            IndicatorSetId = set.IndicatorSetId,
        };

        evaluation.Begin(desk.Actor, clock.Now);

        db.Add(evaluation);
        await db.SaveChangesAsync(stop);
        return evaluation.EvaluationId;
    }

    private async Task RefuseOverlapAsync(EvaluationPeriod period, CancellationToken stop)
    {
        var taken = await db
            .Evaluations.AsNoTracking()
            .Where(e => e.Stage != EvaluationStage.Cancelled)
            .Where(e => e.From <= period.To && e.To >= period.From)
            .OrderBy(e => e.From)
            .Select(e => new { e.From, e.To })
            .FirstOrDefaultAsync(stop);

        if (taken is not null)
        {
            throw new RuleBroken(EvaluatingRules.PeriodTaken(taken.From, taken.To));
        }
    }
}
