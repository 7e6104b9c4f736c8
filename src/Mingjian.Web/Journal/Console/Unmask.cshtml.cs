using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Journal.Console;

/// <summary>查看原文: asks for the reason, shows the value once. Nothing of it is kept in the browser.</summary>
[NeedsDuty(ListingDuties.Unmask)]
[ResponseCache(NoStore = true)]
public sealed class UnmaskModel(
    Mingjian.Journal.UseCases.Unmask unmask,
    PersonalData personal,
    IEnumerable<IPersonalValues> rooms
) : PageModel, ILoads
{
    [FromRoute]
    public string Subject { get; init; } = "";

    [FromRoute]
    public string SubjectId { get; init; } = "";

    [FromRoute]
    public PersonalKind Kind { get; init; }

    [FromQuery]
    public string? Back { get; init; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public string Whose { get; private set; } = "";

    public string Masked { get; private set; } = "";

    /// <summary>The value in full, after the reason was given.</summary>
    public string? Shown { get; private set; }

    public string BackTo => Url.IsLocalUrl(Back) ? Back! : "/console";

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var room = rooms.FirstOrDefault(r => r.Subject == Subject);
        var value = room is null ? null : await room.FindAsync(SubjectId, Kind, stop);

        if (value is null)
        {
            throw new NotFound(Subject);
        }

        (Whose, Masked) = (value.Whose, personal.Masked(value.Value, Kind));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Shown = await unmask.RunAsync(Subject, SubjectId, Kind, Reason, stop);
        return Page();
    }
}
