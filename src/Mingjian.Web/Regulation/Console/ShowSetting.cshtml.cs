using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Regulation.Console;

/// <summary>One setting with all its rows, the latest first.</summary>
[NeedsDuty(Duties.ReadSettings)]
[Article("23")]
public sealed class ShowSettingModel(LawBook book, ChinaClock clock, Desk desk) : PageModel
{
    /// <param name="State">现行, 将施行 or 已失效.</param>
    public sealed record Row(Setting Setting, string Basis, string State, string Tone);

    [FromRoute]
    public SettingName Name { get; init; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Where the facts about settings stand, and those about this one.</summary>
    public static Guid Stream => Office.StreamOf(Office.Municipal);

    public Guid Subject => Setting.SubjectOf(Name);

    public bool MayAdd => desk.Actor.Duties.Contains(Duties.EditSettings);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(Name))
        {
            return NotFound();
        }

        var settings = await book.SettingsAsync(stop);
        var bases = await book.BasesAsync(stop);
        Rows =
        [
            .. settings
                .History(Name)
                .Reverse()
                .Select(row =>
                {
                    var (state, tone) = StateOf(row);
                    return new Row(row, BasisText.Of(row, bases), state, tone);
                }),
        ];
        return Page();
    }

    private (string State, string Tone) StateOf(Setting row) =>
        row.HoldsOn(clock.Today) ? ("现行", "good")
        : row.From > clock.Today ? ("将施行", "busy")
        : ("已失效", "over");
}
