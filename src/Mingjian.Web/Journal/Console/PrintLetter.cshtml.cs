using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Journal.Console;

/// <summary>打印文书: the letter of record as PDF, or what to install when nothing here can print.</summary>
[NeedsDuty(ListingDuties.SendLetter, ListingDuties.Read)]
public sealed class PrintLetterModel(MingjianDb db, FileStore store, Chromium chromium) : PageModel
{
    [FromRoute]
    public Guid LetterId { get; init; }

    public Letter Letter { get; private set; } = null!;

    public bool IsInstalled => chromium.IsInstalled;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Letter = await db.LetterAsync(LetterId, stop);

        if (Letter.Printed is { } printed)
        {
            return Redirect(JournalLinks.File(printed.Digest));
        }

        await using var html = store.Open(Letter.Html.Digest);
        var pdf = await chromium.PrintAsync(html, stop);
        return pdf is null ? Page() : File(pdf, FileKinds.Pdf.MediaType, $"{Letter.Number}.pdf");
    }
}
