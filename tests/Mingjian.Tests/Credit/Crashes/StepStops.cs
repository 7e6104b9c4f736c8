using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Mingjian.Data;

namespace Mingjian.Tests.Credit.Crashes;

/// <summary>
/// Sees what one context does to its database, place by place: each statement, each commit about to begin, each commit done. At a chosen
/// place it stops for good, as a process stops that is about to die.
/// </summary>
internal sealed class StepStops
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private readonly MingjianDb db;
    private readonly int stopAt;
    private readonly Action stopped;
    private readonly List<IDisposable> subscriptions = [];
    private readonly List<string> places = [];

    /// <param name="stopAt">Number of the place, 1 and up; 0 for none.</param>
    public StepStops(MingjianDb db, int stopAt, Action stopped)
    {
        (this.db, this.stopAt, this.stopped) = (db, stopAt, stopped);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => places.Count;

    /// <summary>Numbers of the places at which everything is written and nothing stored yet.</summary>
    public IReadOnlyList<int> Commits =>
        [
            .. places
                .Index()
                .Where(place => place.Item == RelationalEventId.TransactionCommitting.Name)
                .Select(place => place.Index + 1),
        ];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            !IsPlace(value.Key)
            || value.Value is not DbContextEventData seen
            || !ReferenceEquals(seen.Context, db)
        )
        {
            return;
        }

        places.Add(value.Key);

        if (places.Count == stopAt)
        {
            stopped();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    private static bool IsPlace(string name) =>
        name == RelationalEventId.CommandExecuting.Name
        || name == RelationalEventId.TransactionCommitting.Name
        || name == RelationalEventId.TransactionCommitted.Name;
}
