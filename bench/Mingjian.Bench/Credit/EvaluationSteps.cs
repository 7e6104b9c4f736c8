using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Evaluating.UseCases;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using FactReader = Mingjian.Credit.Facts.FactReader;

namespace Mingjian.Bench.Credit;

/// <summary>The steps of an evaluation, each at a desk and with a context of its own as a request has them.</summary>
internal sealed class EvaluationSteps(BenchDatabase database, ChinaClock clock)
{
    public Task<Guid> OpenAsync(EvaluationPeriod period) =>
        StepAsync(
            (db, desk) => new OpenEvaluation(db, new(db), clock, desk).RunAsync(period, default)
        );

    public Task FreezeAsync(Guid id) =>
        StepAsync(
            (db, desk) =>
                new FreezeEvaluation(db, SourcesOf(db), new(db), clock, desk).RunAsync(id, default)
        );

    public Task ComputeAsync(Guid id) =>
        StepAsync(
            (db, desk) => new ComputeEvaluation(db, new(db), clock, desk).RunAsync(id, default)
        );

    public Task CancelAsync(Guid id) =>
        StepAsync(
            async (db, desk) =>
            {
                var told = new Notifications(db, clock, new(new("http://localhost/")));
                await new CancelEvaluation(db, told, clock, desk).RunAsync(id, "再测一次", default);
                return id;
            }
        );

    private EvaluationSources SourcesOf(MingjianDb db)
    {
        var law = new LawBook(db);
        var rooms = new MeasuresBench.Rooms(db);
        return new(db, rooms.Measures, new FactReader(db, law), new(db), law);
    }

    private async Task<T> StepAsync<T>(Func<MingjianDb, Desk, Task<T>> act)
    {
        var desk = BenchDatabase.SystemDesk();
        await using var db = database.Open(desk);
        return await act(db, desk);
    }
}
