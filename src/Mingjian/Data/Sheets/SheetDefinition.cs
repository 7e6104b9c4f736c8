namespace Mingjian.Data.Sheets;

/// <summary>
/// A list that comes and goes as a workbook: its columns as data. From it are made the template, its 填写说明, the reading,
/// the messages and the export, so that all of them always agree.
/// </summary>
/// <param name="Name">Name of the sheet and, with a day, of the files: 资质附表.</param>
/// <param name="Purpose">One or two sentences above the explanations.</param>
public sealed record SheetDefinition(
    string Name,
    string Purpose,
    IReadOnlyList<SheetColumn> Columns
)
{
    /// <summary>The column in which an error workbook says what is wrong; passed over when such a workbook comes back.</summary>
    public const string ErrorsTitle = "错误说明";

    /// <summary>A row whose first cell begins so is an example and is passed over.</summary>
    public const string ExampleMark = "示例：";

    public int IndexOf(string key)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Key == key)
            {
                return i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(key), key, "No such column.");
    }
}

/// <summary>One column of a <see cref="SheetDefinition"/>.</summary>
/// <param name="Key">Name in code.</param>
/// <param name="Title">Head of the column, as the template prints it.</param>
public sealed record SheetColumn(string Key, string Title)
{
    public bool Required { get; init; }

    public ColumnForm Form { get; init; } = ColumnForm.Text;

    /// <summary>Characters.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>How to fill it in: one line of 填写说明, and the prompt at the cell.</summary>
    public string Help { get; init; } = "";

    public string Example { get; init; } = "";

    /// <summary>The only values taken, offered as a list in the workbook.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Range of the workbook from which the cell offers values without insisting on them.</summary>
    public string? Range { get; init; }

    /// <summary>Other titles under which institutions know the column.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    /// <summary>Holds a personal value: masked in every list of errors and every export.</summary>
    public bool Personal { get; init; }

    /// <summary>Width in characters of the template's column.</summary>
    public int Width { get; init; } = 16;
}

/// <summary>What a column takes.</summary>
public enum ColumnForm
{
    Text,

    /// <summary>A day: an Excel date, or 2026-03-23, 2026/3/23, 2026.3.23, 2026年3月23日, 20260323.</summary>
    Day,

    /// <summary>One of the column's values.</summary>
    Choice,

    /// <summary>是 or 否.</summary>
    YesNo,
}
