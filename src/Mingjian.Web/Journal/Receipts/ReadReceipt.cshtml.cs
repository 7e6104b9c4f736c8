using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Receipts;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Web.Host;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Journal.Receipts;

/// <summary>回执: proof of a signed submission, with its content checked against its digest at each visit.</summary>
[NeedsDuty(ListingDuties.Read, ListingDuties.ReadOwn)]
public sealed class ReadReceiptModel(
    MingjianDb db,
    Desk desk,
    FileStore store,
    Installation installation
) : PageModel
{
    public Receipt Receipt { get; private set; } = null!;

    /// <summary>The stored content still has the digest of the receipt.</summary>
    public bool IsIntact { get; private set; }

    public string Address => new Uri(installation.PublicUrl, Request.Path).ToString();

    public string Frame =>
        desk.Viewer.Kind == ViewerKind.Institution
            ? "/Ui/Layout/_Institution.cshtml"
            : "/Ui/Layout/_Console.cshtml";

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken stop)
    {
        var found = await db
            .Receipts.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Number == number, stop);

        if (found is null)
        {
            return NotFound();
        }

        Receipt = found;
        IsIntact = await CheckAsync(found.ContentDigest, stop);
        return Page();
    }

    private async Task<bool> CheckAsync(string digest, CancellationToken stop)
    {
        if (!store.Has(digest))
        {
            return false;
        }

        await using var content = store.Open(digest);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) == digest;
    }
}
