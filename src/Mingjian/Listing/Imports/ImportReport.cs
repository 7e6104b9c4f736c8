namespace Mingjian.Listing.Imports;

/// <summary>What the dry run found. Kept with the run; personal values are masked.</summary>
public sealed record ImportReport
{
    /// <summary>How many remarks of each kind are kept for the page; all of them are in the error workbook.</summary>
    public const int MostRemarks = 100;

    public string Sheet { get; init; } = "";

    /// <summary>Rows with content below the head.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that cannot be imported.</summary>
    public int Bad { get; init; }

    /// <summary>Good rows that are new to the list.</summary>
    public int Added { get; init; }

    /// <summary>Good rows whose like is in the list already and takes their values.</summary>
    public int Updated { get; init; }

    /// <summary>Rows of the list that the file does not have: what a replacement would remove.</summary>
    public int Missing { get; init; }

    /// <summary>Remarks in all that are no errors.</summary>
    public int Noted { get; init; }

    public IReadOnlyList<RowRemark> Errors { get; init; } = [];

    public IReadOnlyList<RowRemark> Notes { get; init; } = [];

    /// <summary>Titles that the list does not know; what stands below them is not imported.</summary>
    public IReadOnlyList<string> UnknownColumns { get; init; } = [];

    public int Good => Rows - Bad;
}

/// <summary>One cell that is wrong or worth a look.</summary>
/// <param name="Row">Row of the sheet, 1 and up.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record RowRemark(int Row, string Column, string Value, string Message);
