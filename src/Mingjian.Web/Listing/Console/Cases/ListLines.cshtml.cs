using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>The rows of one long list of a case, as the officer reads them: paged, searched in the database.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ListLinesModel(MingjianDb db, PersonalData seals) : PageModel
{
    /// <summary>One row as four columns of words, whatever the list.</summary>
    public sealed record Row(
        int Number,
        string First,
        string Second,
        string Third,
        string Fourth,
        string Mark
    );

    [FromRoute]
    public Guid CaseId { get; init; }

    [FromRoute]
    public string List { get; init; } = "";

    public string Institution { get; private set; } = "";

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public string Heading { get; private set; } = "";

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(string? q, bool? marked, CancellationToken stop)
    {
        var listingCase = await db
            .ListingCases.AsNoTracking()
            .Where(c => c.Stage != ApplicationStage.Draft)
            .FindOrRefuseAsync(CaseId, stop);
        Institution = await db.Set<Mingjian.Accounts.Organisation>()
            .Where(o => o.OrganisationId == listingCase.InstitutionId)
            .Select(o => o.Name)
            .SingleAsync(stop);
        Table = TableQuery.Of(Request);
        var word = q?.Trim() ?? "";

        Rows = List switch
        {
            PaperField.Scope => await ScopeAsync(word, marked == true, stop),
            PaperField.Staff => await StaffAsync(word, stop),
            PaperField.Equipment => await EquipmentAsync(word, stop),
            _ => throw new NotFound(List),
        };
    }

    private async Task<Page<Row>> ScopeAsync(string word, bool marked, CancellationToken stop)
    {
        (Heading, Columns) = ("证书附表", ["项目", "类别", "方法", "地点与限制"]);
        var lines = db.DraftScope.AsNoTracking().Where(l => l.CaseId == CaseId);
        lines =
            word == ""
                ? lines
                : lines.Where(l =>
                    l.Item.Contains(word)
                    || l.MethodNumber.Contains(word)
                    || l.Category.Contains(word)
                );
        lines = marked ? lines.Where(l => !l.MethodKnown) : lines;
        var page = await lines.OrderBy(l => l.Number).ToPageAsync(Table, stop);

        return Shown(
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

    private async Task<Page<Row>> StaffAsync(string word, CancellationToken stop)
    {
        (Heading, Columns) = ("从业人员", ["姓名", "身份证件号码", "学历与职称", "岗位"]);
        var lines = db.DraftStaff.AsNoTracking().Where(l => l.CaseId == CaseId);
        lines =
            word == ""
                ? lines
                : lines.Where(l => l.Name.Contains(word) || l.Position.Contains(word));
        var page = await lines.OrderBy(l => l.Number).ToPageAsync(Table, stop);

        return Shown(
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

    private async Task<Page<Row>> EquipmentAsync(string word, CancellationToken stop)
    {
        (Heading, Columns) = ("仪器设备", ["名称", "型号与编号", "溯源方式与证书", "有效期至"]);
        var lines = db.DraftEquipment.AsNoTracking().Where(l => l.CaseId == CaseId);
        lines =
            word == ""
                ? lines
                : lines.Where(l => l.Name.Contains(word) || l.SerialNumber.Contains(word));
        var page = await lines.OrderBy(l => l.Number).ToPageAsync(Table, stop);

        return Shown(
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

    private static Page<Row> Shown<T>(Page<T> page, Func<T, Row> row) =>
        new([.. page.Items.Select(row)], page.Number, page.Size, page.Total);
}
