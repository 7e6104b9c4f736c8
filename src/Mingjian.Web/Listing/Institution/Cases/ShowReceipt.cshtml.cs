using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Receipts;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>回执 of one signed submission, made to be printed.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class ShowReceiptModel(MingjianDb db) : PageModel
{
    [FromRoute]
    public Guid CaseId { get; init; }

    [FromRoute]
    public int Round { get; init; }

    public Receipt Receipt { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var number = await db
            .Submissions.Where(s => s.CaseId == CaseId && s.Round == Round)
            .Select(s => s.ReceiptNumber)
            .SingleOrDefaultAsync(stop);
        Receipt =
            await db.Receipts.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, stop)
            ?? throw new NotFound("回执");
    }
}
