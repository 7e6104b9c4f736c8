using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Crashes;

/// <summary>What the steps of a cycle need beside what is stored.</summary>
/// <param name="Folder">Where letters are kept.</param>
/// <param name="First">The institution that states its case, and is D at once in June.</param>
/// <param name="Second">The one that is not rated and objects to it.</param>
/// <param name="Peer">Where packages are pushed to.</param>
public sealed record CycleSite(string Folder, Guid First, Guid Second, Uri Peer);

/// <summary>
/// One step of the yearly evaluation or of a direct D, on its day and by its person. It finds in the database whatever it needs, so that
/// any process can take it.
/// </summary>
internal sealed record CycleStep(
    string Name,
    DateOnly On,
    Func<CycleSite, (Actor Who, Viewer Where)> Seat,
    Func<CycleDesk, Task> ActAsync
)
{
    /// <summary>Stored bit by bit, each of them whole, and gone on with; every other step is one transaction.</summary>
    public bool GoesOn { get; init; }

    /// <param name="later">How long after ten in the morning.</param>
    /// <param name="opened">Told of the context before anything is done.</param>
    public async Task RunAsync(
        TestDatabase database,
        CycleSite site,
        TimeSpan later,
        Action<MingjianDb>? opened = null
    )
    {
        var time = new StandingTime(ChinaClock.StartOf(On).AddHours(10) + later);
        var desk = new Desk();
        var (who, where) = Seat(site);
        desk.Seat(who, where);
        await using var db = database.Open(desk, new ChinaClock(time));
        opened?.Invoke(db);
        await using var at = new CycleDesk(db, time, site);
        await ActAsync(at);
    }
}
