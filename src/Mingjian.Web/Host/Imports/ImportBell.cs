namespace Mingjian.Web.Host.Imports;

/// <summary>Wakes the workers as soon as an import is confirmed, instead of at their next look.</summary>
public sealed class ImportBell
{
    private TaskCompletionSource rung = New();

    public void Ring() => Interlocked.Exchange(ref rung, New()).SetResult();

    /// <summary>Ends when the bell rings next; ask before looking for work, so that no ring is missed.</summary>
    internal Task Listen() => rung.Task;

    private static TaskCompletionSource New() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
