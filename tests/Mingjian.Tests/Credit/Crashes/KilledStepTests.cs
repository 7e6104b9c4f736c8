namespace Mingjian.Tests.Credit.Crashes;

/// <summary>
/// kill -9 of the process in the middle of every step from the opening of an evaluation to the lifting of a direct D: what was not
/// finished is not there, and taken again it ends as if nothing had been.
/// </summary>
[Proves("14.2", "17", "18", "19.2", "20")]
public sealed class KilledStepTests
{
    private const int ShortestMilliseconds = 20;
    private const int LongestMilliseconds = 4_000;
    private const int SoakMoments = 40;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EveryStep_KilledBeforeItsCommitAndAnywhere_EndsAsWithoutTheKill(
        DatabaseKind kind
    )
    {
        await using var cycle = await KilledCycle.PrepareAsync(kind);
        cycle.Steps.ShouldAllBe(step =>
            StoredState.Difference(step.StateAfter, step.StateBefore).Length > 0
        );
        cycle
            .Steps.Where(step => !step.Step.GoesOn && step.Commits.Count != 1)
            .Select(step => step.Step.Name)
            .ShouldBeEmpty("one transaction each");

        var beforeCommit = await cycle.KillAsync(step => step.Commits[^1]);
        var anywhere = await cycle.KillAsync(step => Random.Shared.Next(1, step.Places + 1));

        Tell(kind, beforeCommit);
        Tell(kind, anywhere);
        beforeCommit.Done.ShouldBe(0);
        (beforeCommit.Untouched + beforeCommit.Between).ShouldBe(CycleSteps.All.Count);
    }

    [Soak, Theory, ClassData(typeof(BothDatabases))]
    public async Task EveryStep_KilledAtEveryPlace_EndsAsWithoutTheKill(DatabaseKind kind)
    {
        await using var cycle = await KilledCycle.PrepareAsync(kind);

        for (var place = 1; place <= cycle.Steps.Max(step => step.Places); place++)
        {
            Tell(kind, await cycle.KillAsync(step => step.Places < place ? null : place));
        }
    }

    [Soak, Theory, ClassData(typeof(BothDatabases))]
    public async Task EveryStep_KilledAtManyMoments_EndsAsWithoutTheKill(DatabaseKind kind)
    {
        await using var cycle = await KilledCycle.PrepareAsync(kind);

        for (var moment = 0; moment < SoakMoments; moment++)
        {
            var after = Random.Shared.Next(ShortestMilliseconds, LongestMilliseconds);
            Tell(kind, await cycle.KillAsync(_ => 0, TimeSpan.FromMilliseconds(after)));
        }
    }

    private static void Tell(DatabaseKind kind, Found found) =>
        TestContext.Current.SendDiagnosticMessage(
            $"{kind}: {found.Untouched} steps untouched, {found.Between} in between, {found.Done} done."
        );
}
