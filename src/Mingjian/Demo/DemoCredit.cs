using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Evaluating.UseCases;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Credit.Publishing.Jobs;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Demo;

/// <summary>
/// 信用 of the demo city: facts of two years, the evaluation of 2024 from opening to its publication, a direct D that is on publicity on
/// the first day, and the evaluation of 2025 just opened, for the visitor to go on with.
/// </summary>
public sealed class DemoCredit(DemoOffice office, DemoCitizens citizens, DemoClock clock)
{
    private static readonly DateOnly NextOpened = new(2026, 3, 18);

    public async Task FillAsync(DemoBureau bureau, CancellationToken stop)
    {
        var listed = await ListedAsync(stop);
        await FactsAsync(bureau, listed, 2024, stop);
        await LastYearAsync(bureau, stop);
        await FactsAsync(bureau, listed, 2025, stop);
        await DirectDAsync(bureau, listed, stop);
        clock.SetMoment(NextOpened.AddDays(-1), 16);
        await citizens.ReportErrorsAsync(bureau, listed[2].Number, listed[8].Number, stop);
        await citizens.AddIncentiveAsync(bureau, stop);
        clock.SetMoment(NextOpened, 10);
        await OpenAsync(bureau, 2025, stop);
    }

    private Task<List<Listed>> ListedAsync(CancellationToken stop) =>
        office.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<MingjianDb>();
            return await db
                .ProfileSpans.AsNoTracking()
                .Where(p => p.KnownTo == ISpan.Ever && p.Standing == Standing.InList)
                .GroupBy(p => new { p.InstitutionId, p.Number })
                .OrderBy(g => g.Key.Number)
                .Select(g => new Listed(g.Key.InstitutionId, g.Key.Number, g.Min(p => p.ValidFrom)))
                .ToListAsync(stop);
        });

    private async Task FactsAsync(
        DemoBureau bureau,
        List<Listed> listed,
        int year,
        CancellationToken stop
    )
    {
        foreach (var fact in DemoFacts.Of(year))
        {
            if (fact.Place < listed.Count && listed[fact.Place].From < fact.On)
            {
                await FactAsync(bureau, listed[fact.Place].InstitutionId, fact, stop);
            }
        }
    }

    /// <summary>Entered by one, verified by the other.</summary>
    private async Task<Guid> FactAsync(
        DemoBureau bureau,
        Guid institutionId,
        DemoFact fact,
        CancellationToken stop
    )
    {
        clock.SetMoment(fact.On.AddDays(2), 10);
        var id = await office.AsAsync(
            bureau.Officer.Actor,
            Viewer.Municipal,
            async services =>
            {
                var scan = await services
                    .GetRequiredService<DemoPapers>()
                    .ScanAsync("认定文书（演示）", stop);
                return await services
                    .GetRequiredService<EnterFact>()
                    .RunAsync(fact.Entry(institutionId, scan), stop);
            }
        );
        clock.SetMoment(fact.On.AddDays(3), 10);
        await office.AsAsync(
            bureau.Reviewer.Actor,
            Viewer.Municipal,
            services => services.GetRequiredService<VerifyFact>().RunAsync(id, "", stop)
        );
        return id;
    }

    /// <summary>2024, step by step, each on its day.</summary>
    private async Task LastYearAsync(DemoBureau bureau, CancellationToken stop)
    {
        clock.SetMoment(new(2025, 1, 6), 9);
        var id = await OpenAsync(bureau, 2024, stop);
        clock.SetMoment(new(2025, 1, 13), 9);
        await OfficerAsync(
            bureau,
            s => s.GetRequiredService<FreezeEvaluation>().RunAsync(id, stop)
        );
        await OfficerAsync(
            bureau,
            s => s.GetRequiredService<ComputeEvaluation>().RunAsync(id, stop)
        );
        await OfficerAsync(
            bureau,
            s => s.GetRequiredService<PreviewEvaluation>().RunAsync(id, new(2025, 1, 24), stop)
        );
        clock.SetMoment(new(2025, 2, 10), 9);
        await OfficerAsync(bureau, s => s.GetRequiredService<CloseProposals>().RunAsync(id, stop));
        clock.SetMoment(new(2025, 2, 17), 9);
        await office.AsAsync(
            bureau.Reviewer.Actor,
            Viewer.Municipal,
            s => s.GetRequiredService<ReviewEvaluation>().RunAsync(id, "同意初评结果。", stop)
        );
        clock.SetMoment(new(2025, 2, 24), 9);
        await office.AsAsync(
            bureau.Leader.Actor,
            Viewer.Municipal,
            async s =>
            {
                var minutes = await s.GetRequiredService<DemoPapers>()
                    .ScanAsync("集体审定会议纪要（演示）", stop);
                await s.GetRequiredService<DecideEvaluation>()
                    .RunAsync(id, "会议审定。", minutes, stop);
            }
        );
        clock.SetMoment(new(2025, 3, 3), 9);
        await OfficerAsync(
            bureau,
            s => s.GetRequiredService<PostEvaluationNotice>().RunAsync(id, null, stop)
        );
        await PublishAsync(bureau, id, stop);
    }

    /// <summary>Posted on 3 March 2025 the publicity ended on the 24th.</summary>
    private async Task PublishAsync(DemoBureau bureau, Guid evaluationId, CancellationToken stop)
    {
        DateOnly fixedOn = new(2025, 3, 25);
        clock.SetMoment(fixedOn, 6);
        await office.AsSystemAsync(s =>
            ActivatorUtilities.CreateInstance<FixResults>(s).RunAsync(fixedOn, stop)
        );
        clock.SetMoment(new(2025, 3, 27), 10);
        await office.AsAsync(
            bureau.Reviewer.Actor,
            Viewer.Municipal,
            s => s.GetRequiredService<PublishResults>().RunAsync(evaluationId, [], stop)
        );
        clock.SetMoment(new(2025, 3, 28), 10);
        await office.AsAsync(
            bureau.Market.Actor,
            Viewer.Municipal,
            async s =>
            {
                var package = await s.GetRequiredService<MingjianDb>()
                    .Set<Credit.Publishing.SharePackage>()
                    .AsNoTracking()
                    .OrderByDescending(p => p.MadeAt)
                    .FirstAsync(stop);
                await s.GetRequiredService<AcknowledgePackage>()
                    .RunAsync(package.Number, bureau.Market.Organisation, package.Digest, [], stop);
            }
        );
    }

    /// <summary>A penalty for false data: D at once, on publicity when the visitor comes.</summary>
    private async Task DirectDAsync(DemoBureau bureau, List<Listed> listed, CancellationToken stop)
    {
        var fact = DemoFacts.FalseData;
        var factId = await FactAsync(bureau, listed[fact.Place].InstitutionId, fact, stop);
        clock.SetMoment(fact.On.AddDays(4), 9);
        var id = await office.AsAsync(
            bureau.Officer.Actor,
            Viewer.Municipal,
            async s =>
            {
                var paper = await s.GetRequiredService<DemoPapers>()
                    .ScanAsync("行政处罚决定书（演示）", stop);
                return await s.GetRequiredService<ProposeDirectD>().RunAsync(factId, [paper], stop);
            }
        );
        clock.SetMoment(fact.On.AddDays(7), 9);
        await office.AsAsync(
            bureau.Reviewer.Actor,
            Viewer.Municipal,
            s => s.GetRequiredService<ConfirmDirectD>().RunAsync(id, null, stop)
        );
        clock.SetMoment(fact.On.AddDays(14), 15);
        await citizens.ObjectAsync(id, stop);
    }

    private Task<Guid> OpenAsync(DemoBureau bureau, int year, CancellationToken stop) =>
        office.AsAsync(
            bureau.Officer.Actor,
            Viewer.Municipal,
            services =>
                services
                    .GetRequiredService<OpenEvaluation>()
                    .RunAsync(new EvaluationPeriod(new(year, 1, 1), new(year, 12, 31)), stop)
        );

    private Task OfficerAsync(DemoBureau bureau, Func<IServiceProvider, Task> act) =>
        office.AsAsync(bureau.Officer.Actor, Viewer.Municipal, act);

    private sealed record Listed(Guid InstitutionId, string Number, DateOnly From);
}
