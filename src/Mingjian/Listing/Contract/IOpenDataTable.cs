namespace Mingjian.Listing.Contract;

/// <summary>A table of another room that belongs to the daily open data: what the public's pages show, and nothing else.</summary>
public interface IOpenDataTable
{
    /// <summary>Name of its files without ending: <c>grades</c>.</summary>
    string Name { get; }

    /// <summary>What it is, in Chinese.</summary>
    string Title { get; }

    IReadOnlyList<string> Columns { get; }

    /// <summary>The rows as they were when the day was over, a value for each column.</summary>
    IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(DateOnly day, CancellationToken stop);
}
