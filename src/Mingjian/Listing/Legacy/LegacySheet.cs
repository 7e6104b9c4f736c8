using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.Legacy;

/// <summary>存量名录: the institutions that were listed before the system. One row is one institution, known by its credit code.</summary>
[Article("5.1")]
public sealed class LegacySheet(
    MingjianDb db,
    ChinaClock clock,
    LawBook book,
    PersonalData seals,
    InstitutionNumbers numbers,
    RegisterWriter register
) : IListSheet
{
    public string Name => ListNames.Listed;

    public SheetDefinition Definition => LegacyColumns.Sheet;

    public async Task<ImportReport> CheckAsync(
        ListingCase? listingCase,
        Stream file,
        CancellationToken stop
    )
    {
        using var pass = await BeginAsync(file, stop);
        return DryRun.Of(pass, Definition);
    }

    public async Task MarkAsync(
        ListingCase? listingCase,
        Stream file,
        Stream output,
        CancellationToken stop
    )
    {
        using var pass = await BeginAsync(file, stop);
        MarkedWorkbook.Write(pass, output);
    }

    /// <summary>The list of the bureau is not a case's: its export is the directory.</summary>
    public void Export(Guid caseId, Stream output) => throw new NotFound("清单");

    async Task IListSheet.CarryOutAsync(ImportTask task, Stream file, CancellationToken stop)
    {
        await task.HoldAsync(stop);
        using var pass = await BeginAsync(file, stop);
        await new LegacyImport(db, clock, task, numbers, register).RunAsync(pass, stop);
    }

    private async Task<ListPass<LegacyRow>> BeginAsync(Stream file, CancellationToken stop)
    {
        var offices = await book.OfficesAsync(stop);
        var numbersTaken = await NumbersAsync(stop);
        var numbering = new Numbering();

        foreach (var (code, place) in numbersTaken.Keys.Select((code, i) => (code, i + 1)))
        {
            numbering.Know(code, place);
        }

        var reader = new LegacyReader(clock.Today, offices, seals, numbersTaken);
        return new(SheetReader.Open(file, Definition), reader.Read, numbering);
    }

    /// <summary>The numbers of the institutions that are in the 名录 already, by credit code.</summary>
    private async Task<Dictionary<string, string>> NumbersAsync(CancellationToken stop) =>
        await (
            from institution in db.Institutions.AsNoTracking()
            join organisation in db.Organisations.AsNoTracking()
                on institution.InstitutionId equals organisation.OrganisationId
            where organisation.CreditCode != null
            select new { organisation.CreditCode, institution.Number }
        ).ToDictionaryAsync(r => r.CreditCode!, r => r.Number, stop);
}
