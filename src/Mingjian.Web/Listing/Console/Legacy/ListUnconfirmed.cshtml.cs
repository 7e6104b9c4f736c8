using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Legacy;

/// <summary>未确认的存量机构: imported, not yet confirmed by a signature of their own; invitations go out from here.</summary>
[NeedsDuty(ListingDuties.Import)]
public sealed class ListUnconfirmedModel(
    MingjianDb db,
    InviteFirstPerson invite,
    InvitationPost post
) : PageModel, ILoads
{
    public const string NotInvited = "none";
    public const string Invited = "invited";
    public const string Administered = "account";

    private static readonly Sorts<UnconfirmedRow> Sorts = new()
    {
        { "number", r => r.Number },
        { "name", r => r.Name },
        { "listed", r => r.ListedOn },
        { "invited", r => r.InvitedAt },
    };

    [FromQuery]
    public string? Q { get; init; }

    [FromQuery]
    public string? State { get; init; }

    public TableQuery Table { get; private set; } = null!;

    public Page<UnconfirmedRow> Rows { get; private set; } = null!;

    /// <summary>What came of a bulk invitation; links are shown this once when there is no mail server.</summary>
    public IReadOnlyList<InvitedView> Sent { get; private set; } = [];

    public IReadOnlyList<string> NotSent { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "number");
        Rows = await Found().SortBy(Sorts, Table, r => r.Id).ToPageAsync(Table, stop);
    }

    public IActionResult OnGetCsv() =>
        new CsvFile<UnconfirmedRow>(
            "未确认的存量机构.csv",
            Found().OrderBy(r => r.Number).ThenBy(r => r.Id).AsAsyncEnumerable()
        )
        {
            { "名录编号", r => r.Number },
            { "机构名称", r => r.Name },
            { "统一社会信用代码", r => r.CreditCode },
            { "纳入日期", r => r.ListedOn },
            { "最近邀请", r => r.InvitedAt is { } at ? Text.Moment(at) : "" },
            { "已开通账号", r => r.HasAccount ? "是" : "否" },
        };

    public async Task<IActionResult> OnPostInviteAsync(List<Guid> picked, CancellationToken stop)
    {
        (Sent, NotSent) = await Invitations.SendAsync(db, invite, post, picked, stop);
        await LoadAsync(stop);
        return Page();
    }

    private IQueryable<UnconfirmedRow> Found()
    {
        var rows = UnconfirmedRow.Of(db);

        if (!string.IsNullOrWhiteSpace(Q))
        {
            var word = Q.Trim();
            rows = rows.Where(r => r.Name.Contains(word) || r.Number.Contains(word));
        }

        return State switch
        {
            NotInvited => rows.Where(r => r.InvitedAt == null && !r.HasAccount),
            Invited => rows.Where(r => r.InvitedAt != null && !r.HasAccount),
            Administered => rows.Where(r => r.HasAccount),
            _ => rows,
        };
    }
}
