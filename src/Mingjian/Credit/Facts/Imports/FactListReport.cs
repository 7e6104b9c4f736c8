namespace Mingjian.Credit.Facts.Imports;

/// <summary>What would come of a public list, or came of it.</summary>
public sealed record FactListReport
{
    /// <summary>How many remarks of each kind are kept for the page; all errors are in the error workbook.</summary>
    public const int MostRemarks = 100;

    public required string Sheet { get; init; }

    public required int Rows { get; init; }

    /// <summary>New facts.</summary>
    public required int Added { get; init; }

    /// <summary>Known facts whose day of removal the list brings.</summary>
    public required int Updated { get; init; }

    /// <summary>无变化: known already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Not in the 名录, or not on that day: passed over.</summary>
    public required int NotListed { get; init; }

    /// <summary>Rows that cannot be read.</summary>
    public required int Bad { get; init; }

    public required IReadOnlyList<ListRemark> Errors { get; init; }

    public required IReadOnlyList<ListRemark> Notes { get; init; }

    /// <summary>Titles that the format does not know.</summary>
    public required IReadOnlyList<string> UnknownColumns { get; init; }

    /// <summary>There is something to store.</summary>
    public bool Brings => Added + Updated > 0;
}

/// <summary>One cell that is wrong, or worth a look.</summary>
/// <param name="Row">Row of the sheet, 1 and up.</param>
public sealed record ListRemark(int Row, string Column, string Value, string Message);
