using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>The lists of a case that come and go as workbooks, as addresses and facts call them.</summary>
public static class ListNames
{
    public const string Scope = "scope";
    public const string Staff = "staff";
    public const string Equipment = "equipment";

    /// <summary>Institutions listed before the system: a list of the bureau, of no case.</summary>
    public const string Listed = "listed";
}

/// <summary>One kind of list: what its workbook looks like and how a row becomes a line of a case.</summary>
public interface IListSheet
{
    string Name { get; }

    SheetDefinition Definition { get; }

    /// <summary>Reads the whole file and touches nothing.</summary>
    /// <param name="listingCase">The case whose list it is; <c>null</c> for a list of the bureau's own.</param>
    /// <exception cref="SheetRefused">The file as a whole cannot be read.</exception>
    Task<ImportReport> CheckAsync(ListingCase? listingCase, Stream file, CancellationToken stop);

    /// <summary>The file again, with its bad cells marked and told.</summary>
    Task MarkAsync(ListingCase? listingCase, Stream file, Stream output, CancellationToken stop);

    /// <summary>The lines of the case as a workbook of the same columns; personal values masked.</summary>
    void Export(Guid caseId, Stream output);

    internal Task CarryOutAsync(ImportTask task, Stream file, CancellationToken stop);
}

/// <inheritdoc cref="IListSheet"/>
public abstract class ListSheet<TLine>(MingjianDb db) : IListSheet
    where TLine : class, IDraftLine
{
    public abstract string Name { get; }

    public abstract SheetDefinition Definition { get; }

    protected MingjianDb Db => db;

    protected IQueryable<TLine> LinesOf(Guid caseId) =>
        db.Set<TLine>().AsNoTracking().Where(l => l.CaseId == caseId).OrderBy(l => l.Number);

    public async Task<ImportReport> CheckAsync(
        ListingCase? listingCase,
        Stream file,
        CancellationToken stop
    )
    {
        using var pass = await BeginAsync(listingCase!, file, stop);
        return DryRun.Of(pass, Definition);
    }

    public async Task MarkAsync(
        ListingCase? listingCase,
        Stream file,
        Stream output,
        CancellationToken stop
    )
    {
        using var pass = await BeginAsync(listingCase!, file, stop);
        MarkedWorkbook.Write(pass, output);
    }

    public void Export(Guid caseId, Stream output) =>
        SheetTemplate.Write(output, Definition, LinesOf(caseId).AsEnumerable().Select(Cells));

    async Task IListSheet.CarryOutAsync(ImportTask task, Stream file, CancellationToken stop)
    {
        var (_, listingCase) = await task.HoldAsync(stop);
        using var pass = await BeginAsync(listingCase!, file, stop);
        await new ListImport<TLine>(db, task, pass).RunAsync(stop);
    }

    /// <summary>Makes what turns a row into a line: reads and checks the cells, then takes the row's number.</summary>
    internal abstract Task<Func<SheetRow, Numbering, NumberedLine<TLine>?>> ReaderAsync(
        ListingCase listingCase,
        CancellationToken stop
    );

    /// <summary>A line as texts in the order of the columns.</summary>
    protected abstract IReadOnlyList<string> Cells(TLine line);

    private async Task<ListPass<TLine>> BeginAsync(
        ListingCase listingCase,
        Stream file,
        CancellationToken stop
    )
    {
        var read = await ReaderAsync(listingCase, stop);
        var numbering = new Numbering();

        await foreach (
            var line in LinesOf(listingCase.CaseId).AsAsyncEnumerable().WithCancellation(stop)
        )
        {
            numbering.Know(line.Key, line.Number);
        }

        return new(SheetReader.Open(file, Definition), read, numbering);
    }
}

/// <summary>The kinds of list by their names.</summary>
public sealed class ListSheets(IEnumerable<IListSheet> sheets)
{
    /// <exception cref="NotFound">There is no such list.</exception>
    public IListSheet Of(string name) =>
        sheets.FirstOrDefault(sheet => sheet.Name == name) ?? throw new NotFound("清单");

    /// <summary>A list of a case; never the bureau's own.</summary>
    /// <exception cref="NotFound">There is no such list.</exception>
    public IListSheet OfCase(string name) =>
        name == ListNames.Listed ? throw new NotFound("清单") : Of(name);
}
