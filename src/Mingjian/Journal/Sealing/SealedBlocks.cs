using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mingjian.Journal.Sealing;

/// <summary>
/// How a sealed file is laid out: a head (form, key id, a nonce of its own), then blocks. Each block is bound to its place, and the last
/// one to being the last, so that blocks can neither change places nor be cut off.
/// </summary>
internal sealed class SealedBlocks : IDisposable
{
    public const int Plain = 64 * 1024;
    public const int Stored = Plain + TagBytes;
    public const int HeadBytes = 4 + KeyIdBytes + PrefixBytes;

    private const int TagBytes = 16;
    private const int KeyIdBytes = 8;
    private const int PrefixBytes = 8;

    private readonly AesGcm aes;

    private SealedBlocks(byte[] head, PersonalKeys keys)
    {
        Head = head;
        var keyId = Encoding.ASCII.GetString(head, 4, KeyIdBytes);
        aes = new AesGcm(keys.Of(keyId), TagBytes);
    }

    public byte[] Head { get; }

    public static SealedBlocks New(PersonalKeys keys)
    {
        var head = new byte[HeadBytes];
        "mjs1"u8.CopyTo(head);
        Encoding.ASCII.GetBytes(keys.CurrentId, head.AsSpan(4));
        RandomNumberGenerator.Fill(head.AsSpan(^PrefixBytes..));
        return new(head, keys);
    }

    /// <exception cref="InvalidDataException">It is no sealed file.</exception>
    public static SealedBlocks Of(Stream file, PersonalKeys keys)
    {
        var head = new byte[HeadBytes];

        return
            file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) == HeadBytes
            && head.AsSpan().StartsWith("mjs1"u8)
            ? new(head, keys)
            : throw new InvalidDataException("加密暂存的文件格式不对，无法读取。");
    }

    public int Seal(int index, bool isLast, ReadOnlySpan<byte> plain, Span<byte> block)
    {
        Span<byte> nonce = stackalloc byte[12];
        Nonce(index, nonce);
        aes.Encrypt(
            nonce,
            plain,
            block[..plain.Length],
            block.Slice(plain.Length, TagBytes),
            [(byte)(isLast ? 1 : 0)]
        );
        return plain.Length + TagBytes;
    }

    /// <exception cref="InvalidDataException">The block was altered, moved or cut.</exception>
    public int Open(int index, bool isLast, ReadOnlySpan<byte> block, Span<byte> plain)
    {
        if (block.Length < TagBytes)
        {
            throw new InvalidDataException("加密暂存的文件不完整，无法读取。");
        }

        Span<byte> nonce = stackalloc byte[12];
        Nonce(index, nonce);
        var length = block.Length - TagBytes;

        try
        {
            aes.Decrypt(
                nonce,
                block[..length],
                block[length..],
                plain[..length],
                [(byte)(isLast ? 1 : 0)]
            );
        }
        catch (AuthenticationTagMismatchException altered)
        {
            throw new InvalidDataException("加密暂存的文件被改动过，无法读取。", altered);
        }

        return length;
    }

    public void Dispose() => aes.Dispose();

    private void Nonce(int index, Span<byte> nonce)
    {
        Head.AsSpan(^PrefixBytes..).CopyTo(nonce);
        BinaryPrimitives.WriteInt32BigEndian(nonce[PrefixBytes..], index);
    }
}
