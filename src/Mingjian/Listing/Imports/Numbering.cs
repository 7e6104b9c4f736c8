using System.Security.Cryptography;
using System.Text;
using Mingjian.Data.Sheets;

namespace Mingjian.Listing.Imports;

/// <summary>
/// Gives each row of a file its number in the list: that of its like, or the next free one. Tells rows that stand twice in the file.
/// Keys are kept as 16 bytes each, so that 200,000 of them weigh little.
/// </summary>
internal sealed class Numbering
{
    private readonly Dictionary<UInt128, int> numbers = [];
    private readonly Dictionary<UInt128, int> rows = [];
    private readonly HashSet<int> missing = [];

    /// <summary>The highest number given so far.</summary>
    public int Last { get; private set; }

    /// <summary>Numbers of the list that no row of the file has had yet.</summary>
    public IReadOnlyCollection<int> Missing => missing;

    /// <summary>Notes a row that the list has already.</summary>
    public void Know(string key, int number)
    {
        numbers.TryAdd(HashOf(key), number);
        missing.Add(number);
        Last = Math.Max(Last, number);
    }

    /// <summary>The row's number, and whether the list has it already; nothing when it stands twice in the file.</summary>
    /// <param name="column">The cell that is marked when it does.</param>
    public (int Number, bool IsThere)? Take(SheetRow row, int column, string key)
    {
        var hash = HashOf(key);

        if (!rows.TryAdd(hash, row.Number))
        {
            row.Bad(column, $"与第 {rows[hash]} 行重复，请删去其中一行。");
            return null;
        }

        if (numbers.TryGetValue(hash, out var number))
        {
            missing.Remove(number);
            return (number, true);
        }

        return (++Last, false);
    }

    private static UInt128 HashOf(string key)
    {
        Span<byte> digest = stackalloc byte[32];
        var bytes = Encoding.UTF8.GetByteCount(key);
        Span<byte> text = bytes <= 1024 ? stackalloc byte[bytes] : new byte[bytes];
        Encoding.UTF8.GetBytes(key, text);
        SHA256.HashData(text, digest);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest);
    }
}
