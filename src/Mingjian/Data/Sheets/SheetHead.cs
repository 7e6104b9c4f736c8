namespace Mingjian.Data.Sheets;

/// <summary>The head row of a sheet: which column of the file is which column of the definition.</summary>
public sealed class SheetHead
{
    private readonly int[] columnOf;
    private readonly string[] headings;

    private SheetHead(RawRow raw, int[] columnOf, IReadOnlyList<string> unknown, int? errorsColumn)
    {
        (Row, Width) = (raw.Number, raw.Width);
        headings = [.. Enumerable.Range(0, raw.Width).Select(column => raw[column])];
        (this.columnOf, Unknown, ErrorsColumn) = (columnOf, unknown, errorsColumn);
    }

    /// <summary>Row of the sheet, 1 and up.</summary>
    public int Row { get; }

    /// <summary>Columns of the head row.</summary>
    public int Width { get; }

    /// <summary>Titles in the file that the definition does not know; their columns are not read.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>The column 错误说明 of an error workbook that came back.</summary>
    public int? ErrorsColumn { get; }

    /// <summary>Column of the file for a column of the definition; -1 when the file has none.</summary>
    public int ColumnOf(int index) => columnOf[index];

    /// <summary>No column that is read holds anything.</summary>
    public bool IsEmpty(RawRow row)
    {
        foreach (var column in columnOf)
        {
            if (column >= 0 && row[column].Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The head printed once more further down: every cell that is read holds its own title.</summary>
    internal bool IsRepeatedBy(RawRow row)
    {
        foreach (var column in columnOf)
        {
            if (column >= 0 && row[column] != headings[column])
            {
                return false;
            }
        }

        return true;
    }

    internal static SheetHead Find(
        string sheet,
        IEnumerable<RawRow> rows,
        SheetDefinition definition
    )
    {
        var titles = TitlesOf(definition);
        SheetHead? best = null;
        var (bestCount, seen) = (0, 0);

        foreach (var raw in rows)
        {
            if (++seen > SheetReader.HeadWithin || raw.Number > SheetReader.HeadWithin)
            {
                break;
            }

            var head = Match(sheet, raw, definition, titles);
            var count = head.columnOf.Count(column => column >= 0);

            if (count > bestCount)
            {
                (best, bestCount) = (head, count);
            }
        }

        if (seen == 0)
        {
            throw new SheetRefused(SheetRules.Empty);
        }

        return Complete(sheet, best, definition);
    }

    private static SheetHead Complete(string sheet, SheetHead? head, SheetDefinition definition)
    {
        if (head is null || head.columnOf.Count(c => c >= 0) < 2)
        {
            throw new SheetRefused(SheetRules.NoHead(sheet, definition));
        }

        var missing = definition
            .Columns.Where((column, i) => column.Required && head.columnOf[i] < 0)
            .ToList();

        return missing.Count == 0
            ? head
            : throw new SheetRefused(SheetRules.MissingColumns(sheet, head.Row, missing));
    }

    private static SheetHead Match(
        string sheet,
        RawRow raw,
        SheetDefinition definition,
        Dictionary<string, int> titles
    )
    {
        var columns = new int[definition.Columns.Count];
        Array.Fill(columns, -1);
        List<string> unknown = [];
        int? errors = null;

        for (var column = 0; column < raw.Width; column++)
        {
            var title = Plain(raw[column]);

            if (title == SheetDefinition.ErrorsTitle)
            {
                errors = column;
            }
            else if (titles.TryGetValue(title, out var index))
            {
                if (columns[index] >= 0)
                {
                    throw new SheetRefused(
                        SheetRules.DoubleColumn(
                            sheet,
                            raw.Number,
                            definition.Columns[index],
                            ColumnName.Of(columns[index]),
                            ColumnName.Of(column)
                        )
                    );
                }

                columns[index] = column;
            }
            else if (title.Length > 0)
            {
                unknown.Add(CellText.OneLine(raw[column]));
            }
        }

        return new(raw, columns, unknown, errors);
    }

    private static Dictionary<string, int> TitlesOf(SheetDefinition definition)
    {
        Dictionary<string, int> titles = new(StringComparer.OrdinalIgnoreCase);

        for (var i = 0; i < definition.Columns.Count; i++)
        {
            foreach (
                var title in definition.Columns[i].OtherTitles.Prepend(definition.Columns[i].Title)
            )
            {
                titles.TryAdd(Plain(title), i);
            }
        }

        return titles;
    }

    /// <summary>Stars, spaces and remarks in brackets do not count: “项目（必填）*” is 项目.</summary>
    private static string Plain(string title)
    {
        var text = CellText.HalfWidth(title);
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var bare = bracket > 0 ? text[..bracket] : text;
        return string.Concat(
            bare.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '※' or '\u200B'))
        );
    }
}
