using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Files;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Journal.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly FilesFolder folder = new(
        Path.Combine(Path.GetTempPath(), $"mj_files_{Guid.CreateVersion7():N}")
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Take_TheSameBytesTwice_StoresThemOnceUnderTheirDigest(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var bytes = Pdf("一张营业执照");
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));

        var first = await Store(database)
            .TakeAsync(new MemoryStream(bytes), "执照.pdf", null, Stop);
        var second = await Store(database)
            .TakeAsync(new MemoryStream(bytes), "副本.PDF", null, Stop);

        first.ShouldBe(new(digest, "执照.pdf", bytes.Length, "application/pdf"));
        second.FileName.ShouldBe("副本.PDF");
        StoredFiles().ShouldBe([Path.Combine(digest[..2], digest[2..4], digest)]);
        (await database.Open().StoredFiles.Select(f => f.Digest).ToListAsync(Stop)).ShouldBe([
            digest,
        ]);
    }

    [Fact]
    public async Task Take_StreamThatBreaksOff_LeavesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        await Should.ThrowAsync<IOException>(() =>
            Store(database).TakeAsync(new BrokenStream(Pdf("x"), 200_000), "a.pdf", null, Stop)
        );

        StoredFiles().ShouldBeEmpty();
        (await database.Open().StoredFiles.AnyAsync(Stop)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a.pdf", "PK\x03\x04", "JOURNAL-FILE-3")]
    [InlineData("a.png", "%PDF-1.7", "JOURNAL-FILE-3")]
    [InlineData("a.csv", "a,b\0c", "JOURNAL-FILE-3")]
    [InlineData("a.xlsx", "PK\x03\x04 not a package", "JOURNAL-FILE-3")]
    [InlineData("a.exe", "MZ", "JOURNAL-FILE-1")]
    [InlineData("a", "%PDF-1.7", "JOURNAL-FILE-1")]
    [InlineData("a.html", "<p>", "JOURNAL-FILE-1")]
    [InlineData("a.pdf", "", "JOURNAL-FILE-4")]
    public async Task Take_ContentThatIsNotWhatTheNameSays_IsRefused(
        string name,
        string content,
        string code
    )
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var bytes = System.Text.Encoding.Latin1.GetBytes(content);

        var refused = await Should.ThrowAsync<FileRefused>(() =>
            Store(database).TakeAsync(new MemoryStream(bytes), name, null, Stop)
        );

        refused.Rule.Code.ShouldBe(code);
        refused.Message.ShouldContain(name);
        StoredFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task Take_LargerThanItsKindAllows_IsRefusedWithTheLimit()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var small = FileKinds.Png with { Megabytes = 1 };
        var bytes = new byte[1024 * 1024 + 1];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }.CopyTo(bytes, 0);

        var refused = await Should.ThrowAsync<FileRefused>(() =>
            Store(database).TakeAsync(new MemoryStream(bytes), "大图.png", [small], Stop)
        );
        var taken = await Store(database)
            .TakeAsync(new MemoryStream(bytes[..^1]), "大图.png", [small], Stop);

        refused.TooLarge.ShouldBeTrue();
        refused.Message.ShouldContain("1 MB");
        taken.Size.ShouldBe(1024 * 1024);
    }

    [Theory]
    [InlineData("../../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"C:\Users\张三\扫描件.pdf", "扫描件.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf")]
    public async Task Take_NameWithAPath_KeepsTheNameAndNeverFollowsThePath(
        string given,
        string kept
    )
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var file = await Store(database).TakeAsync(new MemoryStream(Pdf("x")), given, null, Stop);

        file.FileName.ShouldBe(kept);
        StoredFiles().ShouldHaveSingleItem().ShouldEndWith(file.Digest);
    }

    [Fact]
    public async Task Take_VeryLongName_KeepsItsExtension()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var file = await Store(database)
            .TakeAsync(new MemoryStream(Pdf("x")), new string('长', 500) + ".pdf", null, Stop);

        file.FileName.Length.ShouldBe(FileStore.LongestName);
        file.FileName.ShouldEndWith("….pdf");
    }

    [Fact]
    public async Task Take_Workbook_IsRecognisedByItsParts()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var workbook = Package("xl/workbook.xml", "<workbook/>");

        var taken = await Store(database)
            .TakeAsync(new MemoryStream(workbook), "附表.xlsx", null, Stop);
        var refused = await Should.ThrowAsync<FileRefused>(() =>
            Store(database).TakeAsync(new MemoryStream(workbook), "附表.docx", null, Stop)
        );

        taken.MediaType.ShouldContain("spreadsheetml");
        refused.Rule.Code.ShouldBe("JOURNAL-FILE-3");
    }

    [Fact]
    public async Task Take_PackageThatUnpacksToFarMore_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var bomb = Package("xl/workbook.xml", new string('0', 300 * 1024 * 1024));

        var refused = await Should.ThrowAsync<FileRefused>(() =>
            Store(database).TakeAsync(new MemoryStream(bomb), "附表.xlsx", null, Stop)
        );

        refused.Rule.Code.ShouldBe("JOURNAL-FILE-3");
    }

    [Fact]
    public async Task Open_StoredFile_GivesItsBytesBack()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var bytes = Pdf("正文");
        var store = Store(database);
        var file = await store.TakeAsync(new MemoryStream(bytes), "a.pdf", null, Stop);

        await using var content = store.Open(file.Digest);
        var back = new MemoryStream();
        await content.CopyToAsync(back, Stop);

        back.ToArray().ShouldBe(bytes);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private FileStore Store(TestDatabase database) =>
        new(folder, database.Open(), new ChinaClock(TimeProvider.System));

    private string[] StoredFiles() =>
        Directory.Exists(folder.Path)
            ?
            [
                .. Directory
                    .GetFiles(folder.Path, "*", SearchOption.AllDirectories)
                    .Select(path => Path.GetRelativePath(folder.Path, path)),
            ]
            : [];

    private static byte[] Pdf(string text) =>
        System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n{text}\n%%EOF");

    private static byte[] Package(string entry, string content)
    {
        var bytes = new MemoryStream();

        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(package.CreateEntry(entry).Open());
            writer.Write(content);
        }

        return bytes.ToArray();
    }

    /// <summary>Gives its head, then zeroes, then breaks as a cut connection does.</summary>
    private sealed class BrokenStream(byte[] head, int after) : MemoryStream(head)
    {
        private int given;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            read = read > 0 ? read : Math.Min(buffer.Length, after - given);
            given += read;
            return read > 0 ? read : throw new IOException("Connection reset.");
        }
    }
}
