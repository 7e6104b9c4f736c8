namespace Mingjian.Activities.Workbooks;

/// <summary>What the dry run found. Kept with the run.</summary>
public sealed record RecordImportReport
{
    /// <summary>How many remarks of each sort are kept for the page; all errors are in the error workbook.</summary>
    public const int MostRemarks = 100;

    public IReadOnlyList<SheetSummary> Sheets { get; init; } = [];

    public IReadOnlyList<SheetRemark> Errors { get; init; } = [];

    public IReadOnlyList<SheetRemark> Warnings { get; init; } = [];

    /// <summary>What was not read: hidden or unknown sheets, unknown columns, merged cells.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public int Rows => Sheets.Sum(s => s.Rows);

    public int Refused => Sheets.Sum(s => s.Refused);

    public int Good => Rows - Refused;
}

/// <summary>What would become of the records of one sheet.</summary>
public sealed record SheetSummary(
    string Sheet,
    int Rows,
    int Added,
    int Revised,
    int Unchanged,
    int Refused,
    int Warnings
);

/// <summary>One cell, or one row, that is wrong or worth a look.</summary>
/// <param name="Row">Row of the sheet, 1 and up.</param>
/// <param name="Column">Title of the column; empty for the row as a whole.</param>
/// <param name="Code">Of the rule.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record SheetRemark(
    string Sheet,
    int Row,
    string Column,
    string Value,
    string Code,
    string Message
);
