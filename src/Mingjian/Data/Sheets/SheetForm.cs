using System.Buffers;

namespace Mingjian.Data.Sheets;

/// <summary>Tells by its bytes what a file is, whatever its name says.</summary>
internal static class SheetForm
{
    private static readonly byte[] Package = "PK\x03\x04"u8.ToArray();

    /// <summary>The compound file of old Office: an .xls, or a workbook that is encrypted with a password.</summary>
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Name of the stream that holds an encrypted workbook, UTF-16.</summary>
    private static readonly byte[] EncryptedStream = System.Text.Encoding.Unicode.GetBytes(
        "EncryptedPackage"
    );

    public static ISheetSource Open(Stream content)
    {
        Span<byte> magic = stackalloc byte[8];
        content.Position = 0;
        var length = content.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        content.Position = 0;

        if (length == 0)
        {
            throw new SheetRefused(SheetRules.Empty);
        }

        if (magic.StartsWith(Package))
        {
            return new XlsxSource(content);
        }

        if (magic.SequenceEqual(Compound))
        {
            throw new SheetRefused(
                Holds(content, EncryptedStream) ? SheetRules.Encrypted : SheetRules.OldExcel
            );
        }

        return IsText(content)
            ? new CsvSource(content)
            : throw new SheetRefused(SheetRules.NotASheet);
    }

    private static bool IsText(Stream content)
    {
        var sample = new byte[64 * 1024];
        var length = content.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return !sample.AsSpan(0, length).ContainsAnyInRange((byte)0, (byte)8);
    }

    private static bool Holds(Stream content, ReadOnlySpan<byte> wanted)
    {
        var block = ArrayPool<byte>.Shared.Rent(256 * 1024);
        var kept = 0;

        try
        {
            for (int read; (read = content.Read(block, kept, block.Length - kept)) > 0; )
            {
                var filled = block.AsSpan(0, kept + read);

                if (filled.IndexOf(wanted) >= 0)
                {
                    return true;
                }

                kept = Math.Min(wanted.Length - 1, filled.Length);
                filled[^kept..].CopyTo(block);
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}

/// <summary>A file of rows, read from start to end: a workbook or a CSV file.</summary>
internal interface ISheetSource : IDisposable
{
    /// <summary>Names of the sheets that are shown, in their order.</summary>
    IReadOnlyList<string> Sheets { get; }

    /// <summary>Names of the sheets that are hidden; they are not read.</summary>
    IReadOnlyList<string> Hidden { get; }

    /// <summary>Merged ranges of a sheet, such as A3:A5; known once its rows were read to the end.</summary>
    IReadOnlyList<string> Merged(int sheet);

    /// <summary>The rows that hold something. The instance is the same for every row.</summary>
    IEnumerable<RawRow> Rows(int sheet);
}
