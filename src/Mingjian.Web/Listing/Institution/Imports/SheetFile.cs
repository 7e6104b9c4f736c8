using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Institution.Imports;

/// <summary>Remarks of a dry run, cell by cell.</summary>
public sealed record RemarkTable(string Caption, IReadOnlyList<RowRemark> Remarks)
{
    private const int NamedRows = 3;

    /// <summary>The same remark on the same content in many rows is one line.</summary>
    public IEnumerable<FoldedRemark> Folded =>
        Remarks
            .GroupBy(r => (r.Column, r.Value, r.Message))
            .Select(same => new FoldedRemark(
                RowsOf([.. same.Select(r => r.Row).Distinct()]),
                same.Key.Column,
                same.Key.Value,
                same.Key.Message
            ));

    private static string RowsOf(IReadOnlyList<int> rows)
    {
        var named = string.Join('、', rows.Take(NamedRows));
        return rows.Count <= NamedRows ? $"第 {named} 行" : $"第 {named} 等 {rows.Count} 行";
    }
}

/// <summary>A remark with the rows that it is about.</summary>
public sealed record FoldedRemark(string Where, string Column, string Value, string Message);

/// <summary>One line of the history of imports.</summary>
public sealed record ImportRow(
    Guid Id,
    string FileName,
    DateTime CheckedAt,
    string By,
    ImportStage Stage,
    int Rows,
    int Added,
    int Updated,
    int Removed,
    int Refused
)
{
    /// <summary>The imports into one list, the latest first.</summary>
    public static IQueryable<ImportRow> Of(MingjianDb db, Guid caseId, string list) =>
        db
            .ImportRuns.AsNoTracking()
            .Where(r => r.CaseId == caseId && r.List == list)
            .OrderByDescending(r => r.CheckedAt)
            .ThenBy(r => r.ImportRunId)
            .Select(r => new ImportRow(
                r.ImportRunId,
                r.FileName,
                r.CheckedAt,
                r.CheckedByName,
                r.Stage,
                r.RowCount,
                r.Added,
                r.Updated,
                r.Removed,
                r.Refused
            ));
}

/// <summary>The history of imports as a table.</summary>
public sealed record RunTable(
    Page<ImportRow> Rows,
    TableQuery Query,
    Func<ImportRow, string> LinkOf
);
