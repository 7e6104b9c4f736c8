using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Evaluating.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Demo;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Pages;

/// <summary>The evaluation that the demo opened of the calendar year before its day: frozen, computed, on preview.</summary>
internal sealed class EvaluationArrangement(
    DemoOffice office,
    Func<string, Task<DemoPerson>> find,
    Dictionary<string, string> made,
    CancellationToken stop
)
{
    public async Task MakeAsync()
    {
        var shown = await find(DemoLogins.Representative);
        var officer = await find(DemoLogins.CaseOfficer);
        await office.AsAsync(
            officer.Actor,
            Viewer.Municipal,
            async desk =>
            {
                var today = desk.GetRequiredService<ChinaClock>().Today;
                var db = desk.GetRequiredService<MingjianDb>();
                var period = EvaluationPeriod.Before(today, 12);
                var id = await db
                    .Evaluations.Where(e => e.From == period.From)
                    .Select(e => e.EvaluationId)
                    .SingleAsync(stop);
                await desk.GetRequiredService<FreezeEvaluation>().RunAsync(id, stop);
                await desk.GetRequiredService<ComputeEvaluation>().RunAsync(id, stop);
                await desk.GetRequiredService<PreviewEvaluation>()
                    .RunAsync(id, today.AddDays(5), stop);
                var evaluation = await db.Evaluations.AsNoTracking().FindOrRefuseAsync(id, stop);
                var member = await db
                    .EvaluationMembers.AsNoTracking()
                    .SingleAsync(
                        m => m.EvaluationId == id && m.InstitutionId == shown.OrganisationId,
                        stop
                    );
                made["evaluation"] = $"{id}";
                made["member"] = $"{member.MemberId}";
                made["indicatorSet"] = $"{evaluation.IndicatorSetId}";
                return id;
            }
        );
    }
}
