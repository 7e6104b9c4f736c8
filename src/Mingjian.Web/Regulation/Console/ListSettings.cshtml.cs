using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Regulation.Console;

/// <summary>参数设置: every number of law or policy with its value of today and what comes next.</summary>
[NeedsDuty(Duties.ReadSettings)]
[Article("23")]
public sealed class ListSettingsModel(LawBook book, ChinaClock clock) : PageModel
{
    /// <param name="Now">The row that holds today; <c>null</c> where law and policy say nothing yet.</param>
    /// <param name="Next">The row that follows, if one is already entered.</param>
    public sealed record Row(SettingName Name, Setting? Now, string Basis, Setting? Next);

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Groups =>
        Choices.Of(Enum.GetValues<SettingName>().Select(name => name.Group).Distinct());

    public async Task OnGetAsync(string? q, string? group, CancellationToken stop)
    {
        Table = TableQuery.Of(Request);
        var settings = await book.SettingsAsync(stop);
        var bases = await book.BasesAsync(stop);
        var today = clock.Today;

        Rows = Enum.GetValues<SettingName>()
            .Where(name => string.IsNullOrEmpty(group) || name.Group == group)
            .Where(name =>
                string.IsNullOrWhiteSpace(q)
                || name.Label.Contains(q.Trim(), StringComparison.OrdinalIgnoreCase)
            )
            .Select(name => RowOf(name, settings, bases, today))
            .ToList()
            .ToPage(Table);
    }

    private static Row RowOf(
        SettingName name,
        Settings settings,
        IReadOnlyList<LegalBasis> bases,
        DateOnly today
    )
    {
        var now = settings.Find(name, today);
        return new(
            name,
            now,
            now is null ? "" : BasisText.Of(now, bases),
            settings.History(name).FirstOrDefault(row => row.From > today)
        );
    }
}
