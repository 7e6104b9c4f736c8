using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Institutions;

/// <summary>机构名录: finds institutions by words, district, service, standing, item or method, on any day, as known on any day.</summary>
[AllowAnonymous]
public sealed class FindInstitutionsModel(
    MingjianDb db,
    DirectorySearch search,
    SearchMemory memory,
    ChinaClock clock
) : PageModel
{
    /// <summary>Nobody leafs further; who needs all takes the CSV.</summary>
    private const int LastPage = 500;

    private Dictionary<string, int> inDistrict = [];

    public DirectoryAsk Ask { get; private set; } = null!;

    public TableQuery Table { get; private set; } = null!;

    public DirectoryRows Rows { get; private set; } = null!;

    public DirectoryTally Tally { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Offices = (await memory.NowAsync(db, stop)).Offices;
        Ask = DirectoryAsk.Of(Request.Query, Offices, clock);
        Table = TableQuery.Of(Request, "number");
        Tally = await search.TallyAsync(Ask.Question, stop);

        var pages = Tally.IsCapped
            ? LastPage
            : Math.Max(1, (Tally.Count + Table.Size - 1) / Table.Size);
        var page = Math.Clamp(Table.Page, 1, Math.Min(pages, LastPage));
        var found = await search.PageAsync(
            Ask.Question,
            Ask.Order,
            Ask.Descending,
            (page - 1) * Table.Size,
            Table.Size,
            stop
        );
        Rows = new(found, page, Table.Size, Tally.Count, Tally.IsCapped);
        inDistrict = Tally
            .Cells.GroupBy(c => Offices.SuccessorOn(c.Office, Ask.Asked.AsOf)?.Code ?? c.Office)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Count), StringComparer.Ordinal);
    }

    /// <summary>The institution's page, of the same day as the list.</summary>
    public string UrlOf(DirectoryLine row) =>
        Ask.Asked.IsPresent
            ? PortalLinks.Institution(row.Number)
            : PortalLinks.InstitutionAt(row.Number, Ask.Asked.AsOf, Ask.Asked.KnownOn);

    /// <summary>Districts that act on the day asked, each with its count when everything was counted.</summary>
    public IEnumerable<SelectListItem> Districts =>
        Offices
            .DistrictsOn(Ask.Asked.AsOf)
            .Select(office => new SelectListItem(
                office.Name + Count(inDistrict.GetValueOrDefault(office.Code)),
                office.Code
            ));

    public IEnumerable<SelectListItem> ServiceOptions =>
        DirectoryAsk.ServiceChoices.Select(choice => new SelectListItem(
            choice.Service.Text() + Count(Cells(c => c.Services.HasFlag(choice.Service))),
            choice.Name
        ));

    public IEnumerable<SelectListItem> StandingOptions =>
        new[]
        {
            new SelectListItem(
                "在名录内" + Count(Cells(c => IsInDirectory(c.Standing))),
                DirectoryAsk.InDirectory
            ),
            new SelectListItem(
                "已退出" + Count(Cells(c => !IsInDirectory(c.Standing))),
                DirectoryAsk.Gone
            ),
        }.Concat(EachStanding);

    private IEnumerable<SelectListItem> EachStanding =>
        DirectoryAsk.StandingChoices.Select(choice => new SelectListItem(
            choice.Standing.Text() + Count(Cells(c => c.Standing == choice.Standing)),
            choice.Name
        ));

    private static bool IsInDirectory(Standing standing) =>
        standing is Standing.InList or Standing.Locked;

    private int Cells(Func<DirectoryCell, bool> of) => Tally.Cells.Where(of).Sum(c => c.Count);

    private string Count(int count) => Tally.IsCapped ? "" : $"（{Text.Count(count)}）";
}
