namespace Mingjian.Data.Sheets;

/// <summary>One row as it stands in the file. The same instance is filled again for the next row.</summary>
public sealed class RawRow
{
    /// <summary>Columns beyond this one are not read.</summary>
    public const int MostColumns = 64;

    private readonly string[] texts = new string[MostColumns];
    private readonly CellKind[] kinds = new CellKind[MostColumns];

    /// <summary>Row of the sheet, 1 and up.</summary>
    public int Number { get; private set; }

    /// <summary>One more than the last column that holds something.</summary>
    public int Width { get; private set; }

    public bool IsEmpty => Width == 0;

    /// <summary>The cell's text without white space at its ends; dates as 2026-03-23.</summary>
    public string this[int column] => column < Width ? texts[column] : "";

    public CellKind KindOf(int column) => column < Width ? kinds[column] : CellKind.Text;

    /// <summary>The texts of its cells, to keep.</summary>
    public IReadOnlyList<string> Cells() => texts[..Width];

    internal void Begin(int number) => (Number, Width) = (number, 0);

    internal void Set(int column, string text, CellKind kind)
    {
        if (column >= MostColumns || text.Length == 0)
        {
            return;
        }

        while (Width <= column)
        {
            (texts[Width], kinds[Width]) = ("", CellKind.Text);
            Width++;
        }

        (texts[column], kinds[column]) = (text, kind);
    }
}

/// <summary>How the file holds a cell.</summary>
public enum CellKind : byte
{
    Text,
    Number,
    Date,

    /// <summary>A formula whose result is an error: #REF!, #N/A…</summary>
    Error,
}
