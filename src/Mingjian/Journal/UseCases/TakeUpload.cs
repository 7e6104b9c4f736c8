using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>上传文件: takes a file from a signed-in person; a record that refers to it follows with the form.</summary>
public sealed class TakeUpload(MingjianDb db, Desk desk, ChinaClock clock, FileStore store)
{
    /// <exception cref="FileRefused">Nothing was stored.</exception>
    public async Task<Attachment> RunAsync(
        Stream content,
        string fileName,
        IReadOnlyList<FileKind>? allowed,
        CancellationToken stop
    )
    {
        desk.Open<TakeUpload>(Accounts.Duties.ReadInbox);
        var file = await store.TakeAsync(content, fileName, allowed, stop);
        db.Uploads.Add(
            new Upload
            {
                Digest = file.Digest,
                FileName = file.FileName,
                Size = file.Size,
                MediaType = file.MediaType,
                PersonId = desk.Actor.PersonId,
                OrganisationId = desk.Actor.OrganisationId,
                At = clock.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        return file;
    }
}
