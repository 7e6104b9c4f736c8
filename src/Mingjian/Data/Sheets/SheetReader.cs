using System.Xml;

namespace Mingjian.Data.Sheets;

/// <summary>
/// Reads a workbook or CSV file as the list that a definition describes. Finds the sheet and its head row by the titles, then gives
/// row after row without ever holding the file. Everything that is wrong with the file as a whole is a <see cref="SheetRefused"/>.
/// </summary>
public sealed class SheetReader : IDisposable
{
    /// <summary>Rows with content that one file may have.</summary>
    public const int MostRows = 200_000;

    /// <summary>The head row is looked for among the first rows: a title and notes may stand above it.</summary>
    public const int HeadWithin = 20;

    private readonly ISheetSource source;
    private readonly int sheet;
    private readonly bool owns;

    private SheetReader(
        SheetDefinition definition,
        ISheetSource source,
        int sheet,
        SheetHead head,
        bool owns
    )
    {
        (Definition, this.source, this.sheet, Head, this.owns) = (
            definition,
            source,
            sheet,
            head,
            owns
        );
    }

    public SheetDefinition Definition { get; }

    public SheetHead Head { get; }

    public string SheetName => source.Sheets[sheet];

    /// <summary>Merged ranges that reach below the head, such as A3:A5; known once the rows were read to the end.</summary>
    public IEnumerable<string> Merged =>
        source.Merged(sheet).Where(range => LastRowOf(range) > Head.Row);

    /// <param name="content">Can seek; stays open.</param>
    /// <exception cref="SheetRefused">It is no workbook, or none with this list.</exception>
    public static SheetReader Open(Stream content, SheetDefinition definition) =>
        Refusing(() =>
        {
            var opened = SheetForm.Open(content);

            try
            {
                var (index, head) = Find(opened, definition);
                return new SheetReader(definition, opened, index, head, owns: true);
            }
            catch
            {
                opened.Dispose();
                throw;
            }
        });

    /// <summary>One sheet of a workbook whose other sheets are read too; the workbook stays open.</summary>
    internal static SheetReader Of(ISheetSource source, int sheet, SheetDefinition definition) =>
        Refusing(() =>
        {
            var head = SheetHead.Find(source.Sheets[sheet], source.Rows(sheet), definition);
            return new SheetReader(definition, source, sheet, head, owns: false);
        });

    /// <summary>The rows below the head that hold something and are no example. The instance is the same for every row.</summary>
    /// <exception cref="SheetRefused">The file is broken further down, or has too many rows.</exception>
    public IEnumerable<SheetRow> Rows() => Everything().Select(r => r.Row).OfType<SheetRow>();

    /// <summary>Every row of the sheet that holds something; head, examples and what stands above the head without a row of the list.</summary>
    public IEnumerable<(RawRow Raw, SheetRow? Row)> Everything()
    {
        var row = new SheetRow(Definition, Head);
        var count = 0;

        foreach (var raw in AllRows())
        {
            if (
                raw.Number <= Head.Row
                || Head.IsEmpty(raw)
                || IsExample(raw)
                || Head.IsRepeatedBy(raw)
            )
            {
                yield return (raw, null);
                continue;
            }

            if (++count > MostRows)
            {
                throw new SheetRefused(SheetRules.TooManyRows);
            }

            row.Take(raw);
            yield return (raw, row);
        }
    }

    private IEnumerable<RawRow> AllRows()
    {
        using var rows = source.Rows(sheet).GetEnumerator();

        while (Refusing(rows.MoveNext))
        {
            yield return rows.Current;
        }
    }

    private static bool IsExample(RawRow row)
    {
        for (var column = 0; column < row.Width; column++)
        {
            if (row[column].Length > 0)
            {
                return row[column]
                    .StartsWith(SheetDefinition.ExampleMark, StringComparison.Ordinal);
            }
        }

        return false;
    }

    public void Dispose()
    {
        if (owns)
        {
            source.Dispose();
        }
    }

    /// <summary>5 of A3:A5.</summary>
    private static int LastRowOf(string range) =>
        int.TryParse(
            range.AsSpan(range.LastIndexOf(':') + 1).TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var row
        )
            ? row
            : 0;

    private static (int Index, SheetHead Head) Find(ISheetSource file, SheetDefinition definition)
    {
        SheetRefused? first = null;

        for (var i = 0; i < file.Sheets.Count; i++)
        {
            try
            {
                return (i, SheetHead.Find(file.Sheets[i], file.Rows(i), definition));
            }
            catch (SheetRefused refused)
            {
                first = first is null || first.Rule == SheetRules.Empty ? refused : first;
            }
        }

        throw first ?? new SheetRefused(SheetRules.Empty);
    }

    /// <summary>What the readers of ZIP, XML and CSV throw at a broken file is the file's fault, not ours.</summary>
    internal static T Refusing<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException mistake)
            when (mistake.Message.Contains("MaxCharacters", StringComparison.Ordinal))
        {
            throw new SheetRefused(SheetRules.TooLarge);
        }
        catch (Exception mistake) when (mistake is InvalidDataException or XmlException)
        {
            throw new SheetRefused(SheetRules.NotASheet);
        }
    }
}
