using System.IO.Compression;

namespace Mingjian.Journal.Files;

/// <summary>Recognises files by their bytes, and packages that would unpack to more than anybody hands in.</summary>
internal static class Magic
{
    private const int MostEntries = 10_000;
    private const long MostUnpacked = 2L * 1024 * 1024 * 1024;
    private const int MostRatio = 200;
    private const int TextSample = 64 * 1024;

    public static bool StartsWith(Stream content, ReadOnlySpan<byte> magic)
    {
        Span<byte> head = stackalloc byte[16];
        head = head[..magic.Length];
        content.Position = 0;
        return content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && head.SequenceEqual(magic);
    }

    /// <summary>A ZIP whose directory can be read, holds <paramref name="entry"/> and is no bomb by what it declares.</summary>
    public static bool IsPackage(Stream content, string? entry)
    {
        if (!StartsWith(content, "PK\x03\x04"u8))
        {
            return false;
        }

        content.Position = 0;

        try
        {
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return package.Entries.Count <= MostEntries
                && IsModest(package, content.Length)
                && (entry is null || package.GetEntry(entry) is not null);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Text of any encoding that keeps ASCII (UTF-8, GB 18030): no zero bytes, no control characters but tab and line ends.</summary>
    public static bool IsPlainText(Stream content)
    {
        var sample = new byte[TextSample];
        content.Position = 0;
        var length = content.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        return !sample
            .AsSpan(0, length)
            .ContainsAnyExcept(System.Buffers.SearchValues.Create(TextBytes));
    }

    private static readonly byte[] TextBytes =
    [
        (byte)'\t',
        (byte)'\r',
        (byte)'\n',
        .. Enumerable.Range(0x20, 0x100 - 0x20).Select(b => (byte)b).Where(b => b != 0x7F),
    ];

    private static bool IsModest(ZipArchive package, long packed)
    {
        var unpacked = package.Entries.Sum(entry => entry.Length);
        return unpacked <= MostUnpacked && unpacked <= Math.Max(packed, 1024 * 1024) * MostRatio;
    }
}
