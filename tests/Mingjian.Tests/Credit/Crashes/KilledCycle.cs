using Mingjian.Tests.Credit.Evaluating;
using Mingjian.Tests.Credit.Facts;

namespace Mingjian.Tests.Credit.Crashes;

/// <summary>A step of the run without kills: what was stored before and after it, and how many places it has to stop at.</summary>
internal sealed record TakenStep(
    CycleStep Step,
    TestDatabase Before,
    IReadOnlyList<string> StateBefore,
    IReadOnlyList<string> StateAfter,
    int Places,
    IReadOnlyList<int> Commits
);

/// <summary>How the steps of one killed process were found.</summary>
internal sealed record Found(int Untouched, int Done, int Between);

/// <summary>
/// Takes every step once without a kill, and keeps the database as it was before each. Then another process takes them all at once, each
/// on a copy of its own, and is killed; what it left is looked at, the step is taken again, and must end as without the kill.
/// </summary>
internal sealed class KilledCycle : IAsyncDisposable
{
    /// <summary>The lease of something on its way to the market regulator has ended by then.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    private readonly HookPeer peer = new();
    private readonly List<TakenStep> steps = [];
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"mj_{Guid.CreateVersion7():N}"
    );

    private KilledCycle(TestDatabase last) => Last = last;

    public IReadOnlyList<TakenStep> Steps => steps;

    /// <summary>The database after the last step.</summary>
    public TestDatabase Last { get; private set; }

    private CycleSite Site { get; set; } = null!;

    public static async Task<KilledCycle> PrepareAsync(DatabaseKind kind)
    {
        var cycle = new KilledCycle(await TestDatabase.CreateAsync(kind));
        cycle.Site = await PrepareAsync(cycle.Last, cycle.folder, new(cycle.peer.Address));

        foreach (var step in CycleSteps.All)
        {
            await cycle.TakeAsync(step);
        }

        return cycle;
    }

    /// <summary>Two institutions, one with work and a fine of 2025 and a penalty for false data of 2026.</summary>
    public static async Task<CycleSite> PrepareAsync(TestDatabase database, string folder, Uri peer)
    {
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.Facts.VerifiedAsync(
            bench.Facts.Entry(CycleSteps.Ground, FactBench.Fine(50_000, "渝环罚〔2026〕9号"))
        );
        return new(folder, bench.First, bench.Second, peer);
    }

    /// <param name="place">Number of the place at which a step stops; <c>null</c> leaves the step out.</param>
    /// <param name="moment">Instead of the places: so long after all have begun.</param>
    public async Task<Found> KillAsync(Func<TakenStep, int?> place, TimeSpan? moment = null)
    {
        List<(TakenStep Taken, TestDatabase Copy, int StopAt)> struck = [];

        try
        {
            foreach (var taken in steps)
            {
                if (place(taken) is { } stopAt)
                {
                    struck.Add((taken, await taken.Before.CopyAsync(), stopAt));
                }
            }

            await StepsProcess.KillAsync(
                new(
                    Last.Kind,
                    Site,
                    [
                        .. struck.Select(s => new PlannedStep(
                            s.Taken.Step.Name,
                            s.Copy.Connection,
                            s.StopAt
                        )),
                    ]
                ),
                moment
            );
            var found = new Found(0, 0, 0);

            foreach (var (taken, copy, stopAt) in struck)
            {
                found = await CheckAsync(found, taken, copy, stopAt);
            }

            return found;
        }
        finally
        {
            foreach (var (_, copy, _) in struck)
            {
                await copy.DisposeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var step in steps)
        {
            await step.Before.DisposeAsync();
        }

        await Last.DisposeAsync();
        await peer.DisposeAsync();

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task TakeAsync(CycleStep step)
    {
        var (before, copy) = (Last, await Last.CopyAsync());
        StepStops? stops = null;
        Last = copy;
        await step.RunAsync(copy, Site, Later, db => stops = new(db, stopAt: 0, () => { }));
        stops!.Dispose();
        var state = steps.Count == 0 ? await StoredState.ReadAsync(before) : steps[^1].StateAfter;
        steps.Add(
            new(step, before, state, await StoredState.ReadAsync(copy), stops.Count, stops.Commits)
        );
    }

    /// <summary>Stored whole or not at all; and taken again, as if nothing had been.</summary>
    private async Task<Found> CheckAsync(
        Found found,
        TakenStep taken,
        TestDatabase copy,
        int stopAt
    )
    {
        var name = $"{taken.Step.Name} at {stopAt} of {taken.Places}";
        var left = await StoredState.ReadAsync(copy);
        var isDone = StoredState.Difference(left, taken.StateAfter).Length == 0;
        var isUntouched = StoredState.Difference(left, taken.StateBefore).Length == 0;

        if (!taken.Step.GoesOn)
        {
            (isDone || isUntouched).ShouldBeTrue(
                $"{name}: {StoredState.Difference(left, taken.StateBefore)}"
            );
        }

        if (stopAt > 0)
        {
            isDone.ShouldBe(stopAt > taken.Commits[^1], name);
        }

        if (!isDone)
        {
            await taken.Step.RunAsync(copy, Site, Later);
            StoredState
                .Difference(await StoredState.ReadAsync(copy), taken.StateAfter)
                .ShouldBeEmpty(name);
        }

        return isDone ? found with { Done = found.Done + 1 }
            : isUntouched ? found with { Untouched = found.Untouched + 1 }
            : found with { Between = found.Between + 1 };
    }
}
