namespace Mingjian.Data.Sheets;

/// <summary>A workbook of several lists, one a sheet, each found by its name.</summary>
public sealed class SheetBook : IDisposable
{
    private readonly ISheetSource source;

    private SheetBook(ISheetSource source) => this.source = source;

    /// <summary>Names of the sheets that are shown.</summary>
    public IReadOnlyList<string> Sheets => source.Sheets;

    /// <summary>Names of the sheets that are not shown; they are not read.</summary>
    public IReadOnlyList<string> Hidden => source.Hidden;

    /// <param name="content">Can seek; stays open.</param>
    /// <exception cref="SheetRefused">It is no workbook.</exception>
    public static SheetBook Open(Stream content) =>
        SheetReader.Refusing(() =>
        {
            var opened = SheetForm.Open(content);

            if (opened is not CsvSource)
            {
                return new SheetBook(opened);
            }

            opened.Dispose();
            throw new SheetRefused(SheetRules.NeedsWorkbook);
        });

    /// <summary>The sheet as a list; <c>null</c> when it holds nothing at all.</summary>
    /// <exception cref="SheetRefused">Its head row is missing or lacks columns.</exception>
    public SheetReader? Read(string sheet, SheetDefinition definition)
    {
        try
        {
            return SheetReader.Of(source, source.Sheets.ToList().IndexOf(sheet), definition);
        }
        catch (SheetRefused refused) when (refused.Rule == SheetRules.Empty)
        {
            return null;
        }
    }

    public void Dispose() => source.Dispose();
}
