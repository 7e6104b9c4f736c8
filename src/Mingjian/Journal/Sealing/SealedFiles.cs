using System.Security.Cryptography;
using Mingjian.Journal.Files;

namespace Mingjian.Journal.Sealing;

/// <summary>
/// 加密暂存: files that hold personal values in the clear and are needed for some days only, such as a list of staff to import.
/// Encrypted as they arrive, block by block (AES-256-GCM), under a name of our own; whole or absent, and deleted when they have served.
/// </summary>
public sealed class SealedFiles(FilesFolder folder, PersonalKeys keys)
{
    private string Home => Path.Combine(folder.Path, "sealed");

    /// <summary>Takes a file.</summary>
    /// <param name="limit">Bytes.</param>
    /// <returns>SHA-256 and size of the file as it came; <c>null</c> when it is larger than the limit and nothing was stored.</returns>
    public async Task<(string Digest, long Size)?> TakeAsync(
        Guid name,
        Stream content,
        long limit,
        CancellationToken stop
    )
    {
        Directory.CreateDirectory(folder.Incoming);
        Directory.CreateDirectory(Home);
        var arriving = Path.Combine(folder.Incoming, $"{Guid.CreateVersion7():N}.part");

        try
        {
            var taken = await SealAsync(content, arriving, limit, stop);

            if (taken is not null)
            {
                File.Move(arriving, PathOf(name), overwrite: true);
            }

            return taken;
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    public bool Has(Guid name) => File.Exists(PathOf(name));

    /// <summary>The file in the clear, to be read at any place; each block is checked as it is read.</summary>
    public Stream Open(Guid name) => new SealedStream(File.OpenRead(PathOf(name)), keys);

    public void Delete(Guid name) => File.Delete(PathOf(name));

    private string PathOf(Guid name) => Path.Combine(Home, $"{name:N}");

    private async Task<(string Digest, long Size)?> SealAsync(
        Stream content,
        string path,
        long limit,
        CancellationToken stop
    )
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var form = SealedBlocks.New(keys);
        await file.WriteAsync(form.Head, stop);
        var plain = new byte[SealedBlocks.Plain];
        var block = new byte[SealedBlocks.Stored];
        var size = 0L;

        for (var index = 0; ; index++)
        {
            var read = await content.ReadAtLeastAsync(plain, plain.Length, false, stop);
            size += read;

            if (size > limit)
            {
                return null;
            }

            hash.AppendData(plain, 0, read);
            var isLast = read < plain.Length;
            var stored = form.Seal(index, isLast, plain.AsSpan(0, read), block);
            await file.WriteAsync(block.AsMemory(0, stored), stop);

            if (isLast)
            {
                file.Flush(flushToDisk: true);
                return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
            }
        }
    }
}
