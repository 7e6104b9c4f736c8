namespace Mingjian.Data.Imports;

/// <summary>How an import is paced.</summary>
/// <param name="BatchRows">Rows stored together: small enough that others who write wait for milliseconds only.</param>
public sealed record ImportPace(int BatchRows = 5000)
{
    /// <summary>For how long a worker holds a run without storing anything.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a run is taken up in vain before it counts as failed.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>Told after each batch with the rows dealt with so far.</summary>
    public Action<int>? OnBatch { get; init; }
}

/// <summary>The run is no longer this worker's: it was stopped, or another took it over.</summary>
public sealed class LeaseLost() : Exception("The import is held by another worker or was stopped.");
