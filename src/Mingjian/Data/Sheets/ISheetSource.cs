namespace Mingjian.Data.Sheets;

/// <summary>A file of rows, read from start to end: a workbook or a CSV file.</summary>
internal interface ISheetSource : IDisposable
{
    /// <summary>Names of the sheets that are shown, in their order.</summary>
    IReadOnlyList<string> Sheets { get; }

    /// <summary>The rows that hold something. The instance is the same for every row.</summary>
    IEnumerable<RawRow> Rows(int sheet);
}
