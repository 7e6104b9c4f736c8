namespace Mingjian.Data;

/// <summary>Work of its own statements that belongs to a save: before everything else or after it, and what to tell when all is stored.</summary>
internal sealed class InSave
{
    private readonly List<Func<CancellationToken, Task>> first = [];
    private readonly List<Func<CancellationToken, Task>> last = [];
    private readonly List<Action> afterwards = [];

    public int Count => first.Count + last.Count;

    public void First(Func<CancellationToken, Task> work) => first.Add(work);

    public void Last(Func<CancellationToken, Task> work, Action? stored)
    {
        last.Add(work);

        if (stored is not null)
        {
            afterwards.Add(stored);
        }
    }

    public Task BeforeAsync(CancellationToken stop) => AllAsync(first, stop);

    public Task AfterAsync(CancellationToken stop) => AllAsync(last, stop);

    public void Succeeded()
    {
        afterwards.ForEach(stored => stored());
        Clear();
    }

    public void Clear()
    {
        first.Clear();
        last.Clear();
        afterwards.Clear();
    }

    private static async Task AllAsync(
        List<Func<CancellationToken, Task>> works,
        CancellationToken stop
    )
    {
        foreach (var work in works)
        {
            await work(stop);
        }
    }
}
