using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;

namespace Mingjian.Listing.Imports;

/// <summary>试导入: what would come of a file, without touching anything.</summary>
internal static class DryRun
{
    public static ImportReport Of<TLine>(ListPass<TLine> pass, SheetDefinition definition)
    {
        var (rows, bad, added, updated, noted) = (0, 0, 0, 0, 0);
        List<RowRemark> errors = [];
        List<RowRemark> notes = [];

        foreach (var (row, line) in pass.Rows())
        {
            rows++;
            bad += line is null ? 1 : 0;
            added += line is { IsThere: false } ? 1 : 0;
            updated += line is { IsThere: true } ? 1 : 0;

            foreach (var flaw in row.Flaws)
            {
                noted += flaw.IsError ? 0 : 1;
                Keep(flaw.IsError ? errors : notes, row, flaw, definition);
            }
        }

        return rows == 0
            ? throw new SheetRefused(SheetRules.NoRows(pass.Reader.SheetName))
            : new()
            {
                Sheet = pass.Reader.SheetName,
                Rows = rows,
                Bad = bad,
                Added = added,
                Updated = updated,
                Missing = pass.Numbering.Missing.Count,
                Noted = noted,
                Errors = errors,
                Notes = notes,
                UnknownColumns = pass.Reader.Head.Unknown,
            };
    }

    private static void Keep(
        List<RowRemark> remarks,
        SheetRow row,
        CellFlaw flaw,
        SheetDefinition definition
    )
    {
        if (remarks.Count < ImportReport.MostRemarks)
        {
            var column = definition.Columns[flaw.Column];
            var value = row.Plain(flaw.Column);
            remarks.Add(
                new(
                    row.Number,
                    column.Title,
                    column.Personal ? Masking.Of(value, PersonalKind.IdentityNumber) : Cut(value),
                    flaw.Message
                )
            );
        }
    }

    private static string Cut(string value) => value.Length <= 60 ? value : value[..59] + "…";
}
