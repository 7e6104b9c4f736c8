using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Journal.Files;

/// <summary>
/// A room's answer to: which record that this viewer may see refers to this file? Every public implementation in the law is found by
/// itself. Query the context as any page does: the territory filter then decides.
/// </summary>
public interface IFileAccess
{
    /// <summary>The file as that record names it, or <c>null</c> when the viewer may see none.</summary>
    Task<Attachment?> FindAsync(string digest, CancellationToken stop);
}

/// <summary>查阅文件: gives a file to those who may see a record that refers to it, and to nobody else.</summary>
public sealed class FileReader(IEnumerable<IFileAccess> rooms, FileStore store)
{
    /// <summary>The file under the first name found; <c>null</c> when it does not exist or is not the viewer's to see.</summary>
    public async Task<Attachment?> FindAsync(string digest, CancellationToken stop)
    {
        foreach (var room in rooms)
        {
            if (await room.FindAsync(digest, stop) is { } attachment)
            {
                return store.Has(digest) ? attachment : null;
            }
        }

        return null;
    }
}

/// <summary>A sender sees what they sent before any record refers to it.</summary>
public sealed class OwnUploads(MingjianDb db) : IFileAccess
{
    public Task<Attachment?> FindAsync(string digest, CancellationToken stop)
    {
        var person = db.Desk.Actor.PersonId;

        return person == Guid.Empty
            ? Task.FromResult<Attachment?>(null)
            : db
                .Uploads.Where(u => u.Digest == digest && u.PersonId == person)
                .OrderByDescending(u => u.UploadId)
                .Select(u => new Attachment(u.Digest, u.FileName, u.Size, u.MediaType))
                .FirstOrDefaultAsync(stop);
    }
}

/// <summary>Whoever may read an institution's records may see the files that they refer to; the territory filter decides whose.</summary>
public sealed class FilesOfRecords(MingjianDb db) : IFileAccess
{
    public async Task<Attachment?> FindAsync(string digest, CancellationToken stop)
    {
        var duties = db.Desk.Actor.Duties;

        return duties.Contains(ListingDuties.Read) || duties.Contains(ListingDuties.ReadOwn)
            ? await db
                .FileUses.Where(u => u.Digest == digest)
                .OrderBy(u => u.InstitutionId)
                .Select(u => new Attachment(u.Digest, u.FileName, u.Size, u.MediaType))
                .FirstOrDefaultAsync(stop)
            : null;
    }
}
