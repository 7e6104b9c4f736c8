using System.Buffers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Journal.Files;

/// <summary>Where stored files lie: <c>ab/cd/abcd…</c> by digest, and <c>incoming/</c> for what is still arriving.</summary>
public sealed record FilesFolder(string Path)
{
    public string Incoming => System.IO.Path.Combine(Path, "incoming");

    public string PathOf(string digest) =>
        System.IO.Path.Combine(Path, digest[..2], digest[2..4], digest);
}

/// <summary>
/// 文件库: takes files as streams and stores each once under its SHA-256 digest. A file is whole or absent: it arrives under a
/// temporary name and is moved when its last byte is on the disk and its bytes are what its name says.
/// </summary>
public sealed class FileStore(FilesFolder folder, MingjianDb db, ChinaClock clock)
{
    /// <summary>Longest file name kept; a longer one loses its middle, not its extension.</summary>
    public const int LongestName = 200;

    private const int Chunk = 64 * 1024;

    /// <summary>Takes a file.</summary>
    /// <param name="allowed">Kinds taken here; <see cref="FileKinds.Taken"/> when not given.</param>
    /// <exception cref="FileRefused">Kind, size or content is not acceptable; nothing was stored.</exception>
    public async Task<Attachment> TakeAsync(
        Stream content,
        string fileName,
        IReadOnlyList<FileKind>? allowed = null,
        CancellationToken stop = default
    )
    {
        var file = await PlaceAsync(content, fileName, allowed, stop);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO journal_files (digest, size, media_type, first_stored_at)
            VALUES ({file.Digest}, {file.Size}, {file.MediaType}, {clock.Now}) ON CONFLICT (digest) DO NOTHING
            """,
            stop
        );
        return file;
    }

    /// <summary>As <see cref="TakeAsync"/>, but the row of the file is left to the caller, who stores it with something else.</summary>
    internal async Task<Attachment> PlaceAsync(
        Stream content,
        string fileName,
        IReadOnlyList<FileKind>? allowed,
        CancellationToken stop
    )
    {
        allowed ??= FileKinds.Taken;
        var name = ShownName(fileName);
        var kind =
            FileKinds.OfName(name, allowed)
            ?? throw new FileRefused(FileRules.UnknownKind(name, allowed));
        Directory.CreateDirectory(folder.Incoming);
        var arriving = Path.Combine(folder.Incoming, $"{Guid.CreateVersion7():N}.part");

        try
        {
            var (digest, size) = await ReceiveAsync(content, arriving, name, kind, stop);
            Place(arriving, digest, size);
            return new(digest, name, size, kind.MediaType);
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    public bool Has(string digest) => File.Exists(folder.PathOf(digest));

    /// <summary>The bytes of a stored file, to be read from start to end or by ranges.</summary>
    public FileStream Open(string digest) =>
        new(
            folder.PathOf(digest),
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,
            }
        );

    private static async Task<(string Digest, long Size)> ReceiveAsync(
        Stream content,
        string path,
        string name,
        FileKind kind,
        CancellationToken stop
    )
    {
        await using var file = new FileStream(path, NewFile());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        var size = 0L;

        try
        {
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(0, Chunk), stop)) > 0; )
            {
                size += read;

                if (size > kind.Limit)
                {
                    throw new FileRefused(FileRules.TooLarge(name, kind), tooLarge: true);
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), stop);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (size == 0)
        {
            throw new FileRefused(FileRules.Empty(name));
        }

        file.Flush(flushToDisk: true);

        if (!kind.Recognises(file))
        {
            throw new FileRefused(FileRules.NotWhatItSays(name, kind));
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    /// <summary>The move is atomic; a copy that is already there and whole stays.</summary>
    private void Place(string arriving, string digest, long size)
    {
        var path = folder.PathOf(digest);

        if (new FileInfo(path) is { Exists: true } there && there.Length == size)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(arriving, path, overwrite: true);
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Some browsers send a whole path; the name is what stands after the last slash, without control characters.</summary>
    private static string ShownName(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        var extension = Path.GetExtension(name);

        return name.Length <= LongestName
            ? name
            : name[..Math.Max(0, LongestName - extension.Length - 1)]
                + "…"
                + extension[..Math.Min(extension.Length, LongestName - 1)];
    }
}
