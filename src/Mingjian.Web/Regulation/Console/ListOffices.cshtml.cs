using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Regulation.Console;

/// <summary>管理部门: the five kinds of authority with their days and successors (三条).</summary>
[NeedsDuty(Duties.ReadSettings)]
[Article("3.1", "3.2")]
public sealed class ListOfficesModel(LawBook book, ChinaClock clock, Desk desk) : PageModel
{
    /// <param name="Successor">The successor's bureau; <c>null</c> while it acts.</param>
    public sealed record Row(Office Office, string Word, string Tone, string? Successor);

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    /// <summary>Successions that wait for their day: none of their offices has closed yet.</summary>
    public IReadOnlyList<(int Index, PreparedSuccession Succession)> Prepared
    {
        get;
        private set;
    } = [];

    public bool MayEdit => desk.Actor.Duties.Contains(Duties.EditSettings);

    public static IEnumerable<SelectListItem> States => Choices.Of("履职", "将履职", "已撤并");

    public async Task OnGetAsync(string? q, OfficeKind? kind, string? state, CancellationToken stop)
    {
        Table = TableQuery.Of(Request);
        var offices = await book.OfficesAsync(stop);
        Rows = offices
            .All.Where(office => kind is null || office.Kind == kind)
            .Where(office =>
                string.IsNullOrWhiteSpace(q)
                || office.Name.Contains(q.Trim(), StringComparison.Ordinal)
                || office.Bureau.Contains(q.Trim(), StringComparison.Ordinal)
                || office.Code.StartsWith(q.Trim(), StringComparison.OrdinalIgnoreCase)
            )
            .Select(office => RowOf(office, offices))
            .Where(row => string.IsNullOrEmpty(state) || row.Word == state)
            .ToList()
            .ToPage(Table);
        Prepared =
        [
            .. ReferenceFiles
                .PreparedSuccessions()
                .Index()
                .Where(one => one.Item.Closes.All(code => offices.Find(code)?.To is null))
                .Select(one => (one.Index, one.Item)),
        ];
    }

    private Row RowOf(Office office, Offices offices)
    {
        var (word, tone) =
            office.IsOpenOn(clock.Today) ? ("履职", "good")
            : office.From > clock.Today ? ("将履职", "busy")
            : ("已撤并", "over");
        return new(
            office,
            word,
            tone,
            office.Successor is { } code ? offices.Find(code)?.Bureau ?? code : null
        );
    }
}
