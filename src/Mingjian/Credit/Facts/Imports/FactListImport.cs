using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Files;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.Imports;

/// <summary>
/// Reads a public list that was handed in: its dry run, its error workbook, and the pass that stores it. The file itself is the evidence
/// of every fact that comes from it.
/// </summary>
[Article("14.1")]
public sealed class FactListImport(
    MingjianDb db,
    ChinaClock clock,
    FileStore files,
    IInstitutionRegister register
)
{
    private const int CodesAtOnce = 500;

    /// <summary>试导入: what would come of it; nothing is stored.</summary>
    /// <exception cref="SheetRefused">The file as a whole cannot be read.</exception>
    public async Task<FactListReport> CheckAsync(
        PublicListSheet list,
        Attachment file,
        CancellationToken stop
    )
    {
        using var pass = await BeginAsync(list, file, stop);
        return Report(pass, list, (_, _) => { });
    }

    /// <summary>错误文件: the file that was handed in, its bad cells marked, what is wrong in the last column.</summary>
    public async Task MarkAsync(
        PublicListSheet list,
        Attachment file,
        Stream output,
        CancellationToken stop
    )
    {
        using var pass = await BeginAsync(list, file, stop);
        var reader = pass.Reader;
        var remarks = MarkedRow.RemarkColumn(reader.Head);
        using var book = new WorkbookWriter(output);
        using var sheet = book.Sheet(
            reader.SheetName,
            [.. Enumerable.Repeat(MarkedRow.Width, remarks), MarkedRow.RemarkWidth],
            reader.Head.Row
        );

        foreach (var (raw, row) in reader.Everything())
        {
            sheet.Row(raw.Number);

            if (row is null)
            {
                MarkedRow.WritePlain(sheet, raw.Cells(), raw.Number == reader.Head.Row, remarks);
                continue;
            }

            pass.Judge(row);
            WriteMarked(sheet, row, reader, remarks);
        }
    }

    internal async Task<FactListPass> BeginAsync(
        PublicListSheet list,
        Attachment file,
        CancellationToken stop
    )
    {
        var content = files.Open(file.Digest);

        try
        {
            var known = await KnownAsync(Codes(list, content), stop);
            content.Position = 0;
            return new(list, SheetReader.Open(content, list.Definition), known, file, clock.Today);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    /// <param name="take">Told of each row that brings something.</param>
    internal static FactListReport Report(
        FactListPass pass,
        PublicListSheet list,
        Action<SheetRow, JudgedRow> take
    )
    {
        var counts = new int[Enum.GetValues<RowFate>().Length];
        List<ListRemark> errors = [];
        List<ListRemark> notes = [];

        foreach (var (row, judged) in pass.Rows())
        {
            counts[(int)judged.Fate]++;

            foreach (var flaw in row.Flaws)
            {
                Keep(flaw.IsError ? errors : notes, row, flaw, list.Definition);
            }

            if (judged.Entry is not null)
            {
                take(row, judged);
            }
        }

        return counts.Sum() == 0
            ? throw new SheetRefused(SheetRules.NoRows(pass.Reader.SheetName))
            : new()
            {
                Sheet = pass.Reader.SheetName,
                Rows = counts.Sum(),
                Added = counts[(int)RowFate.Added],
                Updated = counts[(int)RowFate.Updated],
                Unchanged = counts[(int)RowFate.Unchanged],
                NotListed = counts[(int)RowFate.NotListed],
                Bad = counts[(int)RowFate.Bad],
                Errors = errors,
                Notes = notes,
                UnknownColumns = pass.Reader.Head.Unknown,
            };
    }

    private static HashSet<string> Codes(PublicListSheet list, Stream content)
    {
        var column = list.Definition.IndexOf(PublicListSheet.CodeColumn);
        HashSet<string> codes = new(StringComparer.Ordinal);
        using var reader = SheetReader.Open(content, list.Definition);

        foreach (var row in reader.Rows())
        {
            if (CreditCode.TryParse(row.Plain(column), out var code, out _))
            {
                codes.Add(code.Value);
            }
        }

        return codes;
    }

    private async Task<KnownThings> KnownAsync(HashSet<string> codes, CancellationToken stop)
    {
        Dictionary<string, KnownInstitution> institutions = new(StringComparer.Ordinal);
        Dictionary<(Guid, string), KnownFact> facts = [];

        foreach (var some in codes.Chunk(CodesAtOnce))
        {
            foreach (var found in await SeenAsync(some, stop))
            {
                institutions[found.CreditCode!] = new(
                    found.OrganisationId,
                    found.Name,
                    await register.ReadAsync(found.OrganisationId, stop)
                );
            }
        }

        foreach (var some in institutions.Values.Select(i => i.Id).Chunk(CodesAtOnce))
        {
            await foreach (
                var f in db
                    .VerifiedFacts.AsNoTracking()
                    .Where(f => EF.Parameter(some).Contains(f.InstitutionId))
                    .Select(f => new
                    {
                        f.InstitutionId,
                        f.Occurrence,
                        f.FactId,
                        f.Stage,
                        f.HappenedOn,
                        f.EndedOn,
                    })
                    .AsAsyncEnumerable()
                    .WithCancellation(stop)
            )
            {
                facts[(f.InstitutionId, f.Occurrence)] = new(
                    f.FactId,
                    f.Stage,
                    f.HappenedOn,
                    f.EndedOn
                );
            }
        }

        return new(institutions, facts);
    }

    /// <summary>Institutions of these codes that the viewer may see.</summary>
    private Task<List<Organisation>> SeenAsync(string[] codes, CancellationToken stop) =>
        db
            .Organisations.AsNoTracking()
            .Where(o =>
                o.Kind == OrganisationKind.Institution && EF.Parameter(codes).Contains(o.CreditCode)
            )
            .Where(o =>
                db.Viewer.SeesEverything
                || db.Set<InstitutionTerritory>()
                    .Any(t =>
                        t.InstitutionId == o.OrganisationId && db.Viewer.Offices.Contains(t.Office)
                    )
            )
            .ToListAsync(stop);

    private static void WriteMarked(SheetPen sheet, SheetRow row, SheetReader reader, int remarks)
    {
        var wrong = row.Flaws.Where(f => f.IsError).ToList();
        MarkedRow.Write(
            sheet,
            row.Raw.Cells(),
            remarks,
            wrong.Select(f => reader.Head.ColumnOf(f.Column)).ToHashSet(),
            string.Join(
                ' ',
                wrong.Select(f => $"【{reader.Definition.Columns[f.Column].Title}】{f.Message}")
            )
        );
    }

    private static void Keep(
        List<ListRemark> remarks,
        SheetRow row,
        CellFlaw flaw,
        SheetDefinition definition
    )
    {
        if (remarks.Count < FactListReport.MostRemarks)
        {
            var value = row.Plain(flaw.Column);
            remarks.Add(
                new(
                    row.Number,
                    definition.Columns[flaw.Column].Title,
                    value.Length <= 60 ? value : value[..59] + "…",
                    flaw.Message
                )
            );
        }
    }
}
