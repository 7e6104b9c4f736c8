namespace Mingjian.Journal.Sealing;

/// <summary>A sealed file as a stream in the clear that can be read at any place.</summary>
internal sealed class SealedStream : Stream
{
    private readonly FileStream file;
    private readonly SealedBlocks blocks;
    private readonly byte[] stored = new byte[SealedBlocks.Stored];
    private readonly byte[] plain = new byte[SealedBlocks.Plain];
    private readonly int blockCount;
    private int current = -1;
    private int currentLength;
    private long position;

    public SealedStream(FileStream file, PersonalKeys keys)
    {
        this.file = file;

        try
        {
            blocks = SealedBlocks.Of(file, keys);
            var content = file.Length - SealedBlocks.HeadBytes;
            blockCount = (int)((content + SealedBlocks.Stored - 1) / SealedBlocks.Stored);
            Length = content - (blockCount * (SealedBlocks.Stored - SealedBlocks.Plain));
            Load(blockCount - 1); // the last block tells that nothing was cut off
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(Span<byte> buffer)
    {
        if (position >= Length || buffer.Length == 0)
        {
            return 0;
        }

        Load((int)(position / SealedBlocks.Plain));
        var at = (int)(position % SealedBlocks.Plain);
        var count = Math.Min(buffer.Length, currentLength - at);
        plain.AsSpan(at, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        var from = origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => position,
            _ => Length,
        };
        ArgumentOutOfRangeException.ThrowIfNegative(from + offset);
        return position = from + offset;
    }

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            blocks.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Load(int index)
    {
        if (index == current)
        {
            return;
        }

        file.Position = SealedBlocks.HeadBytes + ((long)index * SealedBlocks.Stored);
        var read = file.ReadAtLeast(stored, stored.Length, throwOnEndOfStream: false);
        currentLength = blocks.Open(index, index == blockCount - 1, stored.AsSpan(0, read), plain);
        current = index;
    }
}
