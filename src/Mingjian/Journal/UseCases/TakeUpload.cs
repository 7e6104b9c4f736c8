using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Files.Pictures;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>上传文件: takes a file from a signed-in person, or from an institution's program; a record that refers to it follows.</summary>
public sealed class TakeUpload(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    FileStore store,
    PictureReader pictures
)
{
    /// <exception cref="FileRefused">Nothing was stored.</exception>
    public async Task<Attachment> RunAsync(
        Stream content,
        string fileName,
        IReadOnlyList<FileKind>? allowed,
        CancellationToken stop
    )
    {
        desk.Open<TakeUpload>(DutyOf(desk.Actor));
        var file = await store.TakeAsync(content, fileName, allowed, stop);
        await pictures.ReadAsync(file, stop);

        if (!await IsNotedAsync(file, stop))
        {
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
        }

        return file;
    }

    /// <summary>Programs send a file again when they do not know whether it arrived.</summary>
    private Task<bool> IsNotedAsync(Attachment file, CancellationToken stop) =>
        db.Uploads.AnyAsync(
            u =>
                u.Digest == file.Digest
                && u.PersonId == desk.Actor.PersonId
                && u.OrganisationId == desk.Actor.OrganisationId
                && u.FileName == file.FileName,
            stop
        );

    private static string DutyOf(Actor actor) =>
        actor.Duties.Contains(Duties.HandInFiles) ? Duties.HandInFiles : Duties.ReadInbox;
}
