using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>One row as four columns of words, whatever the list.</summary>
public sealed record LineRow(
    int Number,
    string First,
    string Second,
    string Third,
    string Fourth,
    string Mark
);

/// <summary>A page of one long list.</summary>
public sealed record LineTable(string Heading, IReadOnlyList<string> Columns, Page<LineRow> Rows);

/// <summary>The three long lists of a case as the officer's table shows them.</summary>
internal sealed class LineRows(MingjianDb db, PersonalData seals, Guid caseId, TableQuery table)
{
    public async Task<LineTable> ScopeAsync(string word, bool marked, CancellationToken stop)
    {
        var lines = db.DraftScope.AsNoTracking().Where(l => l.CaseId == caseId);
        lines =
            word == ""
                ? lines
                : lines.Where(l =>
                    l.Item.Contains(word)
                    || l.MethodNumber.Contains(word)
                    || l.Category.Contains(word)
                );
        lines = marked ? lines.Where(l => !l.MethodKnown) : lines;
        var page = await lines.OrderBy(l => l.Number).ToPageAsync(table, stop);

        return Shown(
            "证书附表",
            ["项目", "类别", "方法", "地点与限制"],
            page,
            l =>
                new(
                    l.Number,
                    l.Item,
                    l.Category,
                    $"{l.MethodNumber} {l.MethodName}".Trim(),
                    $"{l.Site} {l.Restriction}".Trim(),
                    l.MethodKnown ? "" : "方法库中没有"
                )
        );
    }

    public async Task<LineTable> StaffAsync(string word, CancellationToken stop)
    {
        var lines = db.DraftStaff.AsNoTracking().Where(l => l.CaseId == caseId);
        lines =
            word == ""
                ? lines
                : lines.Where(l => l.Name.Contains(word) || l.Position.Contains(word));
        var page = await lines.OrderBy(l => l.Number).ToPageAsync(table, stop);

        return Shown(
            "从业人员",
            ["姓名", "身份证件号码", "学历与职称", "岗位"],
            page,
            l =>
                new(
                    l.Number,
                    l.Name,
                    l.IdentitySealed == ""
                        ? "—"
                        : seals.Masked(new Sealed(l.IdentitySealed), PersonalKind.IdentityNumber),
                    $"{l.Education} {l.Title}".Trim(),
                    l.Position,
                    ""
                )
        );
    }

    public async Task<LineTable> EquipmentAsync(string word, CancellationToken stop)
    {
        var lines = db.DraftEquipment.AsNoTracking().Where(l => l.CaseId == caseId);
        lines =
            word == ""
                ? lines
                : lines.Where(l => l.Name.Contains(word) || l.SerialNumber.Contains(word));
        var page = await lines.OrderBy(l => l.Number).ToPageAsync(table, stop);

        return Shown(
            "仪器设备",
            ["名称", "型号与编号", "溯源方式与证书", "有效期至"],
            page,
            l =>
                new(
                    l.Number,
                    l.Name,
                    $"{l.Model} {l.SerialNumber}".Trim(),
                    $"{l.Traceability.Text()} {l.CertificateNumber}".Trim(),
                    Text.Iso(l.TraceableTo),
                    ""
                )
        );
    }

    private static LineTable Shown<T>(
        string heading,
        IReadOnlyList<string> columns,
        Page<T> page,
        Func<T, LineRow> row
    ) =>
        new(heading, columns, new([.. page.Items.Select(row)], page.Number, page.Size, page.Total));
}
