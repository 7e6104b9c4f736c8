using Mingjian.Activities.Workbooks;

namespace Mingjian.Web.Activities.Institution.Imports;

/// <summary>Remarks of a dry run, the same remark on the same content in many rows as one line.</summary>
public sealed record SheetRemarks(string Caption, IReadOnlyList<SheetRemark> Remarks)
{
    private const int NamedRows = 3;

    public IEnumerable<FoldedSheetRemark> Folded =>
        Remarks
            .GroupBy(r => (r.Sheet, r.Column, r.Value, r.Message))
            .Select(same => new FoldedSheetRemark(
                same.Key.Sheet,
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
public sealed record FoldedSheetRemark(
    string Sheet,
    string Rows,
    string Column,
    string Value,
    string Message
);
