using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Journal.Receipts;

/// <summary>The content of a receipt, for those who see the receipt.</summary>
public sealed class ReceiptFiles(MingjianDb db) : IFileAccess
{
    public async Task<Attachment?> FindAsync(string digest, CancellationToken stop)
    {
        var duties = db.Desk.Actor.Duties;

        if (!duties.Contains(ListingDuties.Read) && !duties.Contains(ListingDuties.ReadOwn))
        {
            return null;
        }

        var number = await db
            .Receipts.Where(r => r.ContentDigest == digest)
            .OrderBy(r => r.Number)
            .Select(r => r.Number)
            .FirstOrDefaultAsync(stop);
        var size = await db
            .StoredFiles.Where(f => f.Digest == digest)
            .Select(f => f.Size)
            .FirstOrDefaultAsync(stop);
        return number is null
            ? null
            : new Attachment(digest, $"{number}.json", size, FileKinds.Json.MediaType);
    }
}
