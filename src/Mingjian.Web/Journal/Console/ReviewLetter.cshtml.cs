using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Letters;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Journal.Console;

/// <summary>核发文书: preview, sealed paper, sending, voiding.</summary>
[NeedsDuty(ListingDuties.SendLetter, ListingDuties.Read)]
public sealed class ReviewLetterModel(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    Chromium chromium,
    RedraftLetter redraftLetter,
    AttachSealedLetter attachSealedLetter,
    SendLetter sendLetter,
    VoidLetter voidLetter
) : PageModel, ILoads
{
    [FromRoute]
    public Guid LetterId { get; init; }

    [BindProperty, TakesFiles("pdf,ofd")]
    public Attachment? Paper { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public Letter Letter { get; private set; } = null!;

    public bool MaySend => desk.Actor.Duties.Contains(ListingDuties.SendLetter);

    public bool Prints => chromium.IsInstalled;

    public DateOnly Today => clock.Today;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Letter = await db.LetterAsync(LetterId, stop);

    [ActNeeds(ListingDuties.SendLetter)]
    public async Task<IActionResult> OnPostRedraftAsync(CancellationToken stop)
    {
        await redraftLetter.RunAsync(LetterId, fields: null, stop);
        return Back("文书已按今天的日期重新生成，请预览后发出。");
    }

    [ActNeeds(ListingDuties.SendLetter)]
    public async Task<IActionResult> OnPostAttachAsync(CancellationToken stop)
    {
        if (Paper is null)
        {
            if (ModelState.IsValid)
            {
                ModelState.AddModelError(nameof(Paper), FileRules.Missing.Message);
            }

            await LoadAsync(stop);
            return Page();
        }

        await attachSealedLetter.RunAsync(LetterId, Paper, stop);
        return Back("盖章件已附上，发出时一并送达。");
    }

    [ActNeeds(ListingDuties.SendLetter)]
    public async Task<IActionResult> OnPostSendAsync(string seen, CancellationToken stop)
    {
        await sendLetter.RunAsync(LetterId, seen, stop);
        return Back("文书已发出，机构可在收件箱查阅。");
    }

    [ActNeeds(ListingDuties.SendLetter)]
    public async Task<IActionResult> OnPostVoidAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), LetterRules.ReasonMissing.Message);
            await LoadAsync(stop);
            return Page();
        }

        await voidLetter.RunAsync(LetterId, Reason, stop);
        return Back("文书已作废，文号不再使用。");
    }

    private RedirectResult Back(string message)
    {
        this.Say(message);
        return Redirect(JournalLinks.Letter(LetterId));
    }
}
