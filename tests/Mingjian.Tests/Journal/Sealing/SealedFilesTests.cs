using System.Security.Cryptography;
using CsCheck;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;

namespace Mingjian.Tests.Journal.Sealing;

public sealed class SealedFilesTests : IDisposable
{
    private const int Block = 64 * 1024;

    private readonly FilesFolder folder = new(
        Path.Combine(Path.GetTempPath(), $"mj_sealed_{Guid.CreateVersion7():N}")
    );
    private readonly PersonalKeys keys = new([SHA256.HashData("sealed files"u8)]);

    private SealedFiles Files => new(folder, keys);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    [InlineData((3 * Block) + 17)]
    public async Task File_TakenAndOpened_IsTheSame(int length)
    {
        var stop = TestContext.Current.CancellationToken;
        var content = Content(length);
        var name = Guid.CreateVersion7();

        var taken = await Files.TakeAsync(name, new MemoryStream(content), 10 * Block, stop);

        taken.ShouldBe((Convert.ToHexStringLower(SHA256.HashData(content)), length));
        using var opened = Files.Open(name);
        opened.Length.ShouldBe(length);
        using var read = new MemoryStream();
        await opened.CopyToAsync(read, stop);
        read.ToArray().ShouldBe(content);
    }

    [Fact]
    public async Task Stream_ReadAtAnyPlace_GivesWhatStandsThere()
    {
        var content = Content((2 * Block) + 1000);
        var name = Guid.CreateVersion7();
        await Files.TakeAsync(
            name,
            new MemoryStream(content),
            10 * Block,
            TestContext.Current.CancellationToken
        );
        using var opened = Files.Open(name);

        Gen.Select(Gen.Int[0, content.Length], Gen.Int[0, 3 * Block])
            .Sample(
                (from, count) =>
                {
                    opened.Position = from;
                    var read = new byte[count];
                    var length = opened.ReadAtLeast(read, count, throwOnEndOfStream: false);
                    return read.AsSpan(0, length)
                        .SequenceEqual(
                            content.AsSpan(from, Math.Min(count, content.Length - from))
                        );
                },
                threads: 1,
                iter: 200
            );
    }

    [Fact]
    public async Task StoredFile_HoldsNothingInTheClear()
    {
        var name = Guid.CreateVersion7();
        var content = System.Text.Encoding.UTF8.GetBytes("张三,500103198001011234\n");
        await Files.TakeAsync(
            name,
            new MemoryStream(content),
            Block,
            TestContext.Current.CancellationToken
        );

        var stored = await File.ReadAllBytesAsync(
            Stored().Single(),
            TestContext.Current.CancellationToken
        );

        stored.AsSpan().IndexOf("500103"u8).ShouldBe(-1);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("altered")]
    [InlineData("swapped")]
    public async Task StoredFile_ThatWasTouched_IsNotRead(string how)
    {
        var name = Guid.CreateVersion7();
        await Files.TakeAsync(
            name,
            new MemoryStream(Content(3 * Block)),
            10 * Block,
            TestContext.Current.CancellationToken
        );
        Touch(Stored().Single(), how);

        Should.Throw<InvalidDataException>(() =>
        {
            using var opened = Files.Open(name);
            opened.CopyTo(Stream.Null);
        });
    }

    [Fact]
    public async Task Take_OfAFileBeyondTheLimit_LeavesNothing()
    {
        var name = Guid.CreateVersion7();

        var taken = await Files.TakeAsync(
            name,
            new MemoryStream(Content(101)),
            100,
            TestContext.Current.CancellationToken
        );

        taken.ShouldBeNull();
        Files.Has(name).ShouldBeFalse();
        Stored().ShouldBeEmpty();
    }

    [Fact]
    public async Task Take_OfAStreamThatBreaksOff_LeavesNothing()
    {
        var name = Guid.CreateVersion7();

        await Should.ThrowAsync<IOException>(() =>
            Files.TakeAsync(
                name,
                new BrokenStream(Content(Block * 2)),
                10 * Block,
                TestContext.Current.CancellationToken
            )
        );

        Files.Has(name).ShouldBeFalse();
        Stored().ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    private IEnumerable<string> Stored() =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories);

    private static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return content;
    }

    private static void Touch(string path, string how)
    {
        const int Head = 20;
        const int Sealed = Block + 16;
        var bytes = File.ReadAllBytes(path);
        var first = bytes.AsSpan(Head, Sealed).ToArray();

        switch (how)
        {
            case "cut":
                Array.Resize(ref bytes, Head + (2 * Sealed));
                break;
            case "altered":
                bytes[Head + Sealed + 5] ^= 1;
                break;
            default:
                bytes.AsSpan(Head + Sealed, Sealed).CopyTo(bytes.AsSpan(Head));
                first.CopyTo(bytes.AsSpan(Head + Sealed));
                break;
        }

        File.WriteAllBytes(path, bytes);
    }

    /// <summary>A connection that is cut when half of the file has come.</summary>
    private sealed class BrokenStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) =>
            Position > Length / 2
                ? throw new IOException("cut")
                : base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
    }
}
