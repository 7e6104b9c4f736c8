using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Files.Pictures;
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
        var file = await store.PlaceAsync(content, fileName, allowed, stop);
        await pictures.ReadAsync(file, stop);
        await using var whole = await WriteTurn.BeginAsync(db, stop);
        await NoteAsync(file, desk.Actor, clock.Now, stop);
        await whole.CommitAsync(stop);
        return file;
    }

    /// <summary>
    /// The file and who sent it, in one trip. Programs send a file again when they do not know whether it arrived: once noted it stays
    /// noted once.
    /// </summary>
    private Task<int> NoteAsync(
        Attachment file,
        Actor sender,
        DateTime now,
        CancellationToken stop
    ) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO journal_files (digest, size, media_type, first_stored_at)
            VALUES ({file.Digest}, {file.Size}, {file.MediaType}, {now}) ON CONFLICT (digest) DO NOTHING;
            INSERT INTO journal_uploads
                (upload_id, digest, file_name, size, media_type, person_id, organisation_id, at)
            SELECT {Guid.CreateVersion7()}, {file.Digest}, {file.FileName}, {file.Size}, {file.MediaType},
                {sender.PersonId}, {sender.OrganisationId}, {now}
            WHERE NOT EXISTS (
                SELECT 1 FROM journal_uploads
                WHERE digest = {file.Digest} AND file_name = {file.FileName}
                    AND person_id = {sender.PersonId} AND organisation_id = {sender.OrganisationId})
            """,
            stop
        );

    private static string DutyOf(Actor actor) =>
        actor.Duties.Contains(Duties.HandInFiles) ? Duties.HandInFiles : Duties.ReadInbox;
}
