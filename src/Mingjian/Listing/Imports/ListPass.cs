using Mingjian.Data.Sheets;

namespace Mingjian.Listing.Imports;

/// <summary>A line with whether the list has its like already.</summary>
internal readonly record struct NumberedLine<TLine>(TLine Line, bool IsThere);

/// <summary>One reading of a file from its first row to its last, against the list as it stood at the beginning.</summary>
internal sealed class ListPass<TLine>(
    SheetReader reader,
    Func<SheetRow, Numbering, NumberedLine<TLine>?> read,
    Numbering numbering
) : IDisposable
{
    public SheetReader Reader => reader;

    public Numbering Numbering => numbering;

    /// <summary>Highest number of the list before this pass.</summary>
    public int LastNumberBefore { get; } = numbering.Last;

    /// <summary>Each row below the head with its line, which is absent when the row is bad.</summary>
    public IEnumerable<(SheetRow Row, NumberedLine<TLine>? Line)> Rows()
    {
        foreach (var row in reader.Rows())
        {
            yield return (row, Read(row));
        }
    }

    public NumberedLine<TLine>? Read(SheetRow row)
    {
        var line = read(row, numbering);
        return row.IsBad ? null : line;
    }

    public void Dispose() => reader.Dispose();
}
