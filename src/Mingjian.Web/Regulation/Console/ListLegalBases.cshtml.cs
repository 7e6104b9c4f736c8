using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Regulation.Console;

/// <summary>法律依据: the laws, rules and papers with the days on which they are in force.</summary>
[NeedsDuty(Duties.ReadSettings)]
[Article("23")]
public sealed class ListLegalBasesModel(LawBook book, ChinaClock clock, Desk desk) : PageModel
{
    public TableQuery Table { get; private set; } = null!;

    public Page<LegalBasis> Rows { get; private set; } = null!;

    public bool MayAdd => desk.Actor.Duties.Contains(Duties.EditSettings);

    public (string Word, string Tone) StateOf(LegalBasis basis) =>
        basis.IsInForceOn(clock.Today) ? ("现行", "good")
        : basis.From > clock.Today ? ("将施行", "busy")
        : ("已失效", "over");

    /// <param name="on">Only those in force on this day.</param>
    public async Task OnGetAsync(string? q, DateOnly? on, CancellationToken stop)
    {
        Table = TableQuery.Of(Request);
        var bases = await book.BasesAsync(stop);
        Rows = bases
            .Where(basis => on is null || basis.IsInForceOn(on.Value))
            .Where(basis =>
                string.IsNullOrWhiteSpace(q)
                || basis.Name.Contains(q.Trim(), StringComparison.OrdinalIgnoreCase)
            )
            .ToList()
            .ToPage(Table);
    }
}
