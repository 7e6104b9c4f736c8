using Mingjian.Journal.Files;
using Mingjian.Journal.Files.Pictures;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>
/// 上传佐证: takes a file that somebody without an account sends with a form. Nobody may see it until a record refers to it, its sender
/// neither; the record's form decides how many there may be.
/// </summary>
public sealed class TakePublicUpload(Desk desk, FileStore store, PictureReader pictures)
{
    /// <exception cref="FileRefused">Nothing was stored.</exception>
    public async Task<Attachment> RunAsync(
        Stream content,
        string fileName,
        IReadOnlyList<FileKind>? allowed,
        CancellationToken stop
    )
    {
        desk.Open<TakePublicUpload>(duty: null);
        var file = await store.TakeAsync(content, fileName, allowed, stop);
        await pictures.ReadAsync(file, stop);
        return file;
    }
}
