using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Journal.Institution;

/// <summary>查阅文书: one letter that the institution received.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class ReadLetterModel(MingjianDb db) : PageModel
{
    [FromRoute]
    public Guid LetterId { get; init; }

    public Letter Letter { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) =>
        Letter = await db.LetterAsync(LetterId, stop);
}
