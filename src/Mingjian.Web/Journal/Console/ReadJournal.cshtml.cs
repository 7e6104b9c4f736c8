using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Journal.Timeline;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Journal.Console;

/// <summary>全部办理记录: what everybody did, for the audit administrator.</summary>
[NeedsDuty(Duties.ReadJournal)]
public sealed class ReadJournalModel(MingjianDb db) : PageModel
{
    public TableQuery Table { get; private set; } = null!;

    public Page<JournalEntry> Rows { get; private set; } = null!;

    /// <summary>Names of the institutions and offices on this page.</summary>
    public IReadOnlyDictionary<Guid, string> Streams { get; private set; } =
        new Dictionary<Guid, string>();

    public static IEnumerable<SelectListItem> Facts =>
        FactTypes
            .ByName.Values.Select(type => new SelectListItem(FactTypes.LabelOf(type), type.Name))
            .OrderBy(item => item.Text, StringComparer.Ordinal);

    public async Task OnGetAsync([FromQuery] JournalSearch search, CancellationToken stop)
    {
        Table = TableQuery.Of(Request);
        Rows = await JournalSearch.Newest(await search.InAsync(db, stop)).ToPageAsync(Table, stop);
        var streams = Rows.Items.Select(e => e.Stream).Distinct().ToList();
        Streams = await db
            .Organisations.Where(o => streams.Contains(o.OrganisationId))
            .ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
    }

    public async Task<IActionResult> OnGetExportAsync(
        [FromQuery] JournalSearch search,
        CancellationToken stop
    ) =>
        new CsvFile<JournalEntry>(
            "办理记录.csv",
            JournalSearch.Newest(await search.InAsync(db, stop)).AsAsyncEnumerable()
        )
        {
            { "时间（北京）", e => Text.ExactMoment(e.At) },
            { "人员", e => e.PersonName },
            { "身份", e => e.Capacity },
            { "单位", e => e.OrganisationName },
            { "事项", e => FactTypes.LabelOf(e.Fact) },
            { "理由", e => e.Reason },
            { "卷宗", e => e.Stream },
            { "序号", e => e.Number },
            { "办理编号", e => e.ProceedingId },
            { "内容", e => e.Content },
            { "佐证摘要", e => e.Evidence },
        };
}
